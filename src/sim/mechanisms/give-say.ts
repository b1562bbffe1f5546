/** Who may decide: how much somebody's voice counts. */
import { floatColumn, layerOf } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

const params = {
  say: {
    kind: "number",
    doc: "How much the voice of each person who acts counts",
    unit: "votes",
    min: 0,
    default: 1,
    plain: {
      label: "Say of the others",
      ends: ["none", "much"],
      says: "How much the voice of those counts who are not in the middle.",
    },
  },
  hub: {
    kind: "number",
    doc: "How much the voice of the one counts to whom most people listen (of several the first); left out: as that of the others",
    unit: "votes",
    min: 0,
    optional: true,
    plain: {
      label: "Say of the one in the middle",
      ends: ["none", "much"],
      says: "How much the voice of the one counts to whom most people listen.",
    },
  },
  over,
} as const satisfies Params;

export const giveSay: Mechanism<typeof params> = {
  name: "give-say",
  doc: "Each person who acts is given so much say where it is decided what an institution holds, and the one in the middle of the ties so much.",
  source: "Ours (write-institution: weight). Everybody starts with a say of 1, newcomers too",
  params,
  acts: "agents",
  ties: ({ hub }) => hub !== undefined,
  keeps: () => ["say"],
  writes: [{ column: "say", rows: "own" }],
  bind(world, { say, hub, over: layer }) {
    const says = floatColumn(world.now, "say");
    const network = hub === undefined ? null : layerOf(world, layer);
    const heard = new Int32Array(network === null ? 0 : world.capacity);
    return (ids, n) => {
      const first = network === null ? -1 : mostHeard(network, world.n, heard);
      for (let k = 0; k < n; k++) says[ids[k]] = hub !== undefined && ids[k] === first ? hub : say;
    };
  },
};

/** The first of those to whom most people listen; -1: nobody listens to anybody. */
function mostHeard(network: Network, n: number, heard: Int32Array): number {
  heard.fill(0);
  for (let i = 0; i < n; i++)
    for (let d = network.degree(i) - 1; d >= 0; d--) heard[network.at(i, d)]++;
  let first = -1;
  for (let i = 0; i < n; i++) if (heard[i] > (first < 0 ? 0 : heard[first])) first = i;
  return first;
}
