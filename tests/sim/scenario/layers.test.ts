import { describe, expect, test } from "vitest";
import { parse } from "../../../src/sim/scenario/parse.ts";
import { modelOf, patched, potions, saidOf, skills } from "./base.ts";

describe("layers", () => {
  const layers = { formal: { use: "star" }, circle: { use: "ring-lattice", open: { every: 5 } } };

  test("the short form is one layer, along which all parts go", () => {
    const model = modelOf(potions);
    expect(model.networks.map(({ name }) => name)).toEqual(["network"]);
    expect(model.step[0]).toMatchObject({ values: { over: "network" } });
  });

  test("of several, parts name theirs; the order of the file does not count", () => {
    const { network: _, ...rest } = potions;
    const step = [
      { use: "choose-neighbour", over: "circle" },
      { use: "combine" },
      { use: "share", over: "formal" },
    ];
    const [one, other] = [layers, Object.fromEntries(Object.entries(layers).toReversed())].map(
      (networks) => parse({ ...rest, step, networks }),
    );
    expect(one?.structures[0]?.model.networks.map(({ name }) => name)).toEqual([
      "circle",
      "formal",
    ]);
    expect(one?.hash).toBe(other?.hash);
    expect(saidOf({ ...rest, networks: layers }).map((line) => line.split(":")[0])).toEqual([
      "E_MISSING step.choose-neighbour.over",
      "E_MISSING step.share.over",
    ]);
  });

  test("set reaches into them", () => {
    const { network: _, ...rest } = skills;
    const model = patched(
      { ...rest, networks: layers },
      { set: { "networks.circle.open.every": 3, "networks.circle.degree": 2 } },
    );
    expect(model.networks[0]).toMatchObject({
      name: "circle",
      open: { every: 3, from: 0 },
      values: { degree: 2 },
    });
  });
});
