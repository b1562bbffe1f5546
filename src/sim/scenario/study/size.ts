/** How many points a design has, and how many runs that makes, with the arithmetic in words. */
import { STRUCTURE, type Design, type Levels, type Replicates } from "./model.ts";

const levelsOf = ({ factors }: { readonly factors: readonly Levels[] }): readonly number[] =>
  factors.map(({ values }) => values.length);

interface Counted {
  readonly count: number;
  readonly words: string;
}

const product = (numbers: readonly number[]): Counted => ({
  count: numbers.reduce((all, each) => all * each, 1),
  words: numbers.map(grouped).join(" x "),
});

const sampled = (times: number, factors: number, more: number): Counted => ({
  count: times * (factors + more),
  words: `${grouped(times)} x (${factors} + ${more})`,
});

/** Rows of a design, before they are crossed with structures. */
function rowsIn(design: Design): Counted {
  switch (design.kind) {
    case "grid":
      return product(levelsOf(design));
    case "zip":
    case "list":
      return product([levelsOf(design)[0] ?? 0]);
    case "oat": {
      const away = design.factors.map(({ path, values }) =>
        path === STRUCTURE ? values.length - 1 : values.length,
      );
      const count = away.reduce((all, each) => all + each, 1);
      return { count, words: `(1 + ${away.map(grouped).join(" + ")})` };
    }
    case "random":
    case "lhs":
      return product([design.points]);
    case "morris":
      return sampled(design.trajectories, design.factors.length, 1);
    case "sobol":
      return sampled(design.samples, design.factors.length, 2);
  }
}

/** `structures`: how many the scenario has. */
export function runsOf(design: Design, replicates: Replicates, structures: number): Counted {
  const rows = rowsIn(design);
  const crossed = design.factors.some(({ path }) => path === STRUCTURE) ? [] : [structures];
  const times = "count" in replicates ? replicates.count : replicates.max;
  const rest = product([...crossed.filter((each) => each > 1), times]);
  const count = rows.count * rest.count;
  return { count, words: `${rows.words} x ${rest.words} = ${grouped(count)} runs` };
}

/** 12,000 */
export const grouped = (count: number): string =>
  count < 1e15 ? String(count).replaceAll(/\B(?=(\d{3})+$)/gu, ",") : String(count);
