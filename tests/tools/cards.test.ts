/** The cards of the gallery are made of what the engine and the suite say, and every scenario has one. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { cardsOf } from "../../tools/gallery/cards.ts";
import { evidenceIn, evidenceOf } from "../../tools/gallery/evidence.ts";
import type { GalleryCard, Spark } from "../../workers/cards/card.ts";
import { sparkOf, ticksUpTo } from "../../workers/cards/spark.ts";
import { courseEffects } from "../../workers/cards/tags.ts";
import { oneMore } from "../../workers/live-course.ts";
import { GROUPS, tagsIn } from "../../src/app/screens/gallery/tags.ts";
import { readShipped } from "../support/shipped.ts";

const ids = readdirSync(join(root, "scenarios"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(".yaml", ""));
const scenarios = ids.map((id) => readShipped(id));

let cards: readonly GalleryCard[];
beforeAll(async () => {
  cards = await cardsOf(scenarios, root);
});

describe("every scenario that ships", () => {
  test("has a card with lines, a citation and one to six topics", () => {
    expect(cards.map(({ id }) => id)).toEqual(ids);
    for (const { citation, id, spark, topics } of cards) {
      expect(citation, id).not.toBe("");
      expect(spark.lines.length, id).toBeGreaterThan(0);
      for (const { values } of spark.lines) expect(values, id).toHaveLength(spark.ticks.length);
      expect(topics.length, id).toBeGreaterThan(0);
    }
  });

  test("is found by tags of which no two are called alike", () => {
    const tags = GROUPS.flatMap((group) =>
      Array.from(new Set(cards.flatMap((card) => tagsIn(group, card)))),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  test("and was checked is what was checked: docs/replications.md bears its hash", () => {
    const evidence = evidenceIn(root);
    for (const { hash, id } of scenarios) expect(evidence.get(id)?.hash ?? hash, id).toBe(hash);
    expect(evidence.size).toBeGreaterThan(45);
  });

  test("counts the numbers of its experiments as the suite's page does in all", () => {
    const experiments = new Map(
      cards.flatMap((card) => card.experiments.map((each) => [each.id, each])),
    );
    expect(experiments.size).toBeGreaterThan(40);
    for (const { cells, id, passed, told } of experiments.values())
      expect(passed + told, id).toBe(cells);
  });
});

test.each(["not-too-many-friends", "rogers", "k256", "acerbi-many-variants"])(
  "the lines of %s are those of the run that the page plays",
  async (id) => {
    const scenario = readShipped(id);
    const { lines, ticks, whose } = sparkOf(scenario);
    const until = ticks.at(-1) ?? 0;
    const structures = lines.map(({ name }) => ({ name, seed: scenario.seed }));
    const options = { structures, replicate: 0, until, memory: 1 << 28, goOn: () => true };
    const run = await oneMore(scenario, options);
    const values = run?.courses.map((course) =>
      ticks.map((tick) => Number((course[whose][tick] ?? 0).toPrecision(4))),
    );
    expect(lines.map((line) => line.values)).toEqual(values);
  },
);

test("the ticks of a card go from the first to the last, all of them where there are few", () => {
  expect(ticksUpTo(3)).toEqual([0, 1, 2, 3]);
  expect(ticksUpTo(600)).toHaveLength(25);
  expect([ticksUpTo(600)[0], ticksUpTo(600).at(-1)]).toEqual([0, 600]);
});

describe("what lines do", () => {
  const effects = (
    lines: readonly (readonly number[])[],
    less = false,
  ): ReturnType<typeof courseEffects> => {
    const ticks = (lines[0] ?? []).map((_, k) => k);
    const named = lines.map((values, k) => ({ name: String(k), values }));
    return courseEffects({ ticks, lines: named } as unknown as Spark, less);
  };

  test("who leads is overtaken, or leads from start to end", () => {
    expect(effects([[0, 5, 6], [0, 2, 10]])).toEqual(["lead-changes"]); // prettier-ignore
    expect(effects([[0, 2, 6], [0, 3, 10]])).toEqual([]); // prettier-ignore
  });

  test("a line that ends far below its best falls; of what should be small, one that ends above", () => {
    expect(effects([[10, 4, 1]])).toEqual(["falls"]);
    expect(effects([[10, 4, 1]], true)).toEqual([]);
    expect(effects([[1, 4, 10]], true)).toEqual(["falls"]);
  });

  test("ends that nobody can tell apart are alike", () => {
    expect(effects([[0, 90, 100], [0, 90, 99]])).toEqual(["ends-alike"]); // prettier-ignore
  });
});

test("a page of the suite without an experiment that it names is refused", () => {
  const text = "### A (`a`)\n\n- Experiments: D99; scenario `0123456789abcdef`";
  expect(() => evidenceOf(text)).toThrow("docs/replications.md has no D99 (a)");
});
