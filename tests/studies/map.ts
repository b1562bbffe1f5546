/** Cells of the map of a study that ships, as docs/studies holds them. */
import { SHOWN } from "../../tools/studies/shown.ts";
import { numberIn } from "../../tools/studies/summary.ts";
import { keptRows } from "./shipped-studies.ts";

export interface Cell {
  readonly mean: number;
  /** Half-width of its 95 % interval. */
  readonly half: number;
}

export interface StudyMap {
  /** Values of the two factors, in the order of the study. */
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly at: (response: string, across: number, down: number) => Cell;
}

export function mapOf(id: string): StudyMap {
  const shown = SHOWN[id];
  if (shown === undefined) throw new Error(`no figure shows "${id}"`);
  const rows = keptRows(id);
  const valuesOf = (factor: string): number[] => [
    ...new Set(rows.map((row) => numberIn(row, factor))),
  ];
  return {
    across: valuesOf(shown.across.factor),
    down: valuesOf(shown.down.factor),
    at(response, across, down) {
      const row = rows.find(
        (each) =>
          each["response"] === response &&
          numberIn(each, shown.across.factor) === across &&
          numberIn(each, shown.down.factor) === down,
      );
      if (row === undefined) throw new Error(`${id} has no ${response} at ${across}, ${down}`);
      const half = (numberIn(row, "high") - numberIn(row, "low")) / 2;
      return { mean: numberIn(row, "mean"), half };
    },
  };
}

/** Whether one lies above the other, beyond the error of both. */
export const isAbove = (more: Cell, less: Cell): boolean =>
  more.mean - less.mean > Math.hypot(more.half, less.half);
