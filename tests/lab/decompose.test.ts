/** Why one structure ended with more: the parts add up, in every shipped scenario, to the last digit. */
import { describe, expect, test } from "vitest";
import { decompose, decomposeMany, type Ledger } from "../../src/lab/decompose.ts";
import { peopleAtStart } from "../../src/lab/story/retell.ts";
import { againOf, Story } from "../../src/lab/story/story.ts";
import { channelSlot, groupSlot, reasonSlot } from "../../src/sim/core/books.ts";
import { open, type Run } from "../../src/sim/run.ts";
import { SHIPPED, short, structuresOf } from "../support/golden-shipped.ts";

const MOST_TICKS = 6;

/** A run some ticks on, and what is read of it. */
function ledgerOf(run: Run): Ledger {
  while (run.stopped === null && run.tick < MOST_TICKS) run.step();
  if (run.lineage === null) throw new Error("no lineage was kept");
  const story = new Story(run.lineage, peopleAtStart(run));
  story.goTo(run.tick);
  return { books: run.world.books.slice(), people: run.world.n, again: againOf(story) };
}

describe.each(SHIPPED)("%s", (id) => {
  test("the parts add up to the difference", () => {
    const scenario = short(id);
    const names = structuresOf(scenario);
    const [a, b] = [names[0] ?? "", names.at(-1) ?? ""].map((structure) => {
      const run = open(scenario, { structure, lineage: true });
      const ledger = ledgerOf(run);
      const { count } = run.world.knowledge.holders;
      return {
        ledger,
        known: run.world.knowledge.holders.known(),
        held: count.reduce((x, y) => x + y, 0),
      };
    });
    if (a === undefined || b === undefined) throw new Error("two structures were asked for");
    const group = decompose("group", a.ledger, b.ledger);
    expect(group?.difference).toBe(b.known - a.known);
    const person = decompose("person", a.ledger, b.ledger);
    const [na, nb] = [a.ledger.people, b.ledger.people];
    if (person === null) expect(na * nb).toBe(0);
    // As whole numbers: difference / over = held_b / n_b - held_a / n_a.
    else
      expect(BigInt(person.difference) * BigInt(na * nb)).toBe(
        BigInt(person.over) * BigInt(b.held * na - a.held * nb),
      );
    for (const one of [group, person]) {
      const sum = one?.terms.reduce((all, term) => all + term.b - term.a, 0);
      expect(sum).toBe(one?.difference);
      expect(
        one?.terms.every((term) => Number.isInteger(term.a) && Number.isInteger(term.b)),
      ).not.toBe(false);
    }
  });
});

/** Books with these entries. */
function made(people: number, entries: Readonly<Record<number, number>>, again = 0): Ledger {
  const books = new Float64Array(40);
  for (const [slot, value] of Object.entries(entries)) books[Number(slot)] = value;
  return { books, people, again };
}
const OWN = channelSlot("own");
const TOLD = channelSlot("neighbour");
const FORGOT = reasonSlot("forgetting");
const shares = (a: Ledger, b: Ledger): Record<string, number> => {
  const one = decompose("person", a, b);
  if (one === null) throw new Error("somebody is there");
  return Object.fromEntries(
    one.terms
      .filter((term) => term.a !== 0 || term.b !== 0)
      .map((term) => [`${term.cause} ${term.of}`.trim(), (term.b - term.a) / one.over]),
  );
};

test("by hand: as many people, each part is its difference a head", () => {
  const a = made(10, { [OWN]: 20, [TOLD]: 100, [FORGOT]: 40 });
  const b = made(10, { [OWN]: 30, [TOLD]: 80, [FORGOT]: 0 });
  expect(shares(a, b)).toEqual({
    "discovery own": 1,
    "diffusion neighbour": -2,
    "loss forgetting": 4,
  });
});

test("by hand: the same holdings among fewer heads are the part of the population, and nothing else", () => {
  const entries = { [OWN]: 50, [TOLD]: 30 };
  const parts = shares(made(20, entries), made(10, entries));
  expect(parts).toEqual({ "discovery own": 0, "diffusion neighbour": 0, population: 4 });
});

test("the other way round every part changes its sign", () => {
  const a = made(7, { [OWN]: 20, [TOLD]: 100, [FORGOT]: 41 });
  const b = made(12, { [OWN]: 33, [TOLD]: 80, [FORGOT]: 9 });
  const [there, back] = [shares(a, b), shares(b, a)];
  for (const [name, value] of Object.entries(there)) expect(back[name]).toBe(-value);
  const sum = Object.values(there).reduce((all, part) => all + part, 0);
  expect(sum).toBeCloseTo(104 / 12 - 79 / 7, 12);
});

test("what was lost and found again is told from what was found first", () => {
  const a = made(5, { [groupSlot(OWN)]: 9, [groupSlot(FORGOT)]: 4 }, 3);
  const b = made(5, { [groupSlot(OWN)]: 9, [groupSlot(FORGOT)]: 1 }, 0);
  const terms = decompose("group", a, b)?.terms.filter((term) => term.a !== term.b);
  expect(terms).toEqual([
    { cause: "discovery", of: "first", a: 6, b: 9 },
    { cause: "discovery", of: "again", a: 3, b: 0 },
    { cause: "loss", of: "forgetting", a: -4, b: -1 },
  ]);
});

test("nobody is left: there is no mean person", () => {
  expect(decompose("person", made(0, {}), made(3, { [OWN]: 2 }))).toBeNull();
});

test("over many runs the means of the parts add up, and pairing narrows what is shared", () => {
  const runs = [4, 9, 1, 7, 3].map(
    (luck, k) =>
      [
        made(10, { [OWN]: 10 * luck, [TOLD]: 5 }),
        made(10, { [OWN]: 10 * luck + 10 + k, [TOLD]: 5 + 10 * k }),
      ] as const,
  );
  const paired = decomposeMany("person", runs, "same");
  const apart = decomposeMany("person", runs, "own");
  const own = (many: typeof paired): { low: number; high: number } => {
    const term = many?.terms.find(({ of }) => of === "own")?.estimate;
    return { low: term?.low ?? Number.NaN, high: term?.high ?? Number.NaN };
  };
  const sum = paired?.terms.reduce(
    (all, { estimate }) => all + (estimate.estimate ?? Number.NaN),
    0,
  );
  expect(paired?.difference.estimate).toBeCloseTo(sum ?? 0, 12);
  expect(own(paired).high - own(paired).low).toBeLessThan((own(apart).high - own(apart).low) / 5);
  // By hand: 1, 1.1, 1.2, 1.3, 1.4; t(4) = 2.776.
  expect(own(paired).low).toBeCloseTo(1.2 - (2.7764451 * 0.15811388) / Math.sqrt(5), 6);
});
