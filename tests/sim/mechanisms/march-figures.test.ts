/** What else March's paper shows, by configuration alone: mixed learners, a changing world, competing organizations. Mentors. */
import { describe, expect, test } from "vitest";
import { beliefsOf, taskOf, variantsOf } from "../../../src/sim/core/need.ts";
import type { Run } from "../../../src/sim/run.ts";
import { expectWithin, mean, sd } from "../../support/checks.ts";
import { file, type Raw } from "../../support/march.ts";
import { expectBalance, modelOf, start } from "../../support/run.ts";

const CODE = { use: "worth", heldBy: "code", as: "code" };

const organization = (read: readonly Raw[], more: Raw = {}): Raw =>
  file({
    population: { size: 50 },
    step: [
      { use: "barrier" },
      { use: "act" },
      { use: "evaluate", by: "action" },
      ...read,
      { use: "write-institution", by: "action", chance: 0.5 },
    ],
    metrics: [CODE],
    ...more,
  });

/** Plays some runs, and reads each. */
function played(raw: Raw, read: (run: Run) => number[], runs = 150): number[][] {
  const model = modelOf(raw);
  return Array.from({ length: runs }, (_, replicate) => {
    const run = start(model, { replicate });
    while (run.stopped === null) run.step();
    expectBalance(run);
    return read(run);
  });
}

const metricsOf = (run: Run): number[] => run.read().map((value) => value ?? Number.NaN);
const nth = (rows: readonly number[][], k: number): number[] => rows.map((row) => row[k] ?? NaN);

/** The mean difference of two columns of the same runs lies above so much, by 4 standard errors. */
function expectAbove(more: readonly number[], less: readonly number[], by: number): void {
  const gaps = more.map((value, k) => value - (less[k] ?? Number.NaN));
  const se = sd(gaps) / Math.sqrt(gaps.length);
  console.info(`a gap of ${mean(gaps).toFixed(4)} +- ${se.toFixed(4)}`);
  expect(mean(gaps) - 4 * se).toBeGreaterThan(by);
}

describe("slow and fast learners in one organization (Figures 2 and 3)", () => {
  const pace = { use: "variants", labels: ["slow", "fast"], start: { exactly: [50, 50] } };
  const byPace = [0.1, 0.9].map((chance, k) => ({
    use: "read-institution",
    id: `read-${["slow", "fast"][k]}`,
    chance,
    gradual: true,
    when: { column: "pace", is: ["slow", "fast"][k] },
  }));
  const mixed = organization(byPace, { also: { pace } });

  test("in a round each takes over as much as its pace says", () => {
    const taken = [0, 0];
    const due = [0, 0];
    played({ ...mixed, horizon: 3 }, () => [], 1);
    for (let replicate = 0; replicate < 60; replicate++) {
      const run = start(modelOf(mixed), { replicate });
      const beliefs = beliefsOf(run.world);
      const code = run.world.institutions.get("code")?.kinds.get("knowledge");
      const of = variantsOf(run.world, "pace").variant;
      if (code?.use !== "beliefs") throw new Error("the code holds beliefs");
      const held = code as unknown as typeof beliefs;
      run.step();
      const asked: [number, number, number][] = [];
      for (let row = 0; row < 50; row++) {
        for (let q = 0; q < 30; q++) {
          const own = beliefs.at(row, q);
          if (held.at(0, q) >= 0 && held.at(0, q) !== own) asked.push([row, q, own]);
        }
      }
      run.step();
      for (const [row, q, own] of asked) {
        const k = of[row] ?? 0;
        due[k] = (due[k] ?? 0) + 1;
        taken[k] = (taken[k] ?? 0) + (beliefs.at(row, q) === own ? 0 : 1);
      }
    }
    for (const [k, p] of [0.1, 0.9].entries()) {
      const n = due[k] ?? 0;
      const se = Math.sqrt((p * (1 - p)) / n);
      expectWithin(`pace ${k}`, { measured: (taken[k] ?? 0) / n, expected: p, se });
    }
  });

  test("after 20 rounds the fast know more than the slow", () => {
    const rows = played(mixed, ({ world }) => {
      const beliefs = beliefsOf(world);
      const task = taskOf(world);
      const of = variantsOf(world, "pace").variant;
      const sums = [0, 0];
      for (let row = 0; row < 50; row++) {
        const k = of[row] ?? 0;
        sums[k] = (sums[k] ?? 0) + task.worth(beliefs.belief, row * beliefs.shape.stride, 0) / 25;
      }
      return sums;
    });
    expectAbove(nth(rows, 1), nth(rows, 0), 0.02);
  });
});

test("in a changing world the code of those who stay ends at chance, with newcomers it does not (Figure 5)", () => {
  const changing = (probability: number): number[] =>
    nth(
      played(
        organization([{ use: "read-institution", chance: 0.5, gradual: true }], {
          before: [
            { use: "turbulence", chance: 0.02 },
            { use: "turnover", probability },
          ],
          horizon: 200,
        }),
        metricsOf,
        60,
      ),
      0,
    );
  const [stay, go] = [changing(0), changing(0.1)];
  // Once all are alike nobody is ahead of the code, and nothing changes but the world.
  expectWithin("the code of those who stay", {
    measured: mean(stay),
    expected: 0,
    se: sd(stay) / Math.sqrt(stay.length),
  });
  expectAbove(go, stay, 0.4);
});

describe("several organizations, each with a code of its own (Figure 6)", () => {
  const rivals = (count: number, chance: number): Raw => {
    const names = ["ours", ...Array.from({ length: count }, (_, k) => `rival-${k + 1}`)];
    const reads = [
      { column: "group", is: "ours" },
      { column: "group", not: "ours" },
    ].map((when, k) => ({
      use: "read-institution",
      id: `read-${k}`,
      chance: k === 0 ? chance : 0.1,
      gradual: true,
      when,
    }));
    return organization(reads, {
      population: { groups: names.map((name) => ({ name, size: 20 })) },
      institutions: { code: { scope: "group", start: "empty" } },
      metrics: [
        { ...CODE, group: "ours", as: "ours" },
        { ...CODE, whose: "best", as: "best" },
        { use: "worth", group: "ours", as: "our-people" },
        { use: "formula", value: "ours >= best", as: "first" },
      ],
      horizon: 60,
    });
  };

  test("alike, each is first as often as any other, and ties are few", () => {
    for (const count of [1, 10]) {
      const rows = played(rivals(count, 0.1), metricsOf, 300);
      const firsts = nth(rows, 3);
      const share = mean(firsts);
      const fair = 1 / (count + 1);
      console.info(`${count} rivals: first in ${share.toFixed(3)}, ties counted`);
      const se = Math.sqrt((fair * (1 - fair)) / firsts.length);
      expect(share).toBeGreaterThan(fair - 4 * se);
      expect(share).toBeLessThan(fair + 4 * se + 0.2); // who ties for the first place counts too
    }
  });

  test("what one organization does is nothing to another", () => {
    const codes = (raw: Raw): number[] => {
      const run = start(modelOf(raw));
      while (run.stopped === null) run.step();
      const code = run.world.institutions.get("code")?.kinds.get("knowledge");
      if (code?.use !== "beliefs") throw new Error("the code holds beliefs");
      return [...(code as unknown as ReturnType<typeof beliefsOf>).belief];
    };
    const [slow, fast] = [codes(rivals(3, 0.1)), codes(rivals(3, 0.9))];
    expect(fast.slice(2)).toEqual(slow.slice(2));
    expect(fast.slice(0, 2)).not.toEqual(slow.slice(0, 2));
  });
});

describe("mentors", () => {
  const arrivals = (inherit: number, among: string): Raw =>
    file({
      population: { size: 30, groups: 3 },
      knowledge: { use: "beliefs", count: 40, undecided: true, tacit: 20 },
      network: { use: "ring-lattice", degree: 2 },
      before: [
        {
          id: "arrivals",
          do: [{ use: "turnover" }, { use: "mentor", inherit, among }],
          probability: 0.2,
        },
      ],
      step: [{ use: "barrier" }],
      metrics: ["worth"],
      horizon: 30,
    });

  test("a newcomer who inherits everything says what its mentor said: somebody of those asked for", () => {
    for (const among of ["everybody", "group", "neighbours"]) {
      const run = start(modelOf(arrivals(1, among)));
      const { stride } = beliefsOf(run.world).shape;
      const answers = (): string[] =>
        Array.from({ length: 30 }, (_, row) =>
          [...beliefsOf(run.world).belief.slice(row * stride, (row + 1) * stride)].join(" "),
        );
      let changed = 0;
      for (let last = answers(); run.stopped === null; last = answers()) {
        run.step();
        for (const [row, now] of answers().entries()) {
          if (now === last[row]) continue;
          changed++;
          const mentors = last.flatMap((said, other) =>
            said === now && other !== row ? [other] : [],
          );
          const fits = (other: number): boolean =>
            among === "everybody" ||
            (among === "group" && Math.floor(other / 10) === Math.floor(row / 10)) ||
            (among === "neighbours" && [1, 29].includes((other - row + 30) % 30));
          expect(mentors.some(fits), among).toBe(true);
        }
        expectBalance(run);
      }
      expect(changed).toBeGreaterThan(10);
    }
  });

  test("who inherits nothing is any newcomer, tick by tick", () => {
    const plain = start(
      modelOf({
        ...arrivals(0, "everybody"),
        before: [{ id: "arrivals", do: [{ use: "turnover" }], probability: 0.2 }],
      }),
    );
    const mentored = start(modelOf(arrivals(0, "everybody")));
    while (plain.stopped === null) {
      plain.step();
      mentored.step();
      expect(mentored.stateHash).toBe(plain.stateHash);
    }
  });

  test("half of a mentor's answers are taken over, tacit ones as often as others", () => {
    const counts = [0, 0];
    const taken = [0, 0];
    for (let replicate = 0; replicate < 200; replicate++) {
      const raw = {
        ...arrivals(0.5, "everybody"),
        population: { size: 2 },
        before: [{ use: "mentor", inherit: 0.5, when: { column: "group", is: "group-1" } }],
        horizon: 1,
      };
      const run = start(
        modelOf({ ...raw, population: { size: 2, groups: 2 }, network: undefined }),
        { replicate },
      );
      const beliefs = beliefsOf(run.world);
      const before = Array.from(
        { length: 40 },
        (_, q) => [beliefs.at(0, q), beliefs.at(1, q)] as const,
      );
      run.step();
      for (const [q, [own, theirs]] of before.entries()) {
        if (own === theirs) continue;
        const k = q < 20 ? 0 : 1;
        counts[k] = (counts[k] ?? 0) + 1;
        taken[k] = (taken[k] ?? 0) + (beliefs.at(0, q) === theirs ? 1 : 0);
      }
    }
    for (const k of [0, 1]) {
      const n = counts[k] ?? 0;
      expectWithin(`taken over ${k}`, {
        measured: (taken[k] ?? 0) / n,
        expected: 0.5,
        se: 0.5 / Math.sqrt(n),
      });
    }
  });
});
