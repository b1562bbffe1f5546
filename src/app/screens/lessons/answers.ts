/** What a reader expected, and how it stands beside what happened. Nobody is ever told that an answer is wrong. */
import type { Ask } from "../../lessons/lesson.ts";

/** Choice: the place of the answer. Order: the places, most first. Slider: a number. Drawing: five numbers. */
export type Given = readonly number[];

/** Close to what happened; what most people expect; or something else. */
export type Standing = "close" | "usual" | "other";

/** This share of the scale apart is still close. */
const CLOSE = 0.1;

export function standingOf(ask: Ask, given: Given): Standing {
  if (isClose(ask, given)) return "close";
  const chosen = "answers" in ask ? ask.answers[given[0] ?? -1] : undefined;
  return chosen?.usual === true ? "usual" : "other";
}

function isClose(ask: Ask, given: Given): boolean {
  switch (ask.kind) {
    case "choice":
      return ask.answers[given[0] ?? -1]?.best === true;
    case "order":
      return isOrdered(ask, given);
    case "slider":
      return isNear(ask, given, [ask.outcome]);
    case "draw":
      return isNear(ask, given, ask.outcome);
  }
}

/** Nobody stands before somebody who is ahead by more than cannot be told apart. */
function isOrdered(
  { answers, alike }: Extract<Ask, { readonly kind: "order" }>,
  given: Given,
): boolean {
  const values = given.map((place) => answers[place]?.value ?? Number.NaN);
  return values.every((value, k) => k === 0 || (values[k - 1] ?? Number.NaN) >= value - alike);
}

function isNear(
  { min, max }: { readonly min: number; readonly max: number },
  given: Given,
  outcome: readonly number[],
): boolean {
  const apart = outcome.map((value, k) => Math.abs((given[k] ?? Number.NaN) - value));
  const mean = apart.reduce((sum, each) => sum + each, 0) / outcome.length;
  return mean <= CLOSE * (max - min);
}

/** What happened, in the form of an answer; of a choice all that cannot be told apart. */
export function outcomeOf(ask: Ask): Given {
  switch (ask.kind) {
    case "choice":
      return ask.answers.flatMap(({ best }, k) => (best ? [k] : []));
    case "order":
      return ask.answers
        .map((_, k) => k)
        .toSorted((a, b) => (ask.answers[b]?.value ?? 0) - (ask.answers[a]?.value ?? 0));
    case "slider":
      return [ask.outcome];
    case "draw":
      return ask.outcome;
  }
}

/** What stands there before anybody has answered: as it is listed, or the middle. */
export function blankOf(ask: Ask): Given {
  switch (ask.kind) {
    case "choice":
      return [];
    case "order":
      return ask.answers.map((_, k) => k);
    case "slider":
      return [middleOf(ask)];
    case "draw":
      return ask.at.map(() => middleOf(ask));
  }
}

const middleOf = ({ min, max, step }: { min: number; max: number; step: number }): number =>
  min + step * Math.round((max - min) / (2 * step));

/** One answer moved up or down, or as it was where there is no room. */
export function movedBy(order: Given, place: number, by: -1 | 1): Given {
  const other = order[place + by];
  const own = order[place];
  if (other === undefined || own === undefined) return order;
  return order.map((value, k) => {
    if (k === place) return other;
    return k === place + by ? own : value;
  });
}
