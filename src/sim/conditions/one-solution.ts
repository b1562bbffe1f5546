/** All give the same answers, and nothing better is one step away. */
import { differing } from "../core/answers.ts";
import { beliefsOf, taskOf } from "../core/need.ts";
import type { Condition } from "../core/part.ts";
import { isPeak } from "../core/peaks.ts";

export const oneSolution: Condition = {
  name: "one-solution",
  doc: "All give the same answers to all questions, and no change of one answer would be worth more.",
  source:
    "Lazer & Friedman 2007, ASQ 52:667 (run to a single solution; who has just copied may still move on, so that alone is no end)",
  params: {},
  needs: ["beliefs"],
  asks: ["task"],
  holds(world) {
    const beliefs = beliefsOf(world);
    const { shape, belief } = beliefs;
    if (world.n === 0) return false;
    for (let row = 1; row < world.n; row++)
      if (differing(shape, belief, 0, belief, row * shape.stride) > 0) return false;
    return isPeak(beliefs, taskOf(world), 0);
  },
};
