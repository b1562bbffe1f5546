/** The books of a frame, slot by slot as they come from the engine, as rows of a table. Pure. */

/** As in src/sim/core/books.ts; a test holds one against the other. */
export const CHANNELS = [
  "own",
  "neighbour",
  "parent",
  "mentor",
  "observation",
  "institution",
  "arrival",
] as const;
export const REASONS = [
  "forgetting",
  "copying",
  "death",
  "departure",
  "environment",
  "institution",
] as const;

/** One account: what anybody knows at all, or what all people know together. */
interface Account {
  readonly start: number;
  readonly gained: number;
  readonly lost: number;
  readonly now: number;
}

export interface BooksRow {
  readonly kind: "gained" | "lost";
  readonly name: (typeof CHANNELS)[number] | (typeof REASONS)[number];
  readonly group: number;
  readonly people: number;
}

export interface Books {
  readonly group: Account;
  readonly people: Account;
  /** Those channels and reasons through which anything has come or gone. */
  readonly rows: readonly BooksRow[];
}

const SLOTS = 1 + CHANNELS.length + REASONS.length;

export function booksOf(slots: ArrayLike<number>): Books {
  const at = (account: 0 | 1, slot: number): number => slots[account * SLOTS + slot] ?? 0;
  const rows = [
    ...CHANNELS.map((name, k) => ({ kind: "gained" as const, name, slot: 1 + k })),
    ...REASONS.map((name, k) => ({
      kind: "lost" as const,
      name,
      slot: 1 + CHANNELS.length + k,
    })),
  ].map(({ kind, name, slot }) => ({ kind, name, people: at(0, slot), group: at(1, slot) }));
  const account = (of: "people" | "group", start: number): Account => {
    const sum = (kind: BooksRow["kind"]): number =>
      rows.filter((row) => row.kind === kind).reduce((total, row) => total + row[of], 0);
    const [gained, lost] = [sum("gained"), sum("lost")];
    return { start, gained, lost, now: start + gained - lost };
  };
  return {
    people: account("people", at(0, 0)),
    group: account("group", at(1, 0)),
    rows: rows.filter(({ group, people }) => group !== 0 || people !== 0),
  };
}
