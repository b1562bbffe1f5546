/** Dots that would hide each other, piled up at their places. */

const MOST_COLUMNS = 7;
const SMALLER = 0.92;
const SMALLEST = 2.5;

export interface Dot {
  readonly x: number;
  /** 0 stands on the ground, 1 on that. */
  readonly level: number;
}

export interface Piles {
  /** From one dot to the next, sideways and upwards. */
  readonly wide: number;
  /** In the order of the places. */
  readonly rows: readonly (readonly Dot[])[];
}

/** Rows of dots as large as they can be so that every pile has its room: `wide` is the most that a dot may take. */
export function pile(
  rows: readonly (readonly number[])[],
  wide: number,
  room: number,
  mostColumns = MOST_COLUMNS,
): Piles {
  let now = { wide, rows: rows.map((places) => piled(places, wide, mostColumns)) };
  const highest = (): number =>
    Math.max(1, ...now.rows.flatMap((dots) => dots.map(({ level }) => level + 1)));
  while (highest() * now.wide > room && now.wide > SMALLEST) {
    const less = now.wide * SMALLER;
    now = { wide: less, rows: rows.map((places) => piled(places, less, mostColumns)) };
  }
  return now;
}

/** Dots of one pile stand around its middle, in as many columns as leave a gap to the next pile; in the order of the places. */
export function piled(
  places: readonly number[],
  wide: number,
  mostColumns = MOST_COLUMNS,
): readonly Dot[] {
  const bins = places.map((place) => Math.round(place / wide));
  const columns = Math.max(1, Math.min(mostColumns, narrowestGap(bins, mostColumns) - 1));
  const all = new Map<number, number>();
  for (const bin of bins) all.set(bin, (all.get(bin) ?? 0) + 1);
  const before = new Map<number, number>();
  return places.map((place, k) => {
    const bin = bins[k] ?? 0;
    const at = before.get(bin) ?? 0;
    before.set(bin, at + 1);
    const level = Math.floor(at / columns);
    const beside = Math.min(columns, (all.get(bin) ?? 0) - level * columns);
    return { x: place + ((at % columns) - (beside - 1) / 2) * wide, level };
  });
}

/** Number of bins from one that is used to the next, at least. */
function narrowestGap(bins: readonly number[], most: number): number {
  const used = [...new Set(bins)].toSorted((a, b) => a - b);
  const gaps = used.slice(1).map((bin, k) => bin - (used[k] ?? bin));
  return Math.min(most + 1, ...gaps);
}
