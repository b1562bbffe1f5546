/** What Explore says of a run: its books, what happened in it, and whether the ratchet holds. */
import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import {
  byRank,
  happeningsIn,
  mostTelling,
  type Happening,
} from "../../src/app/screens/explore/happenings.ts";
import { booksOf } from "../../src/app/screens/explore/slots.ts";
import { offeredFor, viewFor } from "../../src/app/screens/explore/views.ts";
import {
  badgeWords,
  booksWords,
  happeningWords,
  whyWords,
} from "../../src/app/screens/explore/words.ts";
import * as books from "../../src/sim/core/books.ts";
import { description } from "../support/said.ts";

test("whatever stands in the books, they balance, and nothing is left out", () => {
  assert(
    property(
      array(integer({ min: 0, max: 1000 }), {
        minLength: books.BOOKS_SLOTS,
        maxLength: books.BOOKS_SLOTS,
      }),
      (slots) => {
        const counts = Float64Array.from(slots);
        const { group, people, rows } = booksOf(counts, description.books);
        expect(group.now).toBe(books.held(counts, "group"));
        expect(people.now).toBe(books.held(counts, "person"));
        expect(group.gained).toBe(books.gained(counts, "group"));
        expect(people.lost).toBe(books.lost(counts, "person"));
        const sum = (kind: "gained" | "lost"): number =>
          rows.filter((row) => row.kind === kind).reduce((total, row) => total + row.group, 0);
        expect(group.start + sum("gained") - sum("lost")).toBe(group.now);
      },
    ),
  );
});

test("whatever the engine has a slot for has words", () => {
  const all = booksOf(new Float64Array(books.BOOKS_SLOTS).fill(2), description.books);
  expect(all.rows).toHaveLength(books.CHANNELS.length + books.REASONS.length);
  expect(booksWords({ nothingIsLost: false }, all)).toContain("2 died with somebody");
});

test("the books in words", () => {
  const slots = new Float64Array(books.BOOKS_SLOTS);
  slots[books.groupSlot(books.START)] = 6;
  slots[books.groupSlot(books.channelSlot("own"))] = 8;
  slots[books.groupSlot(books.channelSlot("arrival"))] = 1;
  slots[books.groupSlot(books.reasonSlot("death"))] = 2;
  expect(booksWords({ nothingIsLost: false }, booksOf(slots, description.books))).toBe(
    "Started with 6. Gained 9: 8 found or made and 1 brought by newcomers. Lost 2: 2 died with somebody. Now 13: 6 + 9 \u2212 2 = 13.",
  );
  expect(
    booksWords(
      { nothingIsLost: true },
      booksOf(new Float64Array(books.BOOKS_SLOTS), description.books),
    ),
  ).toBe(
    "Started with 0. Nothing was gained. Nothing can be lost in this model. Now 0: 0 + 0 \u2212 0 = 0.",
  );
});

const track = {
  people: [10, 10, 10, 4, 4],
  found: [[], [3], [4, 5], [], [3]],
  forgotten: [[], [], [3], [], [1]],
  stages: [0, 0, 0, 1, 2],
};

test("what happened: what is found for the first time, found again, lost; who leaves; new ties", () => {
  const kinds = happeningsIn(track, 4).map(({ tick, kind, items }) =>
    `${tick} ${kind} ${items.join(" ")}`.trim(),
  );
  expect(kinds).toEqual([
    "1 found 3",
    "2 found 4 5",
    "2 lost 3",
    "3 people",
    "4 ties",
    "4 again 3",
    "4 lost 1",
  ]);
  expect(happeningsIn(track, 1)).toHaveLength(1);
  const words = happeningsIn(track, 4).map((each) =>
    happeningWords({ ...description, labels: ["boat", "dye", "net", "oar", "bow", "hut"] }, each),
  );
  expect(words).toEqual([
    "first oar",
    "first bow and hut",
    "oar lost",
    "10 \u2192 4 people",
    "new ties",
    "oar again",
    "dye lost",
  ]);
});

test("what was known at the start and lost is found again, and ties that always change are told once", () => {
  const restless = {
    people: Array.from({ length: 30 }, () => 5),
    found: Array.from({ length: 30 }, (_, t) => (t === 9 ? [7] : [])),
    forgotten: Array.from({ length: 30 }, (_, t) => (t === 5 ? [7] : [])),
    stages: Array.from({ length: 30 }, (_, t) => t),
  };
  const all = happeningsIn(restless, 29);
  expect(all.map(({ kind, count }) => [kind, count])).toEqual([
    ["ties", 29],
    ["lost", 1],
    ["again", 1],
  ]);
});

test("where there is no room for all, the most telling are told, in the order of time, and the rest is counted", () => {
  const of = (tick: number, kind: Happening["kind"]): Happening => ({
    tick,
    kind,
    items: [tick],
    count: 1,
    before: 0,
  });
  const all = [of(1, "again"), of(2, "lost"), of(3, "found"), of(4, "again"), of(5, "people")];
  expect(mostTelling(all, 3)).toEqual({ told: [all[1], all[2], all[4]], left: 2 });
  expect(all.toSorted(byRank).map(({ tick }) => tick)).toEqual([5, 3, 2, 1, 4]);
});

test("one run has sums and no verdict; many runs have one, as the design words it", () => {
  const model = { nothingIsLost: false, itemWord: "craft", unit: "generation" };
  expect(badgeWords(model, { gained: 143, lost: 61, tick: 120 })).toBe(
    "Gained 143, lost 61 in 120 generations.",
  );
  expect(whyWords(model, null, 0)).toMatch(/^One run has books, but no verdict/);
  const verdict = { structure: "", verdict: "slipping", low: -4, high: -1.5 } as const;
  expect(whyWords(model, verdict, 40)).toBe(
    "In the last third of 40 runs more is lost than gained: 1.5 to 4 crafts fewer, on average over all runs (95 % interval).",
  );
  expect(whyWords({ ...model, nothingIsLost: true }, null, 0)).toMatch(/no ratchet to judge/);
});

test("a population is drawn as fits its size, or as was chosen where that can be had", () => {
  const groups = { count: 3 };
  const by = (
    people: number,
    chosen: Parameters<typeof viewFor>[0] = "auto",
    known = true,
  ): string => viewFor(chosen, people, offeredFor(people, known ? groups : null));
  expect([2000, 2001, 20_000, 20_001].map((people) => by(people))).toEqual([
    "people",
    "groups",
    "groups",
    "matrix",
  ]);
  expect(by(10_000, "auto", false)).toBe("matrix");
  expect(by(10_000, "people")).toBe("people");
  expect(by(50_000, "people")).toBe("matrix");
  expect(by(300, "groups", false)).toBe("people");
  expect(by(300, "list")).toBe("list");
  expect(by(50_000, "swarm", false)).toBe("swarm");
});
