/** Answers of another that are taken over one by one, each with the same chance. */
import type { Draws } from "../random/draws.ts";
import { differingIn } from "./answers.ts";
import { changeOf, type Channel, type Reason } from "./books.ts";
import type { Beliefs } from "./knowledge.ts";

export interface Copying {
  readonly chance: number;
  readonly channel: Channel;
  readonly reason: Reason;
}

/** Makes row i take over answers that row j gives in `theirs` and i does not; the stream is open. */
export function someCopier(
  beliefs: Beliefs,
  theirs: Int32Array,
  { chance, channel, reason }: Copying,
  draws: Draws,
): (i: number, j: number) => void {
  const { shape, belief } = beliefs;
  const { stride, words } = shape;
  const how = changeOf(channel, reason);
  return (i, j) => {
    how.source = j;
    for (let w = 0; w < words; w++) {
      const other = differingIn(shape, belief, i * stride, theirs, j * stride, w);
      if (other !== 0) beliefs.answerIn(i, w, draws.among(other, chance), theirs, j * stride, how);
    }
  };
}
