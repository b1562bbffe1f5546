/** The class as rows of dots: those whose codes fit, or every seat in every structure. */
import type { SeatEnd } from "../../../workers/seats.ts";
import type { Whose } from "../../../workers/live-types.ts";
import type { ClassDot } from "../../viz/class-view.ts";
import type { Room } from "./room.ts";

export interface DotRow {
  readonly structure: string;
  readonly place: number;
  readonly dots: readonly ClassDot[];
  /** The seat in the middle, of those that moved nothing; null: too few. */
  readonly middle: number | null;
}

/** With fewer seats no middle is told. */
const LEAST = 3;

export function classRows(room: Room, whose: Whose): readonly DotRow[] {
  return room.options.menu.structures.map((structure, place) => {
    const dots = [...room.sheets.value].flatMap(([seat, sheet]) =>
      sheet.kind === "fits" && sheet.told.choice.structure === structure
        ? [{ seat, value: sheet.end[whose], moved: sheet.told.choice.moved !== null }]
        : [],
    );
    return { structure, place, dots, middle: middleOf(dots) };
  });
}

/** Null: not all of them are made. */
export function wholeRows(room: Room, whose: Whose): readonly DotRow[] | null {
  const rows = room.options.menu.structures.flatMap((structure, place) => {
    const ends = room.remade.wholeOf(structure);
    if (ends === null) return [];
    const dots = dotsOf(ends, whose);
    return [{ structure, place, dots, middle: middleOf(dots) }];
  });
  return rows.length === room.options.menu.structures.length ? rows : null;
}

const dotsOf = (ends: readonly SeatEnd[], whose: Whose): readonly ClassDot[] =>
  ends.map((end, k) => ({ seat: k + 1, value: end[whose], moved: false }));

function middleOf(dots: readonly ClassDot[]): number | null {
  const values = dots
    .filter(({ moved, value }) => !moved && !Number.isNaN(value))
    .map(({ value }) => value)
    .toSorted((a, b) => a - b);
  if (values.length < LEAST) return null;
  const half = (values.length - 1) / 2;
  return ((values[Math.floor(half)] ?? 0) + (values[Math.ceil(half)] ?? 0)) / 2;
}

export interface Wins {
  /** In how many seats each row was first, alone or level with others. */
  readonly wins: readonly number[];
  /** In how many several were. */
  readonly even: number;
}

/** Seat by seat: which structure came out ahead with the same luck. */
export function winsOf(rows: readonly DotRow[], least: boolean): Wins {
  const wins = rows.map(() => 0);
  let even = 0;
  const seats = rows[0]?.dots.length ?? 0;
  for (let seat = 0; seat < seats; seat++) {
    const values = rows.map(({ dots }) => dots[seat]?.value ?? Number.NaN);
    const best = least ? Math.min(...values) : Math.max(...values);
    const winners = values.flatMap((value, k) => (value === best ? [k] : []));
    if (winners.length > 1) even++;
    for (const winner of winners) wins[winner] = (wins[winner] ?? 0) + 1;
  }
  return { wins, even };
}
