/** Nothing can be taken over any more where only like learns from like. */
import { answeredIn, differingIn, type AnswerShape } from "../core/answers.ts";
import { beliefsOf, layerOf } from "../core/need.ts";
import type { Condition } from "../core/part.ts";

/** Whether two rows give the same answer to some question and not to another. */
function touching(shape: AnswerShape, belief: Int32Array, a: number, b: number): boolean {
  let same = 0;
  let differ = 0;
  for (let w = 0; w < shape.words; w++) {
    const other = differingIn(shape, belief, a, belief, b, w);
    differ |= other;
    same |= ~other & answeredIn(shape, belief, a, w);
  }
  return same !== 0 && differ !== 0;
}

export const frozen: Condition = {
  name: "frozen",
  doc: "Any two who are tied give the same answers to all questions or to none: where only like learns from like, nothing changes any more.",
  source: "Axelrod 1997, J. Conflict Resolution 41:203 (no more change is possible)",
  params: {},
  needs: ["beliefs"],
  ties: true,
  scans: true,
  holds(world) {
    const { shape, belief } = beliefsOf(world);
    const { stride } = shape;
    const ties = layerOf(world, undefined);
    for (let row = 0; row < world.n; row++) {
      const degree = ties.degree(row);
      for (let k = 0; k < degree; k++) {
        if (touching(shape, belief, row * stride, ties.at(row, k) * stride)) return false;
      }
    }
    return true;
  },
};
