import { expect, test } from "vitest";
import { POTIONS } from "../../src/sim/knowledge/potions.ts";
import { henrich } from "../../src/lab/suite/laws/henrich.ts";
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
