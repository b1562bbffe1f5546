/** Which points of a study a figure shows, and where: two of its factors, or one, all others held. Pure. */
import type { FactorValue } from "../../../sim/index.ts";
import type { FactorColumn, Results } from "../../../../workers/study/types.ts";

/** A map of two factors, lines along one, or a cloud where no two points share their levels. */
export type Form = "map" | "lines" | "cloud";

/** What somebody wants to see; factors by their places. */
export interface Choice {
  readonly response: number;
  readonly across: number;
  /** -1: none, and the figure is drawn along one factor. */
  readonly down: number;
  /** Of each factor the level at which it is held. */
  readonly held: readonly number[];
}

type Design = Pick<Results, "factors" | "points" | "about">;

/** Factors of which there is more than one level. */
export const sweptOf = ({ factors }: Pick<Results, "factors">): readonly number[] =>
  factors.flatMap(({ levels }, k) => (levels.length > 1 ? [k] : []));

const ALONE: ReadonlySet<string> = new Set(["random", "lhs", "morris", "sobol", "zip", "list"]);
/** A table with fewer of its cells filled than this share is no table. */
const LEAST_FULL = 0.5;

/** True: points share no levels, so that nothing can be held while something else changes. */
export function isCloud({ factors, points, about }: Design): boolean {
  const kind = about?.design ?? null;
  if (kind === "grid" || kind === "oat") return false;
  const cells = factors.reduce((product, { levels }) => product * Math.max(1, levels.length), 1);
  if (points >= LEAST_FULL * cells) return false;
  return kind === null ? !isStar({ factors, points }) : ALONE.has(kind);
}

/** One at a time: all points but a few differ from the most frequent levels in one factor. */
function isStar({ factors, points }: Pick<Results, "factors" | "points">): boolean {
  const base = factors.map(usualOf);
  const arms = Array.from({ length: points }, (_, point) =>
    factors.filter(({ name, of }, k) => name !== "structure" && of[point] !== base[k]),
  );
  return arms.every((others) => others.length < 2);
}

/** The level that most points have; of several the first. */
export function usualOf({ levels, of }: FactorColumn): number {
  const counts = levels.map(() => 0);
  for (const level of of) if (level >= 0) counts[level] = (counts[level] ?? 0) + 1;
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

/** What is shown at first: the two factors with the most levels, that with more of them across. */
export function firstChoice(results: Design & Pick<Results, "responses">): Choice {
  const { factors } = results;
  const swept = sweptOf(results).toSorted((a, b) => rank(factors[b]) - rank(factors[a]) || a - b);
  const [across = 0, down = -1] = swept;
  const star = results.about?.design === "oat" || isStar(results);
  const mapped = !isCloud(results) && !star && factors[down]?.name !== "structure";
  return { response: 0, across, down: mapped ? down : -1, held: factors.map(usualOf) };
}

/** Structures are lines rather than an axis, as long as there is something else. */
const rank = (factor: FactorColumn | undefined): number =>
  factor === undefined || factor.name === "structure" ? 0 : factor.levels.length;

export function formOf(results: Design, { down }: Choice): Form {
  if (isCloud(results)) return "cloud";
  return down >= 0 ? "map" : "lines";
}

/** The factor of which each level is a line of its own; -1: there is one line. */
export function seriesOf(results: Design, { across, down }: Choice): number {
  if (down >= 0) return -1;
  return (
    sweptOf(results).find((k) => k !== across && results.factors[k]?.name === "structure") ?? -1
  );
}

/** Factors that are held at a level. */
export function heldIn(results: Design, choice: Choice): readonly number[] {
  if (isCloud(results)) return [];
  const drawn = new Set([choice.across, choice.down, seriesOf(results, choice)]);
  return sweptOf(results).filter((k) => !drawn.has(k));
}

/** Levels in the order in which they are drawn from above: numbers grow upwards. */
export function rowsOf({ levels }: FactorColumn): readonly number[] {
  const order = levels.map((_, k) => k);
  return levels.every((level) => typeof level === "number") ? order.toReversed() : order;
}

/** Of each cell of a map, row by row, its point; -1: the study has none there. */
export function mapOf(results: Design, choice: Choice): Int32Array {
  const [across, down] = [results.factors[choice.across], results.factors[choice.down]];
  if (across === undefined || down === undefined) return new Int32Array(0);
  const rows = rowsOf(down);
  const wide = across.levels.length;
  const cells = new Int32Array(wide * rows.length).fill(-1);
  for (const point of pointsIn(results, choice)) {
    const row = rows.indexOf(down.of[point] ?? -1);
    const at = row * wide + (across.of[point] ?? -1);
    if (row >= 0 && cells[at] === -1) cells[at] = point;
  }
  return cells;
}

/** The points of each line, by the level of the factor across. */
export function linesOf(results: Design, choice: Choice): readonly (readonly number[])[] {
  const { factors } = results;
  const across = factors[choice.across];
  const series = factors[seriesOf(results, choice)];
  const lines: number[][] = (series?.levels ?? [null]).map(() => []);
  for (const point of pointsIn(results, choice)) lines[series?.of[point] ?? 0]?.push(point);
  const level = (point: number): number => across?.of[point] ?? 0;
  return lines.map((points) => points.toSorted((a, b) => level(a) - level(b) || a - b));
}

/** Points at which all that is held has its level. */
export function pointsIn(results: Design, choice: Choice): readonly number[] {
  const held = heldIn(results, choice);
  return Array.from({ length: results.points }, (_, point) => point).filter((point) =>
    held.every((k) => results.factors[k]?.of[point] === choice.held[k]),
  );
}

/** The values of all factors at a point, by their names. */
export const valuesAt = (
  factors: readonly FactorColumn[],
  point: number,
): Readonly<Record<string, FactorValue>> =>
  Object.fromEntries(
    factors.flatMap(({ name, levels, of }) => {
      const level = levels[of[point] ?? -1];
      return level === undefined ? [] : [[name, level]];
    }),
  );
