/** How much of what is held to be true is true. */
import { eachAnswerer } from "../core/answerers.ts";
import { questionsIn } from "../core/answers.ts";
import { ones } from "../exact/bits.ts";
import type { Beliefs } from "../core/knowledge.ts";
import { beliefsOf, taskOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { heldBy, inGroup, of } from "../core/shared-params.ts";

const QUESTIONS = ["all", "codified", "tacit", "tacit-at-first"] as const;
type Questions = (typeof QUESTIONS)[number];

const params = {
  questions: {
    kind: "choice",
    options: QUESTIONS,
    doc: "All questions; those whose answers can be written down; those whose answers cannot (beliefs: tacit); or those whose answers could not at the start (write-down). 0 where there are none",
    default: "all",
  },
  heldBy,
  group: inGroup,
  of,
} as const satisfies Params;

/** Of word w, the questions that are meant. */
function askedIn(
  { shape, codified, codifiedAtFirst }: Beliefs,
  questions: Questions,
  w: number,
): number {
  const all = questionsIn(shape, w);
  if (questions === "all") return all;
  if (questions === "tacit-at-first") return all & ~codifiedAtFirst[w];
  return questions === "codified" ? codified[w] : all & ~codified[w];
}

/** Number of questions that are meant. */
function countOf(people: Beliefs, questions: Questions): number {
  let count = 0;
  for (let w = 0; w < people.shape.words; w++) count += ones(askedIn(people, questions, w));
  return count;
}

export const correct: Metric<typeof params> = {
  name: "correct",
  doc: "Share of questions to which people, or an institution, have the right answer: their mean, from 0 to 1.",
  source: "March 1991, Organization Science 2:71 (knowledge level, as a share)",
  unit: "",
  ahead: "more",
  params,
  needs: ["beliefs"],
  asks: () => ["task", "truth"],
  read(world, { questions, ...values }) {
    const { truth } = taskOf(world);
    const people = beliefsOf(world, values.of);
    let right = 0;
    const n = eachAnswerer(world, values, (belief, from, place) => {
      for (let w = 0; w < people.shape.words; w++)
        right += ones(
          askedIn(people, questions, w) & (truth?.rightIn(belief, from, w, place) ?? 0),
        );
    });
    const count = countOf(people, questions);
    return count === 0 ? 0 : right / (n * count);
  },
};
