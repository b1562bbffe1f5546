/** The texts of the editor: what could stand at a place, what a slider writes into them, and in what two of them differ. */
import { assert, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { changeWords } from "../../src/app/screens/edit/prose.ts";
import { catalogue, jsonSchema, parse } from "../../src/sim/index.ts";
import { applied } from "../../workers/edit/applied.ts";
import { completionsAt } from "../../workers/edit/complete.ts";
import type { Schema } from "../../workers/edit/schema.ts";
import type { Difference, Edit } from "../../workers/edit/types.ts";
import { answer as differences } from "../../workers/questions/differences.ts";
import { answer as gauge } from "../../workers/questions/gauge.ts";
import { answer as offers } from "../../workers/questions/offers.ts";
import { answer as patch } from "../../workers/questions/patch.ts";
import { formulas } from "../support/formulas.ts";
import { seedOf } from "../support/links.ts";
import { IDS, textOf } from "../support/texts.ts";

const here = { host: {} };
const FRIENDS = textOf("not-too-many-friends");
const schema = jsonSchema(catalogue) as Schema;

/** What is offered where "^" stands. */
function at(text: string): ReadonlyMap<string, { insert: string; doc: string }> {
  const position = text.indexOf("^");
  const plain = text.slice(0, position) + text.slice(position + 1);
  const found = completionsAt(plain, position, schema);
  return new Map((found?.options ?? []).map((option) => [option.name, option]));
}

describe("what could stand at a place", () => {
  test("keys of the part that stands there, with what is said of them, and none twice", () => {
    const keys = at(FRIENDS.replace("    with: neighbours", "    with: neighbours\n    ^"));
    expect([...keys.keys()]).toContain("probability");
    expect(keys.has("with")).toBe(false);
    expect(keys.has("cliques")).toBe(false);
    expect(keys.get("probability")?.insert).toBe("probability: ");
    expect(keys.get("probability")?.doc).toMatch(/^Chance that a person acts/);
    expect(at(FRIENDS.replace("horizon: 5000", "^")).get("horizon")?.doc).toMatch(/run may last/);
  });

  test("names of parts, values of a choice, metrics", () => {
    expect(at(FRIENDS.replace("use: share ", "use: sh^ ")).get("share")?.doc).not.toBe("");
    const networks = at(FRIENDS.replace("network: {use: complete}", "network: {use: ^"));
    expect([...networks.keys()]).toContain("small-world");
    expect([...networks.keys()]).not.toContain("share");
    const heard = at(FRIENDS.replace("with: neighbours", "with: ^"));
    expect([...heard.keys()].toSorted()).toEqual(["neighbours", "pair"]);
    const metrics = at(FRIENDS.replace("  - repertoire\n", "  - rep^\n"));
    expect([...metrics.keys()]).toContain("repertoire");
  });

  test("a structure that names no part of its own has that of the scenario", () => {
    const text = "network: {use: caveman}\nstructures:\n  - {name: A, network: {^}}\n";
    expect([...at(text).keys()]).toContain("bridges");
    expect([...at(text).keys()]).not.toContain("rewire");
  });

  test("in JSON, with its quotation marks", () => {
    expect(at('{"network": {"use": ^}}').get("caveman")?.insert).toBe('"caveman"');
    expect(at('{"network": {"use": "^"}}').get("caveman")?.insert).toBe("caveman");
    expect(at('{"network": {"use": "caveman", "^"}}').get("bridges")?.insert).toBe("bridges");
    expect(at('{"network": {"use": "caveman", ^}}').get("bridges")?.insert).toBe('"bridges": ');
    expect(at('{"kind": "scenario", "net^').has("network")).toBe(true);
  });

  test("nothing in a comment's or a title's words, and nothing where a text is too deep to be read", () => {
    expect(at(FRIENDS.replace("title: Not too", "title: N^ too")).size).toBe(0);
    expect(at(`${"[".repeat(20_000)}^`).size).toBe(0);
  });
});

describe("what a slider writes", () => {
  test.each(IDS)("%s: each of its sliders, as --set would, and only there", async (id) => {
    const text = textOf(id);
    const read = await offers({ text, rough: true }, here);
    if (!read.ok) throw new Error(id);
    for (const { path, steps, values } of read.offers) {
      const wanted = steps.filter((step) => values.some((own) => own !== null && own !== step));
      const [value, edits] = (await firstPatch(text, path, wanted)) ?? [];
      if (value === undefined || edits === undefined) throw new Error(`${path} cannot be written`);
      const after = applied(text, edits);
      expect(hashOf(after)).toBe(hashOf(text, { [path]: value }));
      const comments = (all: string): string[] => all.match(/#.*$/gmu) ?? [];
      expect(comments(after)).toEqual(comments(text));
    }
  });

  /** The first of these values that the scenario can have. */
  async function firstPatch(
    text: string,
    path: string,
    values: readonly number[],
  ): Promise<readonly [number, readonly Edit[]] | null> {
    for (const value of values) {
      const told = await patch({ text, path, value }, here);
      if (told.ok) return [value, told.edits];
    }
    return null;
  }

  test("in JSON too, and what cannot be is refused with the reason", async () => {
    const { scenario } = (await offers({ text: FRIENDS, rough: true }, here)) as never;
    const text = JSON.stringify(scenario, null, 2);
    const path = "step.share.chance";
    const told = await patch({ text, path, value: 0.5 }, here);
    if (!told.ok) throw new Error("refused");
    const after = applied(text, told.edits);
    expect(JSON.parse(after)).toMatchObject({ population: { size: 64 } });
    expect(hashOf(after)).toBe(hashOf(FRIENDS, { [path]: 0.5 }));
    expect(await patch({ text, path, value: 2 }, here)).toMatchObject({ ok: false });
  });

  const hashOf = (text: string, set: Record<string, number> = {}): string =>
    parse(text, { set, formulas }).hash;
});

describe("what differs, in prose", () => {
  const told = async (after: string, before = FRIENDS): Promise<readonly string[]> =>
    ((await differences({ before, after }, here)) ?? []).map((each: Difference) =>
      changeWords(each),
    );

  test("numbers by what people call them, with their units", async () => {
    expect(await told(FRIENDS.replace("size: 64", "size: 96"))).toEqual([
      "People in the group: 96 people, was 64 people",
    ]);
    expect(await told(FRIENDS.replace("chance: 1 ", "chance: 0.5 "))).toEqual([
      "Telling others: 50 %, was 100 %",
    ]);
    expect(await told(FRIENDS.replace("seed: oak-42", "seed: elm-1"))).toEqual([
      "Seed: elm-1, was oak-42",
    ]);
    expect(await told(FRIENDS.replace("bridges: 1}", "bridges: 3}"))).toEqual([
      "In Villages: Ties between villages: 3 ties, was 1 tie",
    ]);
  });

  test("structures, steps and parts that come and go", async () => {
    const structure = "  - {name: Ring, network: {use: complete}}\n";
    const more = FRIENDS.replace("replicates: 40", `${structure}replicates: 40`);
    expect(await told(more)).toEqual(["Structure added: Ring"]);
    expect(await told(FRIENDS, more)).toEqual(["Structure removed: Ring"]);
    const forget = "  - {use: forget, chance: 0.01}\nmetrics:";
    const forgets = FRIENDS.replace("metrics:", forget);
    expect(await told(forgets)).toEqual(["Step added: forget"]);
    expect(await told(FRIENDS, forgets)).toEqual(["Step removed: forget"]);
    const lattice = FRIENDS.replace("{use: torus, neighbourhood: moore}", "{use: complete}");
    expect(await told(lattice)).toEqual(["In Lattice: Network: complete, was torus"]);
  });

  test("comments are none; of a text that is no scenario nothing is said", async () => {
    expect(await told(`${FRIENDS}# more\n`)).toEqual([]);
    expect(await differences({ before: FRIENDS, after: "kind: scenario" }, here)).toBeNull();
  });
});

describe("what it costs", () => {
  const asking = (now: () => number) => ({
    host: { now, pause: () => Promise.resolve(), read: () => Promise.reject(new Error("unasked")) },
    session: null,
    wanted: () => true,
  });

  test("by its structures, runs and lengths, from ticks that are tried", async () => {
    // A clock that goes on by 1 ms whenever it is read: each tick takes 1 ms.
    let ms = 0;
    const told = await gauge(
      { text: FRIENDS, memory: 512_000_000 },
      asking(() => ms++),
    );
    if (!told.ok) throw new Error(told.message);
    const { shortMs, longMs, ...rest } = told.gauge;
    expect(rest).toEqual({
      structures: 5,
      replicates: 40,
      until: 60,
      horizon: 5000,
      mayEnd: true,
    });
    expect(shortMs).toBeCloseTo(5 * (60 + 1), 5);
    expect(longMs).toBeCloseTo(5 * (5000 + 1), 5);
  });

  test("what lacks memory is refused, and what is no scenario", async () => {
    const told = await gauge(
      { text: FRIENDS, memory: 10_000 },
      asking(() => 0),
    );
    expect(told).toMatchObject({ ok: false });
    expect(
      await gauge(
        { text: "kind: scenario", memory: 1e9 },
        asking(() => 0),
      ),
    ).toMatchObject({
      ok: false,
    });
  });
});

test("100 random edits of shipped files never throw", async () => {
  const name = "100 random edits of shipped files never throw";
  const cases = tuple(
    integer({ min: 0, max: IDS.length - 1 }),
    integer({ min: 0, max: 4000 }),
    integer({ min: 0, max: 30 }),
    integer({ min: 0, max: PIECES.length - 1 }),
  );
  const texts: string[] = [];
  assert(
    property(cases, ([which, from, long, piece]) => {
      const text = textOf(IDS[which] ?? "");
      const start = from % text.length;
      texts.push(text.slice(0, start) + (PIECES[piece] ?? "") + text.slice(start + long));
    }),
    { numRuns: 100, seed: seedOf(name) },
  );
  expect(texts).toHaveLength(100);
  for (const text of texts) {
    const read = await offers({ text, rough: true }, here);
    expect(read.ok || read.problems.length > 0).toBe(true);
    completionsAt(text, Math.floor(text.length / 2), schema);
    await differences({ before: text, after: FRIENDS }, here);
    await patch({ text, path: "population.size", value: 20 }, here);
  }
});

const PIECES = ["", "{", "[", '"', "\n", ": ", "- ", "&a ", "*a", "!!js ", "\t", "9e99", "\u0000"];
