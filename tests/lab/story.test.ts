/** The story of a run, told from its lineage, held against the run itself: who holds what, who is who, what was found and lost. */
import { describe, expect, test } from "vitest";
import { ItemTale } from "../../src/lab/story/item.ts";
import { personTale } from "../../src/lab/story/person.ts";
import { peopleAtStart } from "../../src/lab/story/retell.ts";
import { Story } from "../../src/lab/story/story.ts";
import type { Knowledge, Repertoire, Skill, Variants } from "../../src/sim/core/knowledge.ts";
import type { Run } from "../../src/sim/run.ts";
import { open } from "../../src/sim/run.ts";
import { modelOf, start } from "../support/run.ts";
import { GOLDEN } from "../support/scenarios.ts";
import { short, structuresOf } from "../support/golden-shipped.ts";

/** What the person of a row really holds, by the numbers that lineage uses. */
function real(kind: Knowledge, row: number): number[] {
  if (kind.use === "variants") {
    const { variant, count, options } = kind as Variants;
    const own = [...variant.subarray(row * count, (row + 1) * count)];
    return own.flatMap((label, trait) => (label < 0 ? [] : [trait * options + label]));
  }
  const all = Array.from({ length: kind.items }, (_, item) => item);
  if (kind.use === "skill") {
    const { level, known, items } = kind as Skill;
    return all.filter((craft) => (level[row * items + craft] ?? known) > known);
  }
  return all.filter((item) => (kind as Repertoire).has(row, item));
}

const ended = (run: Run): Run => {
  while (run.stopped === null) run.step();
  return run;
};

const logOf = (run: Run): { fields(tick: number): Int32Array } => {
  if (run.lineage === null) throw new Error("no lineage was kept");
  return run.lineage;
};

const told = (run: Run, tick = run.tick): Story => {
  const story = new Story(logOf(run), peopleAtStart(run));
  story.goTo(tick);
  return story;
};

const plain = Object.entries(GOLDEN).filter(
  ([, raw]) => !["beliefs", "evidence"].includes(modelOf(raw).knowledge.use),
);

describe.each(plain)("%s", (_name, raw) => {
  const run = ended(start(modelOf(raw), { lineage: true }));
  const { world } = run;
  const kind = world.knowledge;
  const story = told(run);
  const held = Array.from({ length: world.n }, (_, row) => real(kind, row));

  test("each row has a person of its own, and no other person is there", () => {
    const rows = [...story.persons.rows()];
    expect(rows.map(([, row]) => row).toSorted((a, b) => a - b)).toEqual([...held.keys()]);
    expect(new Set(rows.map(([person]) => person)).size).toBe(world.n);
    expect(story.persons.all.filter(({ left }) => left < 0).length).toBe(world.n);
  });

  test("items have as many holders as they are told to have, and the last one is who it is", () => {
    const holders = new Map<number, number[]>();
    held.forEach((items, row) => {
      for (const item of items) holders.set(item, [...(holders.get(item) ?? []), row]);
    });
    for (const [item, one] of story.items) {
      const rows = holders.get(item) ?? [];
      expect(one.holders, `item ${item}`).toBe(rows.length);
      const only = rows.length === 1 ? story.persons.personOf(rows[0] ?? -1) : -1;
      expect(story.onlyHolder(one), `item ${item}`).toBe(only);
    }
    expect(story.items.size).toBeGreaterThanOrEqual(holders.size);
  });

  test("what people and the group gained and lost is what the books say, way by way", () => {
    expect([...story.books]).toEqual([...world.books]);
  });

  test("everybody who holds an item has a chain back to somebody who had it from nobody", () => {
    const fields = logOf(run).fields(run.tick);
    for (const item of [...story.items.keys()].slice(0, 12)) {
      const tale = new ItemTale(fields, item, peopleAtStart(run));
      const rows = story.persons.rows();
      const holders = tale.holders().map(({ person }) => rows.get(person));
      expect(holders).toEqual([...held.keys()].filter((row) => held[row]?.includes(item)));
      for (const { person } of tale.holders()) {
        const chain = tale.chain(person);
        expect(chain[0]?.person).toBe(person);
        expect(chain.at(-1)?.from, `item ${item}, person ${person}`).toBe(-1);
        const steps = chain.slice(1);
        expect(chain.slice(0, -1).map(({ from }) => from)).toEqual(
          steps.map((link) => link.person),
        );
        expect(steps.every(({ tick }, k) => tick <= (chain[k]?.tick ?? 0))).toBe(true);
      }
    }
  });

  test("a person holds what its story says", () => {
    const fields = logOf(run).fields(run.tick);
    for (const [person, row] of [...story.persons.rows()].slice(0, 5)) {
      const tale = personTale(fields, person, peopleAtStart(run));
      expect(tale.held.toSorted((a, b) => a - b)).toEqual(held[row]);
      const learned = tale.events.filter(({ what }) => what === "learned").length;
      const gone = tale.events.filter(({ what }) => what === "lost").length;
      expect(tale.handedOn.length + learned - gone).toBe(tale.held.length);
    }
  });

  test("told back to an earlier tick it says what it said then", () => {
    const before = Math.floor(run.tick / 2);
    const back = told(run);
    back.goTo(before);
    const then = told(run, before);
    expect([...back.items]).toEqual([...then.items]);
    expect(back.persons).toEqual(then.persons);
    back.goTo(run.tick);
    expect([...back.items]).toEqual([...story.items]);
    expect(back.persons).toEqual(story.persons);
  });
});

test("who comes and goes, and who changes places, is followed: a village that moves and is replaced", () => {
  const scenario = short("generalists-and-specialists");
  const run = ended(open(scenario, { structure: structuresOf(scenario)[0] ?? "", lineage: true }));
  const story = told(run);
  expect(story.persons.all.length).toBeGreaterThan(peopleAtStart(run));
  const moved = ended(
    open(short("powell-like"), { structure: "One in twenty moves", lineage: true }),
  );
  const rows = told(moved).persons;
  expect([...rows.rows()].some(([person, row]) => rows.all[person]?.row !== row)).toBe(true);
});
