/** Answers put together from one's own and another's, and taken over as a whole where they are good enough. */
import type { Draws } from "../random/draws.ts";
import { answerAt, differingIn, lowest, writeAnswer } from "./answers.ts";
import { changeOf, type Channel, type Reason } from "./books.ts";
import { beliefsOf, columnOf, floatColumn, taskOf } from "./need.ts";
import type { World } from "./world.ts";

interface Told {
  readonly of: string | undefined;
  /** Which score is kept up with what the answers are worth. */
  readonly into: "score" | "other-score";
  readonly channel: Channel;
  readonly reason: Reason;
}

interface Mix {
  /** Whose answers it is but for some. */
  readonly base: "own" | "theirs";
  /** The chance that an answer is not that of the base but the other's, for each question in which the two differ. */
  readonly chance: number;
  /** What it must be worth to be kept: more than what one had, or no less. */
  readonly keeps: "better" | "no-worse";
}

/** Makes person i try a mix of its answers and those of row j as they stood. A word for each question in which they differ. */
export function mixing(
  world: World,
  told: Told,
  { base, chance, keeps }: Mix,
  draws: Draws,
): (i: number, j: number) => void {
  const beliefs = beliefsOf(world, told.of);
  const { shape, belief: mine } = beliefs;
  const { stride, words } = shape;
  const theirs = columnOf(world.was, beliefs, "belief");
  const task = taskOf(world);
  const score = floatColumn(world.now, told.into);
  const how = changeOf(told.channel, told.reason);
  const mix = new Int32Array(stride);
  const [bulk, rest] = base === "own" ? [mine, theirs] : [theirs, mine];
  const blend = (i: number, from: number, others: number): void => {
    for (let p = 0; p < stride; p++) mix[p] = bulk[from + p];
    if (chance === 0) return;
    draws.open(i);
    for (let w = 0; w < words; w++) {
      let differ = differingIn(shape, bulk, from, rest, others, w);
      for (; differ !== 0; differ &= differ - 1) {
        if (draws.unit() >= chance) continue;
        const question = w * 32 + lowest(differ);
        writeAnswer(shape, mix, 0, question, answerAt(shape, rest, others, question));
      }
    }
  };
  const strictly = keeps === "better";
  return (i, j) => {
    const place = task.placeOf(i);
    if (base === "own") blend(i, i * stride, j * stride);
    else blend(i, j * stride, i * stride);
    score[i] = task.worth(mine, i * stride, place);
    const worth = task.worth(mix, 0, place);
    if (strictly ? !(worth > score[i]) : worth < score[i]) return;
    how.source = j;
    beliefs.answerAll(i, mix, 0, how);
    score[i] = worth;
  };
}
