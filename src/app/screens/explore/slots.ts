/** The books of a frame, slot by slot as they come from the engine, as rows of a table. Pure. */

import type { Description } from "../../../../workers/live-types.ts";

/** One account: what anybody knows at all, or what all people know together. */
interface Account {
  readonly start: number;
  readonly gained: number;
  readonly lost: number;
  readonly now: number;
}

export interface BooksRow {
  readonly kind: "gained" | "lost";
  readonly name: string;
  readonly group: number;
  readonly people: number;
}

export interface Books {
  readonly group: Account;
  readonly people: Account;
  /** Those channels and reasons through which anything has come or gone. */
  readonly rows: readonly BooksRow[];
}

/** Two accounts, that of persons first: the start, then what came through each channel, then what went for each reason. */
export function booksOf(slots: ArrayLike<number>, names: Description["books"]): Books {
  const length = 1 + names.gained.length + names.lost.length;
  const rowOf =
    (kind: BooksRow["kind"], first: number) =>
    (name: string, k: number): BooksRow => ({
      kind,
      name,
      people: slots[first + k] ?? 0,
      group: slots[length + first + k] ?? 0,
    });
  const rows = [
    ...names.gained.map(rowOf("gained", 1)),
    ...names.lost.map(rowOf("lost", 1 + names.gained.length)),
  ];
  const account = (of: "people" | "group", first: number): Account => {
    const sum = (kind: BooksRow["kind"]): number =>
      rows.filter((row) => row.kind === kind).reduce((total, row) => total + row[of], 0);
    const [gained, lost] = [sum("gained"), sum("lost")];
    return { start: first, gained, lost, now: first + gained - lost };
  };
  return {
    people: account("people", slots[0] ?? 0),
    group: account("group", slots[length] ?? 0),
    rows: rows.filter(({ group, people }) => group !== 0 || people !== 0),
  };
}
