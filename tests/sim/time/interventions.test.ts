/** Interventions: from a tick on the model is another one, and nothing else moves. */
import { describe, expect, test } from "vitest";
import { open, type Run } from "../../../src/sim/run.ts";
import type { Entry, Intervention, Model } from "../../../src/sim/scenario/model.ts";
import { Timeline } from "../../../src/sim/timeline.ts";
import { SHIPPED } from "../../support/golden-shipped.ts";
import { expectBalance, start, statesOf } from "../../support/run.ts";
import { readShipped } from "../../support/shipped.ts";

type Settings = Readonly<Record<string, unknown>>;

const modelIn = (
  id: string,
  k: number,
  set: Settings = {},
  at: readonly Intervention[] = [],
): Model => {
  const model = readShipped(id, { ...set }, at).structures[k]?.model;
  if (model === undefined) throw new Error(`${id} has no structure ${k}`);
  return model;
};

/** The first number in a list of a structure, by its path, as it stands there. */
function ownValue(model: Model, k: number): readonly [path: string, value: number][] {
  const walk = (list: string, entries: readonly Entry[]): [string, number][] =>
    entries.flatMap((entry): [string, number][] => {
      if ("do" in entry) return walk(list, entry.do);
      const given = { ...entry.values, probability: entry.probability };
      return Object.entries(given).flatMap(([key, value]): [string, number][] =>
        typeof value === "number" && entry.formulas?.[key] === undefined
          ? [[`structures[${k}].${list}.${entry.id}.${key}`, value]]
          : [],
      );
    });
  return (["step", "before", "after"] as const)
    .flatMap((list) => walk(list, model[list]))
    .slice(0, 1);
}

/** All parts of a run are bound anew at an intervention, which must show in nothing. */
describe("a value that stands there already changes nothing", () => {
  test.each(SHIPPED)("%s", (id) => {
    const shipped = readShipped(id);
    const structures = shipped.structures.slice(0, 2);
    const own = structures.map(({ model }, k) => ownValue(model, k));
    const set = Object.fromEntries(own.flat());
    const branched = readShipped(
      id,
      {},
      [2, 4].map((at) => ({ at, set })),
    );
    structures.forEach(({ name }, k) => {
      const choice = { structure: name, replicate: 3 };
      const [straight, branch] = [open(shipped, choice), open(branched, choice)];
      expect(branch.model.stages?.length).toBe(own[k]?.length === 1 ? 2 : undefined);
      for (let tick = 0; tick < 6 && straight.stopped === null; tick++) {
        straight.step();
        branch.step();
        expect([branch.stateHash, branch.hash, branch.read()], `${name}, ${tick}`).toEqual([
          straight.stateHash,
          straight.hash,
          straight.read(),
        ]);
      }
    });
  });
});

/** By hand: the run goes to the tick, and what it holds then is handed to a run of the other model. */
function byHand(model: Model, other: Model, at: number): string[] {
  const straight = start(model);
  const states = [straight.stateHash];
  while (straight.tick < at - 1) {
    straight.step();
    states.push(straight.stateHash);
  }
  const on = start(other);
  on.restore({ ...straight.snapshot(), of: on.snapshot().of });
  while (on.stopped === null) {
    on.step();
    states.push(on.stateHash);
  }
  return states;
}

const CHANGED: readonly [id: string, k: number, at: number, set: Settings][] = [
  ["k256", 0, 12, { "step.copying.probability": 0.05 }],
  ["acerbi-conformity", 0, 5, { "step.choose-several.number": 5 }], // room for more
  ["kempe-levels", 2, 8, { "step.choose-several.number": 1 }], // one at a time, and room for fewer
  ["facilitated", 1, 20, { "step.come.rate": 4 }], // continuous time
  ["cantor-m2", 0, 6, { "step.pool-pair.probability": 0.1 }], // recipes, in turn
  ["competing-organizations", 1, 10, { "step.write-institution.chance": 0.9 }], // institutions of groups
  ["belonging", 3, 30, { "before.mentor.inherit": 1, "step.link.probability": 0.9 }], // ties are made
  ["tools-for-knowing", 2, 15, { "let.uptake": 0.9 }], // a name that formulas use
  ["leaps", 0, 9, { "step.join-leaps.chance": 0.01, "network.open.from": 30 }], // when people meet
  ["does-sharing-survive", 1, 7, { "step.telling.cost": 0.4, "step.try.until": 20 }],
];

describe("a value that is another", () => {
  test.each(CHANGED)("%s, structure %i, from tick %i on: %o", (id, k, at, set) => {
    const shorter = ["cantor-m2", "facilitated", "kempe-levels"].includes(id)
      ? { horizon: 40 }
      : {};
    const plain = modelIn(id, k, shorter);
    const branch = start(modelIn(id, k, shorter, [{ at, set }]));
    const states = statesOf(branch);
    expect(states).toEqual(byHand(plain, modelIn(id, k, { ...shorter, ...set }), at));
    const straight = statesOf(start(plain));
    expect(states.slice(0, at)).toEqual(straight.slice(0, at));
    expect(states.slice(at)).not.toEqual(straight.slice(at));
    expectBalance(branch);
    const timeline = new Timeline(start(branch.model));
    for (const tick of [at, states.length - 1, at - 1, 0, at + 1, at]) {
      timeline.seek(tick);
      expect(timeline.run.stateHash).toBe(states[tick]);
    }
  });
});

describe("the number of people", () => {
  const at = (tick: number, size: number): Intervention => ({
    at: tick,
    set: { "population.size": size },
  });

  test("is a change of the population", () => {
    for (const size of [32, 192]) {
      const ours = modelIn("multilevel-societies", 0, { horizon: 30 }, [at(12, size)]);
      const file = modelIn("multilevel-societies", 0, {
        horizon: 30,
        "population.changes": [{ at: 12, size }],
      });
      expect(statesOf(start(ours))).toEqual(statesOf(start(file)));
    }
  });

  test("is left alone when it is what it was", () => {
    const plain = modelIn("multilevel-societies", 0, { horizon: 30 });
    const same = modelIn("multilevel-societies", 0, { horizon: 30 }, [
      at(12, plain.population.size),
    ]);
    expect(same.population).toEqual(plain.population);
    expect(statesOf(start(same))).toEqual(statesOf(start(plain)));
  });

  test("leaves the networks of the file's own changes what they are", () => {
    const changes = { horizon: 40, "population.changes": [{ at: 30, size: 32 }] };
    const ties = (run: Run): string => {
      while (run.tick < 30) run.step();
      const network = run.world.networks.get("network");
      return JSON.stringify([...(network?.offsets ?? []), ...(network?.neighbours ?? [])]);
    };
    const plain = start(modelIn("multilevel-societies", 0, changes));
    const branch = start(modelIn("multilevel-societies", 0, changes, [at(10, 64), at(20, 96)]));
    expect(ties(branch)).toBe(ties(plain));
  });

  test("of a group; and two at the same time as the file's own", () => {
    const set = { "population.groups.Australia.size": 300 };
    const ours = modelIn("world-zones", 0, { horizon: 20 }, [{ at: 5, set }]);
    const file = modelIn("world-zones", 0, {
      horizon: 20,
      "population.changes": [{ at: 5, size: 300, group: "Australia" }],
    });
    expect(statesOf(start(ours))).toEqual(statesOf(start(file)));
    const island = modelIn("island-that-forgot", 1, { horizon: 70 }, [at(60, 300)]);
    expect(island.population.changes).toEqual([{ at: 60, size: 300 }]);
  });
});

test("ties are drawn anew from the same luck when their layer is another", () => {
  const set = { "network.rewire": 0.6 };
  const ties = (run: Run): unknown[] => {
    const network = run.world.networks.get("network");
    return [...(network?.neighbours ?? [])];
  };
  const branch = start(modelIn("small-worlds", 1, { horizon: 20 }, [{ at: 6, set }]));
  const [before, changes] = [ties(branch), branch.tieChanges];
  while (branch.tick < 5) branch.step();
  expect([ties(branch), branch.tieChanges]).toEqual([before, changes]);
  branch.step();
  expect(ties(branch)).toEqual(ties(start(modelIn("small-worlds", 1, { ...set }))));
  expect(branch.tieChanges).toBe(changes + 1);
  const timeline = new Timeline(start(branch.model));
  timeline.seek(8);
  timeline.seek(3);
  expect(ties(timeline.run)).toEqual(before);
  const other = start(
    modelIn("small-worlds", 1, { horizon: 20 }, [{ at: 6, set: { "network.use": "complete" } }]),
  );
  while (other.tick < 6) other.step();
  expect(other.world.networks.get("network")?.complete).toBe(true);
});

test("ties that people have made stay when only the time changes in which they can be used", () => {
  const set = { horizon: 12 };
  const straight = statesOf(start(modelIn("belonging", 0, set)));
  const always = [{ at: 6, set: { "network.open": { every: 1 } } }];
  expect(statesOf(start(modelIn("belonging", 0, set, always)))).toEqual(straight);
});
