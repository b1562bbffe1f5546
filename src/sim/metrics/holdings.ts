/** Where what is known has come from: the share of the answers that people have now. */
import { answeredIn } from "../core/answers.ts";
import type { Task } from "../core/environment.ts";
import type { Beliefs } from "../core/knowledge.ts";
import { beliefsOf, taskOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { Paying } from "../core/paying.ts";
import { of } from "../core/shared-params.ts";
import { EVERY_SLOT, LEARNED_SLOTS, slotsOf, WAYS } from "../core/ways.ts";
import type { World } from "../core/world.ts";
import { ones } from "../exact/bits.ts";

const params = {
  by: {
    kind: "choice",
    options: WAYS,
    doc: "The way by which a person came by its answer: informal, from neighbours, parents, mentors and by watching; formal, from institutions; one of them; own, found by itself; arrival, brought by a newcomer; start, had at the start",
    default: "informal",
  },
  which: {
    kind: "choice",
    options: ["paying", "right", "all"],
    doc: "Which answers count: right ones that pay (in a block that is right as a whole), right ones, or all",
    default: "paying",
  },
  among: {
    kind: "choice",
    options: ["learned", "all"],
    doc: "Of which the share is taken: those taken over from others or institutions, or all, also those that one found, brought or had (of those learned, own, arrival and start are no part)",
    default: "learned",
  },
  of,
} as const satisfies Params;

export const holdings: Metric<typeof params> = {
  name: "holdings",
  doc: "Of the answers that people have now, the share that they came by in this way; 0 where there are none.",
  source:
    'the project\'s own reading of "70 % of learning is informal": the second of two, by what is known and pays',
  unit: "of 1",
  ahead: "neither",
  params,
  needs: ["beliefs"],
  asks: ({ which }) => ["origins", ...(which === "all" ? [] : (["task", "truth"] as const))],
  read(world, { by, which, among, of: kind }) {
    const beliefs = beliefsOf(world, kind);
    const { origins } = beliefs;
    if (origins === null) return Number.NaN;
    const whole = among === "learned" ? LEARNED_SLOTS : EVERY_SLOT;
    const part = slotsOf(by).filter((slot) => whole.includes(slot));
    const look = lookerOf(world, beliefs, which);
    let all = 0;
    let ours = 0;
    for (let row = 0; row < world.n; row++) {
      const held = look(row);
      for (let w = 0; w < beliefs.shape.words; w++) {
        for (const slot of whole) all += ones(held[w] & origins.cameBy(row, w, slot));
        for (const slot of part) ours += ones(held[w] & origins.cameBy(row, w, slot));
      }
    }
    return all === 0 ? 0 : ours / all;
  },
};

/** Gives of each row the answers that count, as bits. */
function lookerOf(
  world: World,
  { shape, belief }: Beliefs,
  which: "paying" | "right" | "all",
): (row: number) => Int32Array {
  if (which === "all") {
    const held = new Int32Array(shape.words);
    return (row) => {
      for (let w = 0; w < shape.words; w++)
        held[w] = answeredIn(shape, belief, row * shape.stride, w);
      return held;
    };
  }
  const task: Task = taskOf(world);
  if (task.truth === null) return () => new Int32Array(shape.words);
  const found = new Paying(task.truth);
  return (row) => {
    found.look(belief, row * shape.stride, task.placeOf(row));
    return which === "paying" ? found.paying : found.right;
  };
}
