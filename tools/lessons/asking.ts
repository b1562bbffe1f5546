/** A question of a lesson, with what came of it in the runs. */
import { DRAWN_POINTS, type Answer, type Ask } from "../../src/app/lessons/lesson.ts";
import { LessonError } from "./fault.ts";
import type { Figures } from "./markdown.ts";
import type { Numbers } from "./measure.ts";
import type { Place } from "./read.ts";
import type { AskSpec } from "./shape.ts";

interface Known {
  readonly numbers: Numbers;
  /** A number as it is read. */
  readonly figure: Figures;
  readonly at: Place;
}

export function askOf(ask: AskSpec, known: Known): Ask {
  const says = ask.says.replaceAll(/\{([^}]*)\}/gu, (_, name: string) =>
    found(known, () => known.figure(name)),
  );
  switch (ask.kind) {
    case "choice":
    case "order":
      return { kind: ask.kind, id: ask.id, says, ...answersOf(ask, known) };
    case "slider": {
      const { number, ...rest } = ask;
      return { ...rest, says, outcome: valueOf(number, known) };
    }
    case "draw": {
      const { line, ...rest } = ask;
      return { ...rest, says, ...drawnOf(line, known) };
    }
  }
}

function found<Value>({ at }: Known, find: () => Value): Value {
  try {
    return find();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LessonError(at.file, at.line, `ask: ${why}`);
  }
}

function valueOf(name: string, known: Known): number {
  found(known, () => known.figure(name));
  return known.numbers.numbers[name] ?? Number.NaN;
}

/** Which answers cannot be told from what came: the largest, and what is as large; or that there is no difference. */
function answersOf(
  { kind, answers, alike }: Extract<AskSpec, { readonly kind: "choice" | "order" }>,
  known: Known,
): { readonly answers: readonly Answer[]; readonly alike: number } {
  const values = answers.flatMap(({ number }) =>
    number === undefined ? [] : [valueOf(number, known)],
  );
  if (kind === "order" && values.every((value, k) => k === 0 || (values[k - 1] ?? 0) >= value))
    throw new LessonError(
      known.at.file,
      known.at.line,
      "ask: the answers stand in the order of what happened",
    );
  const most = Math.max(...values);
  const same = most - Math.min(...values) <= alike;
  const equal = answers.some(({ number }) => number === undefined);
  return {
    alike,
    answers: answers.map(({ name, number, usual }) => {
      const value = number === undefined ? null : valueOf(number, known);
      const best = value === null ? same : most - value <= alike && !(same && equal);
      const text = number === undefined ? "" : known.figure(number);
      return { name, value, text, usual, best };
    }),
  };
}

function drawnOf(
  line: string,
  known: Known,
): { readonly at: number[]; readonly outcome: number[] } {
  const { ticks, lines } = known.numbers;
  const whole = found(known, () => {
    if (lines[line] === undefined) throw new Error(`there is no line ${line}`);
    return lines[line];
  });
  const last = ticks.length - 1;
  const places = Array.from({ length: DRAWN_POINTS }, (_, k) =>
    Math.round(((k + 1) * last) / DRAWN_POINTS),
  );
  return {
    at: places.map((place) => ticks[place] ?? 0),
    outcome: places.map((place) => whole[place] ?? 0),
  };
}
