/** What a part asks for before it runs: random words, and room for what it decides. */
import { catalogue, find } from "../catalogue.ts";
import type { Entry, PartEntry } from "../scenario/model.ts";

/** More than this is not made ready for what a formula may come to. */
const MOST = 64;

/**
 * The values of a part, and those with the smallest and the largest number (or 64) in the place of each that is worked
 * out while the run goes on: what memory it takes hangs on them.
 */
export function endsOf({ use, values, formulas = {} }: PartEntry): readonly PartEntry["values"][] {
  const { params } = find(catalogue.mechanisms, use);
  const ends = Object.keys(formulas).flatMap((key) => {
    const param = params[key];
    if (param?.kind !== "number" && param?.kind !== "integer") return [];
    const most = param.kind === "integer" ? Math.min(MOST, param.max ?? MOST) : param.max;
    return [param.min, most].flatMap((end) =>
      end === undefined ? [] : [{ ...values, [key]: end }],
    );
  });
  return [values, ...ends];
}

/** The most that is asked for with any of these values; too much of what may never be is not made ready. */
export function mostOf(
  ends: readonly PartEntry["values"][],
  asked: (values: PartEntry["values"]) => number,
): number {
  const [own = 0, ...others] = ends.map(asked);
  return Math.max(own, ...others.filter((each) => each <= MOST));
}

/** For each row. */
export function wordsOf(entry: PartEntry): number {
  const part = find(catalogue.mechanisms, entry.use);
  return mostOf(endsOf(entry), (values) => part.words?.(values) ?? 0);
}

/** Whether some gate of a list has a probability for each person. */
export const hasOdds = (list: readonly Entry[]): boolean =>
  list.some(
    (entry) =>
      entry.formulas?.["probability"] !== undefined || ("do" in entry && hasOdds(entry.do)),
  );

/** Whether a formula of this key says a value of the part, rather than whether and when it acts. */
export const isOfPart = (key: string): boolean => key !== "probability" && key !== "rate";
