/** The ties are written out in the file, two by two: networks that somebody observed. Draws nothing. */
import { RatchetError } from "../core/errors.ts";
import { pack } from "../core/network.ts";
import type { Edge, Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";

const params = {
  ties: {
    kind: "edges",
    doc: "The ties, each the numbers of two people, counted from 0, and perhaps a weight above 0: a tie of weight 2 is used twice as often as one of weight 1.",
  },
} as const satisfies Params;

export const edgeList: NetworkPart<typeof params> = {
  name: "edge-list",
  doc: "The ties stand in the file: who learns from whom, both ways, and perhaps how often.",
  params,
  problem(n, { ties }) {
    const fault = faultOf(n, ties);
    return fault && `ties[${fault.index}]: ${fault.message}`;
  },
  entries: (_, { ties }) => 2 * ties.length,
  weighted: ({ ties }) => ties.some(([, , weight = 1]) => weight !== (ties[0][2] ?? 1)),
  build(n, { ties }) {
    const fault = faultOf(n, ties);
    if (fault) throw new RatchetError("E_VALUE", `ties[${fault.index}]`, fault.message);
    return pack(n, ties, { kind: "scattered" });
  },
};

/** The first tie that cannot be, and why. */
function faultOf(n: number, ties: readonly Edge[]): { index: number; message: string } | null {
  const seen = new Map<string, number>();
  const largest = ties.reduce((most, [a, b]) => Math.max(most, a, b), 0);
  for (const [index, [a, b, weight = 1]] of ties.entries()) {
    const bad = [a, b].find((who) => !Number.isInteger(who) || who < 0);
    if (bad !== undefined)
      return { index, message: `${bad} is not the number of a person: 0, 1, 2 ...` };
    const outside = Math.max(a, b);
    if (outside >= n)
      return {
        index,
        message: `person ${outside} of ${n}, counted from 0: at least ${largest + 1} people are needed`,
      };
    if (a === b) return { index, message: `person ${a} is tied to itself` };
    if (!(weight > 0 && weight < Infinity))
      return { index, message: `weight ${weight} is not above 0` };
    const pair = `${Math.min(a, b)}-${Math.max(a, b)}`;
    const first = seen.get(pair);
    if (first !== undefined)
      return { index, message: `tie ${pair} stands in ties[${first}] already` };
    seen.set(pair, index);
  }
  return null;
}
