/**
 * Schemas: what people attend to is knowledge itself, a row of beliefs with two answers to each question: 1, one attends to
 * it; 0, one does not.
 */
import type { AnswerShape } from "./answers.ts";
import type { KindParam } from "./params.ts";

/** The kind of knowledge that says to which questions each person attends. */
export const schema = {
  kind: "kind",
  doc: "Name of a kind of beliefs with two answers to each question that says to which of them a person attends (1: to this)",
  optional: true,
  sort: "beliefs",
} as const satisfies KindParam;

/** Of word w, the questions to which the schema that stands from `from` on attends, as bits. */
// oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
export const attendedIn = (
  { words, first }: AnswerShape,
  column: Int32Array,
  from: number,
  w: number,
): number => column[from + first * words + w];
