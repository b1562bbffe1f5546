/** Which way knowledge travels: the share of all that was taken over from somebody else. */
import { knowledgeOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { booksOf } from "../core/shared-params.ts";
import { LEARNED_SLOTS, PASSING, slotsOf } from "../core/ways.ts";

const params = {
  by: {
    kind: "choice",
    options: PASSING,
    doc: "The way that is counted: informal, from neighbours, parents, mentors and by watching; formal, from institutions; or one of them",
    default: "informal",
  },
  kind: booksOf,
} as const satisfies Params;

export const transfers: Metric<typeof params> = {
  name: "transfers",
  doc: "Of all that people have taken over from others or from institutions since the start, each time counted, the share that came this way; 0 while there is nothing.",
  source:
    'the project\'s own reading of "70 % of learning is informal": the first of two, by what was passed on',
  unit: "of 1",
  ahead: "neither",
  params,
  read(world, { by, kind }) {
    const { books } = knowledgeOf(world, kind);
    const sum = (slots: readonly number[]): number =>
      slots.reduce((total, slot) => total + books[slot], 0);
    const all = sum(LEARNED_SLOTS);
    return all === 0 ? 0 : sum(slotsOf(by)) / all;
  },
};
