import { describe, expect, test } from "vitest";
import type { Model } from "../../../src/sim/scenario/model.ts";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { items, patched, potions, saidOf, skills } from "./base.ts";

const ids = (model: Model, list: "before" | "step" | "after" = "step"): string[] =>
  model[list].map((entry) => entry.id);

describe("a structure", () => {
  test("without any, the scenario itself is one, named after its id", () => {
    const { structures } = parse(potions);
    expect(structures.map(({ name }) => name)).toEqual(["potions"]);
  });

  test("merges groups of keys and replaces lists", () => {
    const model = patched(items, { population: { size: 60 }, network: { rewire: 0.5 }, after: [] });
    expect(model.population).toEqual({ size: 60, changes: [{ at: 10, size: 30 }] });
    expect(model.networks[0]).toMatchObject({
      use: "small-world",
      values: { degree: 4, rewire: 0.5 },
    });
    expect(model.after).toEqual([]);
  });

  test("null takes away", () => {
    expect(patched(potions, { stop: null }).stop).toBeNull();
    expect(patched(items, { population: { changes: null } }).population.changes).toEqual([]);
  });

  test("another part replaces what it patches whole", () => {
    const model = patched(potions, { network: { use: "small-world", degree: 6 } });
    expect(model.networks[0]?.values).toEqual({ degree: 6, rewire: 0.1 });
  });

  test("the same part named again merges", () => {
    const model = patched(potions, { network: { use: "caveman", bridges: 2 } });
    expect(model.networks[0]?.values).toEqual({ cliques: 4, bridges: 2 });
  });

  test("removes entries by their address, inside groups too", () => {
    expect(ids(patched(items, { remove: ["step.forget-one", "after.rebirth"] }))).toEqual([
      "invent",
      "copying",
    ]);
    expect(
      saidOf({ ...items, structures: [{ name: "X", remove: ["step.choose-neighbour"] }] }),
    ).toEqual([
      'E_ORDER step.copy-item: copy-item reads "model" (row of the person learned from in this turn), which nothing before it in this list decides; put choose-better, choose-better-seen, choose-neighbour, choose-random or choose-weighted before it',
    ]);
  });

  test("adds entries at the end, or beside another, at any depth", () => {
    const model = patched(items, {
      add: {
        before: [{ use: "barrier" }],
        step: [
          { use: "forget", chance: 0.1 },
          { use: "invent", id: "first", before: "invent" },
          { use: "choose-random", after: "choose-neighbour" },
        ],
      },
    });
    expect(ids(model, "before")).toEqual(["barrier"]);
    expect(ids(model)).toEqual(["first", "invent", "copying", "forget-one", "forget"]);
    const group = model.step[2];
    expect(group && "do" in group ? group.do.map(({ id }) => id) : []).toEqual([
      "choose-neighbour",
      "choose-random",
      "copy-item",
    ]);
  });
});

describe("set", () => {
  test("reaches into entries by use or id, at any depth of groups", () => {
    const set = {
      "step.copying.probability": 0.5,
      "step.copy-item.channel": "mentor",
      "after.rebirth.every": 3,
      "population.changes[0].size": 20,
      "population.changes.0.at": 5,
      "schedule.update": "yesterday",
    };
    const model = patched(items, { set });
    expect(model.step[1]).toMatchObject({ probability: 0.5 });
    expect(model.after[0]).toMatchObject({ every: 3 });
    expect(model.population.changes).toEqual([{ at: 5, size: 20 }]);
    expect(model.schedule.values).toEqual({ update: "yesterday" });
  });

  test("reaches what the file leaves out", () => {
    expect(patched(potions, { set: { "step.combine.items": 2 } }).step[1]).toMatchObject({
      values: { items: 2 },
    });
    expect(patched(skills, { set: { "stop.when": "complete" } }).stop).toEqual({
      when: "complete",
      check: "tick",
    });
    expect(
      patched(skills, { set: { "knowledge.start.spread": 5 } }).knowledge.values,
    ).toMatchObject({
      start: { noise: "gumbel", at: 0, spread: 5 },
    });
  });

  test("`use` replaces a part; gates, ids and open ticks stay", () => {
    const model = patched(items, {
      set: { "step.forget-one.use": "forget", "step.forget.chance": 0.2, "network.use": "star" },
    });
    expect(model.step[2]).toEqual({
      id: "forget",
      use: "forget",
      probability: 0.1,
      values: { chance: 0.2, reason: "forgetting" },
    });
    expect(model.networks[0]).toMatchObject({ use: "star", values: {} });
  });

  test("the order of settings does not count", () => {
    const set = { "network.use": "small-world", "network.degree": 6, "network.rewire": 0 };
    const reversed = Object.fromEntries(Object.entries(set).toReversed());
    expect(patched(potions, { set: reversed })).toEqual(patched(potions, { set }));
  });

  test("null takes away, and the default is back", () => {
    expect(patched(potions, { set: { "network.bridges": null } }).networks[0]?.values).toEqual({
      cliques: 4,
      bridges: 1,
    });
    expect(patched(potions, { set: { stop: null } }).stop).toBeNull();
  });

  test("does not reach into metrics: all structures are read with the same", () => {
    const structures = [{ name: "X", set: { "metrics.lost-by-all.of": "group" } }];
    expect(saidOf({ ...items, structures })).toEqual([
      "E_PATH structures.X.set.metrics.lost-by-all.of: all structures are read with the same metrics; change them in the scenario itself",
    ]);
  });
});
