/** Growth and drift by single events at rates that the suite (D18) does not have: continuous time, one at a time, exact laws. */
import { describe, expect, test } from "vitest";
import { kolmogorov } from "../../src/lab/replicate/estimates.ts";
import { open } from "../../src/sim/run.ts";
import type { Scenario } from "../../src/sim/scenario/model.ts";
import { parse } from "../../src/sim/scenario/parse.ts";
import { expectWithin, HEAVY, mean, sd } from "../support/checks.ts";
import { growthLaw, moran, type Rates } from "../support/growth.ts";
import { column, finals, shipped } from "../support/shipped.ts";

const growing = ({ found, helped, lost }: Rates, more: Record<string, unknown>): Scenario =>
  shipped("facilitated", {
    "step.come.rate": found,
    "step.lead.rate": helped,
    "step.forget-found.rate": lost,
    ...more,
  });

const known = (scenario: Scenario, seed: string, runs: number): number[] =>
  column(finals(scenario, { seed, runs }), "mean-repertoire");

/** Mean and its standard error, variance within a tenth (four standard errors, if that is more), and the distribution. */
function agrees(name: string, values: readonly number[], law: ReturnType<typeof growthLaw>): void {
  const runs = values.length;
  expectWithin(name, {
    measured: mean(values),
    expected: law.mean,
    se: Math.sqrt(law.variance / runs),
  });
  const ratio = sd(values) ** 2 / law.variance;
  const fourth = mean(values.map((x) => ((x - law.mean) ** 2 / law.variance - 1) ** 2));
  const bar = Math.max(0.1, 4 * Math.sqrt(fourth / runs));
  console.info(`${name}: variance ${ratio.toFixed(3)} of the law's, within ${bar.toFixed(3)}`);
  expect(Math.abs(ratio - 1)).toBeLessThan(bar);
  expect(kolmogorov(values, law.cdf), `${name}: distribution`).toBeGreaterThan(1e-4);
}

const RUNS = HEAVY ? 20_000 : 2000;

describe("on the way, at other rates and other lengths of a tick", () => {
  test.each([
    [{ found: 2, helped: 0.05, lost: 0.1 }, 1, 10],
    [{ found: 1.3, helped: 0.12, lost: 0.2 }, 0.25, 40],
    [{ found: 0.7, helped: 0.08, lost: 0.05 }, 10, 3],
    [{ found: 5, helped: 0, lost: 0.9 }, 0.1, 12],
    [{ found: 0.4, helped: 0.1, lost: 0.1 }, 1, 15],
  ])("%o, span %d, %i ticks", (rates, span, horizon) => {
    const name = `growth ${JSON.stringify(rates)} ${span} ${horizon}`;
    const law = growthLaw(rates, span * horizon);
    agrees(name, known(growing(rates, { "schedule.span": span, horizon }), name, RUNS), law);
  });

  test("planted: a tick that made the event beyond its end, too, would be longer by a wait, and is caught", () => {
    const rates = { found: 5, helped: 0, lost: 0.9 };
    const { mean: expected, variance } = growthLaw(rates, 1.2);
    const wait = 1 / (rates.found + rates.lost * expected);
    const late = growing(rates, { "schedule.span": 0.1 + wait, horizon: 12 });
    expect(mean(known(late, "growth, too long", RUNS)) - expected).toBeGreaterThan(
      4 * Math.sqrt(variance / RUNS),
    );
  });
});

const drifting = (n: number, k: number, more: Record<string, unknown>): Scenario =>
  parse({
    kind: "scenario",
    version: 1,
    id: "drift",
    title: "Drift",
    question: "Which is left?",
    source: { citation: "Moran 1958, Math. Proc. Camb. Phil. Soc. 54: 60", fidelity: "own" },
    clock: { unit: "sweep" },
    population: { size: n },
    knowledge: { use: "variants", labels: ["A", "B"], start: { exactly: [k, n - k] } },
    schedule: { use: "one-at-a-time" },
    step: [{ use: "choose-random", self: true }, { use: "copy-variant" }],
    metrics: [{ use: "frequency", variant: "A", as: "p" }],
    horizon: 100_000,
    ...more,
  });

describe("Moran's model: one copies one, anybody anybody", () => {
  const runs = HEAVY ? 20_000 : 3000;

  test.each([
    [10, 3],
    [2, 1],
    [25, 20],
  ])(
    "of %i people %i have the variant: how often it is the one left, and after how many events",
    (n, k) => {
      const name = `moran ${n} ${k}`;
      const scenario = drifting(n, k, { stop: { when: "fixed", check: "event" } });
      const events: number[] = [];
      let won = 0;
      for (let replicate = 0; replicate < runs; replicate++) {
        const run = open(scenario, { seed: name, replicate });
        while (run.stopped === null) run.step();
        expect(run.stopped).toBe("event");
        won += run.read()[0] ?? Number.NaN;
        events.push((run.world.now["clock"]?.[0] ?? Number.NaN) >>> 0);
      }
      const p = k / n;
      expectWithin(`${name} wins`, {
        measured: won / runs,
        expected: p,
        se: Math.sqrt((p * (1 - p)) / runs),
      });
      expectWithin(`${name} events`, {
        measured: mean(events),
        expected: moran.fixed(n, k),
        se: sd(events) / Math.sqrt(runs),
      });
    },
  );

  test.each([
    [true, moran.kept],
    [false, moran.keptOthers],
  ])("what is left of heterozygosity (oneself too: %s)", (self, kept) => {
    const [n, sweeps] = [6, 4];
    const name = `moran H ${self}`;
    const step = [{ use: "choose-random", self }, { use: "copy-variant" }];
    const shares = column(
      finals(drifting(n, 3, { step, horizon: sweeps }), { seed: name, runs }),
      "p",
    );
    const left = shares.map((p) => (p * (1 - p)) / 0.25);
    expectWithin(name, {
      measured: mean(left),
      expected: kept(n, n * sweeps),
      se: sd(left) / Math.sqrt(runs),
    });
    /** Planted: the other way of choosing is caught. */
    const other = (self ? moran.keptOthers : moran.kept)(n, n * sweeps);
    expect(Math.abs(mean(left) - other)).toBeGreaterThan((4 * sd(left)) / Math.sqrt(runs));
  });
});

describe("same luck", () => {
  const spread = (values: readonly number[]): number => sd(values) ** 2;
  /** So many times narrower is the difference of runs with the same luck than that of runs with luck of their own. */
  const narrower = (a: Scenario, b: Scenario): number => {
    const half = (scenario: Scenario, replicate: number): number => {
      const run = open(scenario, { seed: "luck by events", replicate });
      const seen: number[] = [];
      while (run.stopped === null) {
        run.step();
        if (run.tick > 50) seen.push(run.read()[0] ?? Number.NaN);
      }
      return mean(seen);
    };
    const pairs = Array.from({ length: 200 }, (_, k) => [half(a, k), half(b, k)] as const);
    const own = spread(pairs.map(([x]) => x)) + spread(pairs.map(([, y]) => y));
    return own / spread(pairs.map(([x, y]) => y - x));
  };

  test("continuous time: found at 2.2 instead of 2", () => {
    const at = (found: number): Scenario =>
      growing({ found, helped: 0, lost: 0.1 }, { horizon: 100 });
    const ratio = narrower(at(2), at(2.2));
    console.info(`same luck narrows continuous time ${ratio.toFixed(1)}-fold (a prototype: 4.7)`);
    expect(ratio).toBeGreaterThan(3);
  });

  test("one at a time: each step learned with 0.72 instead of 0.70 (Kempe, model 2)", () => {
    const at = (chance: number): Scenario =>
      drifting(100, 50, {
        knowledge: { use: "repertoire", structure: "chain", items: 400 },
        step: [
          { use: "rebirth", keep: 0 },
          { use: "choose-several", number: 3 },
          { use: "climb", chance },
          { use: "add-next", probability: 0.1 },
        ],
        metrics: ["mean-repertoire"],
        horizon: 100,
      });
    const ratio = narrower(at(0.7), at(0.72));
    console.info(`same luck narrows one at a time ${ratio.toFixed(1)}-fold (a prototype: 15)`);
    expect(ratio).toBeGreaterThan(5);
  });
});

test("where things run away from what can be known, the run ends in words", () => {
  const rates = { found: 2, helped: 0.5, lost: 0.1 };
  const run = open(growing(rates, { horizon: 100 }), { seed: "away" });
  expect(() => {
    while (run.stopped === null) run.step();
  }).toThrow(/knowledge\.items/);
});
