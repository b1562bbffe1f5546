/** A lesson in another language says the same in other words: the same runs, steps, questions, numbers and claims. */
import { isDeepStrictEqual } from "node:util";
import { LessonError } from "./fault.ts";
import type { LessonFile } from "./read.ts";

/** What is words, and may differ. */
const WORDS = new Set(["title", "question", "says", "name", "reveal", "teacher", "unit"]);

export function expectSameShape(first: LessonFile, other: LessonFile): void {
  if (!isDeepStrictEqual(bare(first.head), bare(other.head)))
    throw new LessonError(
      other.at.file,
      other.at.line,
      `it differs from ${first.at.file} in more than words`,
    );
  first.steps.forEach((step, k) => {
    const twin = other.steps[k];
    if (twin === undefined || !isDeepStrictEqual(bare(step.head), bare(twin.head)))
      throw new LessonError(
        other.at.file,
        (twin ?? other).at.line,
        `step ${k + 1} differs from line ${step.at.line} of ${first.at.file} in more than words`,
      );
  });
  const more = other.steps[first.steps.length];
  if (more !== undefined)
    throw new LessonError(more.at.file, more.at.line, `${first.at.file} has no such step`);
}

/** Without the words: texts under these keys, and what the chart and its lines are called. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => !WORDS.has(key));
  return Object.fromEntries(
    fields.map(([key, of]) => {
      if (key === "lines") return [key, Object.keys(of as object)];
      if (typeof of === "string" && key === "chart") return [key, ""];
      return [key, bare(of)];
    }),
  );
}
