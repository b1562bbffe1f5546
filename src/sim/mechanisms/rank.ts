/** Who comes first: the best connected, the most successful, or anybody. */
import { floatColumn, layerOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

const params = {
  by: {
    kind: "choice",
    options: ["ties", "score", "other-score", "chance"],
    doc: "What decides: the number of ties, of those one learns from; a score; or nothing but chance",
    default: "ties",
  },
  over,
} as const satisfies Params;

export const rank: Mechanism<typeof params> = {
  name: "rank",
  doc: "People are put in order, the one with the most first, equals by chance; gates that are formulas know their rank.",
  source:
    "Ours: by ties as Albert, Jeong & Barabasi 2000, Nature 406:378 take the best connected away",
  params,
  acts: "world",
  ties: ({ by }) => by === "ties",
  keeps: () => ["rank"],
  consults: ({ by }) => (by === "score" || by === "other-score" ? [by] : []),
  writes: [{ column: "rank", rows: "own" }],
  bind(world, { by, over: layer }, draws) {
    const place = floatColumn(world.now, "rank");
    const score = by === "score" || by === "other-score" ? floatColumn(world.now, by) : null;
    const network = by === "ties" ? layerOf(world, layer) : null;
    const order = new Int32Array(world.capacity);
    const luck = new Int32Array(world.capacity);
    const much = new Float64Array(world.capacity);
    const first = (a: number, b: number): number => much[b] - much[a] || luck[a] - luck[b] || a - b;
    return () => {
      draws.open(0);
      for (let row = 0; row < world.n; row++) {
        order[row] = row;
        luck[row] = draws.word();
        much[row] = network?.degree(row) ?? score?.[row] ?? 0;
      }
      order.subarray(0, world.n).sort(first);
      for (let k = 0; k < world.n; k++) place[order[k]] = k + 1;
    };
  },
};
