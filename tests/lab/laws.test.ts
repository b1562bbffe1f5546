import { expect, test } from "vitest";
import { POTIONS } from "../../src/sim/knowledge/potions.ts";
import { henrich } from "../../src/lab/suite/laws/henrich.ts";
import { traitsAfter, traitsOfGroup } from "../../src/lab/suite/laws/kempe.ts";
import { PotionLaw } from "../../src/lab/suite/laws/potions.ts";

test("the law of potions gives the figures that were worked out independently", () => {
  const law = new PotionLaw(POTIONS);
  expect(law.first.get("A1")).toBeCloseTo(0.0313022, 7);
  expect(law.epochs(1).mean).toBeCloseTo(25996.1, 1);
  expect(law.first.get("B1")).toBeCloseTo(0.0313022, 7);
  for (const [n, mean, sd, median] of [
    [48, 542.075, 446.677, 422],
    [64, 406.681, 335.008, 317],
    [144, 181.025, 148.893, 141],
  ] as const) {
    const epochs = law.epochs(n);
    expect(epochs.mean).toBeCloseTo(mean, 2);
    expect(epochs.sd).toBeCloseTo(sd, 2);
    expect(epochs.median).toBe(median);
  }
});

test("Henrich's drift gives the figures worked out elsewhere", () => {
  expect(henrich.drift(7, 1, 1000)).toBeCloseTo(0.484971, 6);
  expect(henrich.drift(30, 15, 1)).toBeCloseTo(-21.3418, 4);
  expect(henrich.meanStep(7, 1, 6100, 200)).toBeCloseTo(2.24968, 5);
  expect(henrich.sdStep(1, 100, 200)).toBeCloseTo(0.0904652, 7);
});

test("the law of traditions gives the figures that were worked out independently", () => {
  const law = [25, 50, 100].map((people) => traitsOfGroup({ people, a: 0.9, mu: 0.1 }));
  expect(law.map((s) => s.toFixed(3))).toEqual(["6.721", "13.101", "25.886"]);
  expect(traitsOfGroup({ people: 2, a: 0.9, mu: 0.5 })).toBeCloseTo(0.5 * (2 + 0.9 / 0.1), 12);
  expect(traitsAfter({ people: 50, a: 0.9, mu: 0.1 }, 1e6)).toBeCloseTo(1, 12);
});
