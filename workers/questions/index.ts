/** The questions, each answered by a file of its own that is fetched when it is first asked. */
import { faultOf, type Answer } from "../answer.ts";
import type { Answering, Asking, QuestionName } from "./types.ts";

const QUESTIONS: { readonly [Name in QuestionName]: () => Promise<Answering<Name>> } = {
  offers: () => import("./offers.ts"),
  results: () => import("./results.ts"),
  block: () => import("./block.ts"),
  study: () => import("./study.ts"),
  studyCourse: () => import("./study-course.ts"),
  studyFiles: () => import("./study-files.ts"),
  studyResults: () => import("./study-results.ts"),
  studyRun: () => import("./study-run.ts"),
  studyStep: () => import("./study-step.ts"),
  file: () => import("./file.ts"),
  checkStudy: () => import("./check-study.ts"),
  complete: () => import("./complete.ts"),
  patch: () => import("./patch.ts"),
  differences: () => import("./differences.ts"),
  gauge: () => import("./gauge.ts"),
  items: () => import("./items.ts"),
  ledgers: () => import("./ledgers.ts"),
  lineage: () => import("./lineage.ts"),
  moment: () => import("./moment.ts"),
  things: () => import("./things.ts"),
  why: () => import("./why.ts"),
  seats: () => import("./seats.ts"),
  groups: () => import("./groups.ts"),
  verdict: () => import("./verdict.ts"),
};

/** Answers what is asked under a name. What belongs to it is held together by the types of those who ask. */
export async function tell(name: string, asked: unknown, asking: Asking): Promise<Answer<unknown>> {
  try {
    const { answer } = await QUESTIONS[name as QuestionName]();
    return { ok: true, value: await answer(asked as never, asking) };
  } catch (error) {
    return faultOf(error);
  }
}
