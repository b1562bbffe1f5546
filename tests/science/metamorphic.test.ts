/**
 * Laws that need no reference: what must not change when names do, what must be the same under the same luck, and what must
 * change when the order of a list does. (Groups by themselves as copies of each other: groups.test.ts.)
 */
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { describe, expect, test } from "vitest";
import { POTIONS } from "../../src/sim/knowledge/potions.ts";
import { open, type Run } from "../../src/sim/run.ts";
import type { Scenario } from "../../src/sim/scenario/model.ts";
import { parse } from "../../src/sim/scenario/parse.ts";
import { expectWithin, HEAVY, mean, sd } from "../support/checks.ts";
import { shipped } from "../support/shipped.ts";

const runs = HEAVY ? 1000 : 250;
type Items = readonly (typeof POTIONS)[number][];

const TO_CROSSOVER = { "stop.when": "crossover", horizon: 100_000 };
const potions = (set: Record<string, unknown>): Scenario =>
  shipped("not-too-many-friends", { ...TO_CROSSOVER, ...set });
const table = (items: Items): Record<string, unknown> => ({
  knowledge: { use: "recipes", table: "own", items },
});

/** ln(1 + time to the crossover), run by run. */
function times(scenario: Scenario, seed: string, structure = "Lattice"): number[] {
  return Array.from({ length: runs }, (_, replicate) => {
    const run = open(scenario, { seed, replicate, structure });
    while (run.stopped === null) run.step();
    return Math.log1p(run.tick);
  });
}

/** Two sets of runs with luck of their own have the same mean. */
function expectAlike(name: string, a: readonly number[], b: readonly number[]): void {
  const se = Math.hypot(sd(a) / Math.sqrt(a.length), sd(b) / Math.sqrt(b.length));
  expectWithin(name, { measured: mean(b), expected: mean(a), se });
}

/** Run by run, and twelve times as many since they are short: 1 where the first product was there before the second, -1 where after it. */
function sooner(items: Items, [first, second]: [string, string], seed: string): number[] {
  const scenario = potions(table(items));
  const [a = 0, b = 0] = [first, second].map((name) => items.findIndex((row) => row.name === name));
  return Array.from({ length: 12 * runs }, (_, replicate) => {
    const run = open(scenario, { seed, replicate, structure: "Lattice", metrics: [] });
    const { count } = run.world.knowledge.holders;
    while ((count[a] ?? 0) + (count[b] ?? 0) === 0) run.step();
    return Number((count[a] ?? 0) > 0) - Number((count[b] ?? 0) > 0);
  });
}

/** The same order each time, and not the one that stands there: every third, then the others. */
const shuffled = <Each>(all: readonly Each[]): Each[] => [
  ...all.filter((_, k) => k % 3 === 1),
  ...all.filter((_, k) => k % 3 !== 1).toReversed(),
];

describe("names do not count", () => {
  const before = times(potions({}), "as it is");

  test("of items: the table in another order", () => {
    const items = shuffled(POTIONS);
    expect(items.map(({ name }) => name)).not.toEqual(POTIONS.map(({ name }) => name));
    expectAlike("items relabelled", before, times(potions(table(items)), "items relabelled"));
  });

  test("of lineages: A is called B, and B is called A", () => {
    const other = (name: string): string =>
      name.replaceAll(/[aAbB]/g, (letter) => "bBaA"["aAbB".indexOf(letter)] ?? letter);
    const swapped = POTIONS.map(({ name, from, ...rest }) => ({
      ...rest,
      name: other(name),
      ...(from !== undefined && { from: from.map(other) }),
    }));
    expectAlike(
      "lineages swapped",
      sooner(POTIONS, ["A2", "B2"], "A2 before B2"),
      sooner(swapped, ["B2", "A2"], "B2 before A2"),
    );
    expectAlike(
      "lineages swapped, time",
      before,
      times(potions(table(swapped)), "lineages swapped"),
    );
  });

  test("of people: the same ties with other numbers", () => {
    const ring = Array.from({ length: 24 }, (_, k) => [
      [k, (k + 1) % 24],
      [k, (k + 5) % 24],
    ]).flat();
    const names = shuffled(Array.from({ length: 24 }, (_, k) => k));
    const renamed = ring.map((tie) => tie.map((k) => names[k] ?? 0));
    const on = (ties: unknown): Scenario =>
      potions({
        "population.size": 24,
        "structures[Small world].network": { use: "edge-list", ties },
        "structures[Lattice].network": { use: "ring-lattice", degree: 4 },
      });
    expectAlike(
      "people relabelled",
      times(on(ring), "people", "Small world"),
      times(on(renamed), "people relabelled", "Small world"),
    );
  });
});

test("the recipe of A3 as Moser and Smaldino have it changes no chance", () => {
  const theirs = POTIONS.map((row) =>
    row.name === "A3" ? Object.assign({}, row, { from: ["A2", "b2", "a3"] }) : row,
  );
  expectAlike("recipe variant", times(potions({}), "b3"), times(potions(table(theirs)), "a3"));
  expectAlike(
    "recipe variant, order",
    sooner(POTIONS, ["A3", "B3"], "A3 of b3"),
    sooner(theirs, ["A3", "B3"], "A3 of a3"),
  );
});

/** Both runs, tick by tick, until one is over. */
function sideBySide(a: Run, b: Run, look: () => void): void {
  while (a.stopped === null && b.stopped === null && a.tick < 300) {
    a.step();
    b.step();
    look();
  }
  expect(a.tick).toBeGreaterThan(5);
}

test("telling each neighbour with chance 0 is telling only the pair, to the bit", () => {
  const start = (set: Record<string, unknown>): Run =>
    open(potions(set), { seed: "chance 0", replicate: 0, structure: "Lattice" });
  const [nobody, pair] = [start({ "step.share.chance": 0 }), start({ "step.share.with": "pair" })];
  sideBySide(nobody, pair, () => expect(nobody.stateHash).toBe(pair.stateHash));
});

test("half a point more loss is half a point less each generation, under the same luck", () => {
  const start = (loss: number): Run =>
    open(shipped("henrich", { "step.copy-with-error.loss": loss }), {
      seed: "shift",
      replicate: 0,
      structure: "400 people",
    });
  const [light, heavy] = [start(7), start(7.5)];
  sideBySide(light, heavy, () => {
    const [more, less] = [light, heavy].map((run) => run.read()[0] ?? Number.NaN);
    expect((more ?? 0) - (less ?? 0)).toBeCloseTo(0.5 * light.tick, 9);
  });
});

describe("the order of a list counts where it should", () => {
  type Raw = { step: { use: string }[]; [key: string]: unknown };
  const raw = (id: string): Raw =>
    parseYaml(readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), "utf8")) as Raw;
  const inOrder = (id: string, uses: readonly string[]): Scenario => {
    const file = raw(id);
    const step = uses.map((use) => file.step.find((entry) => entry.use === use));
    expect(step).toHaveLength(file.step.length);
    return parse({ ...file, step });
  };
  const ends = (scenario: Scenario, metric: string, structure: string): number[] =>
    Array.from({ length: 25 }, (_, replicate) => {
      const run = open(scenario, { seed: "order", replicate, structure });
      while (run.stopped === null) run.step();
      return run.read()[run.metrics.findIndex(({ as }) => as === metric)] ?? Number.NaN;
    });

  test("a newborn who tries before it watches stands elsewhere than one who watches first", () => {
    const usual = ["rebirth", "choose-several", "climb", "add-next"];
    const other = ["rebirth", "add-next", "choose-several", "climb"];
    const [a, b] = [usual, other].map((uses) =>
      ends(inOrder("kempe-levels", uses), "mean-level", "Three are watched"),
    );
    const differences = (a ?? []).map((x, k) => x - (b?.[k] ?? Number.NaN));
    const z = mean(differences) / (sd(differences) / Math.sqrt(differences.length));
    console.info(`watch first: ${mean(differences).toFixed(3)} higher, z = ${z.toFixed(1)}`);
    expect(Math.abs(z)).toBeGreaterThan(10);
  });

  test("who dies after having learned knows nothing: nobody does", () => {
    const last = ["choose-several", "climb", "add-next", "rebirth"];
    const levels = ends(inOrder("kempe-levels", last), "mean-level", "Three are watched");
    expect(levels).toEqual(levels.map(() => 0));
  });
});

describe("planted faults are caught", () => {
  const caught = (name: string, before: readonly number[], after: readonly number[]): void =>
    expect(() => expectAlike(name, before, after)).toThrow(name);
  const soon = { horizon: 300 };

  test("names that move, and values that stay behind", () => {
    const names = shuffled(POTIONS).map(({ name }) => name);
    const value = (k: number): number =>
      POTIONS.find(({ name }) => name === names[k])?.value ?? Number.NaN;
    const moved = POTIONS.map((row, k) => Object.assign({}, row, { value: value(k) }));
    const [right, wrong] = [POTIONS, moved].map((items) => potions({ ...table(items), ...soon }));
    if (right === undefined || wrong === undefined) throw new Error("two tables");
    caught("values stay", times(right, "values"), times(wrong, "values stay"));
  });

  test("one lineage that is worth less than the other", () => {
    const lame = POTIONS.map((row) =>
      row.name === "B1" ? Object.assign({}, row, { value: row.value / 10 }) : row,
    );
    const order: [string, string] = ["A2", "B2"];
    caught("a lame lineage", sooner(POTIONS, order, "both"), sooner(lame, order, "a lame lineage"));
  });

  test("a recipe of things that are worth more", () => {
    const other = POTIONS.map((row) =>
      row.name === "A3" ? Object.assign({}, row, { from: ["A2", "A1", "a3"] }) : row,
    );
    const order: [string, string] = ["A3", "B3"];
    caught(
      "another recipe",
      sooner(POTIONS, order, "ours"),
      sooner(other, order, "another recipe"),
    );
  });

  test("ties that are not the same", () => {
    const on = (structure: string): number[] => times(potions(soon), "other ties", structure);
    caught("other ties", on("Lattice"), on("Everyone"));
  });

  test("a neighbour who is told now and then", () => {
    const start = (set: Record<string, unknown>): Run =>
      open(potions(set), { seed: "chance 0", replicate: 0, structure: "Lattice" });
    const [few, pair] = [
      start({ "step.share.chance": 0.02 }),
      start({ "step.share.with": "pair" }),
    ];
    const same: boolean[] = [];
    sideBySide(few, pair, () => same.push(few.stateHash === pair.stateHash));
    expect(same).toContain(false);
  });
});
