/** The studies that ship against what is known: Henrich's law and a bound on any network, and a second program of March's model. */
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { rowsOf, numberIn } from "../../tools/studies/summary.ts";
import { FIGURE_4 } from "../../src/lab/suite/data/march1991.ts";
import { expectWithin } from "../support/checks.ts";
import { mapOf } from "./map.ts";
import { planned, summaryOf, textOf } from "./shipped-studies.ts";

const EULER = 0.577_215_664_901_532_9;
const LOSS = 4;
const GENERATIONS = 200;
const RUNS = 20;

/** Growth a generation over all of them, from a start at which all are alike: its mean, and its spread between runs. */
function lawOf(people: number): { readonly expected: number; readonly se: number } {
  const later = GENERATIONS - 1;
  const expected = -LOSS + EULER + (later * Math.log(people)) / GENERATIONS;
  const variance = (((Math.PI * Math.PI) / 6) * (later + 1 / people)) / (GENERATIONS * GENERATIONS);
  return { expected, se: Math.sqrt(variance / RUNS) };
}

/** ln of the gamma function on (0, 1): Euler's reflection, and Lanczos' series (g = 7, nine terms). */
function lnGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const sum = terms.reduce((s, term, k) => s + term / (x + k), 0.99999999999980993);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * No skill grows faster where everybody learns from the best of itself and `degree` others: after t generations it came
 * along one of (degree + 1)^t chains, E exp(theta x noise) = gamma(1 - theta), and Jensen.
 */
function boundOf(degree: number): number {
  const thetas = Array.from({ length: 999 }, (_, k) => (k + 1) / 1000);
  const each = thetas.map((theta) => (Math.log(degree + 1) + lnGamma(1 - theta)) / theta);
  return -LOSS + Math.min(...each);
}

describe("size and connectivity", () => {
  const { across, down, at } = mapOf("size-and-connectivity");

  test("without the network its growth is Henrich's law", async () => {
    const { set, design, ...study } = parse(textOf("size-and-connectivity")) as Raw;
    const { network: _, "step.choose-best.among": __, ...rest } = set;
    const { "network.degree": ___, ...factors } = design.factors;
    const sizes = { "population.size": { values: [25, 100, 400] } };
    const free = { ...study, set: rest, design: { ...design, factors: { ...factors, ...sizes } } };
    const rows = rowsOf(await summaryOf(planned(free)));
    const growth = rows.filter((row) => row["response"] === "growth");
    expect(growth).toHaveLength(3);
    for (const row of growth) {
      const people = numberIn(row, "population.size");
      expectWithin(`${people} people`, { measured: numberIn(row, "mean"), ...lawOf(people) });
    }
    // Where everybody knows all others the network is no restriction: the same, to the last digit.
    expect(at("growth", 24, 25).mean).toBe(numberIn(growth[0] ?? missing(), "mean"));
  });

  test("no cell lies above what its ties or its people allow, and more of either never costs growth", () => {
    for (const degree of across) {
      for (const people of down) {
        const { mean, half } = at("growth", degree, people);
        const most = Math.min(boundOf(degree), lawOf(people).expected);
        expect(mean - 2 * half, `${degree} ties, ${people} people`).toBeLessThanOrEqual(most);
      }
      const growth = down.map((people) => at("growth", degree, people).mean);
      expect(growth.toSorted((a, b) => a - b)).toEqual(growth);
    }
    for (const people of down) {
      const growth = across.map((degree) => at("growth", degree, people).mean);
      expect(growth.toSorted((a, b) => a - b)).toEqual(growth);
    }
  });

  test("the bounds that are told", () => {
    expect(boundOf(4)).toBeCloseTo(-0.14, 2);
    expect(boundOf(6)).toBeCloseTo(0.31, 2);
    expect(lawOf(25).expected).toBeCloseTo(-0.22, 2);
    expect(Math.ceil(Math.exp(LOSS - EULER))).toBe(31);
    // Of twenty runs that all end alike: the exact 95 % interval of the share that would not.
    expect(1 - Math.pow(0.025, 1 / RUNS)).toBeCloseTo(0.17, 2);
  });
});

const missing = (): never => {
  throw new Error("there is no such row");
};

interface Raw {
  readonly set: Record<string, unknown>;
  readonly design: { readonly factors: Record<string, unknown> };
}

test("turnover and socialisation: its cells are those of a second program, after 20 rounds and after 100", () => {
  const { across, down, at } = mapOf("turnover-and-socialisation");
  const told = FIGURE_4.filter(({ p1, p3 }) => across.includes(p1) && down.includes(p3));
  expect(told.length).toBeGreaterThanOrEqual(10);
  for (const { p1, p3, mean, sd, late } of told) {
    // Tolerance of V3: three standard errors of both, and 0.005.
    const early = at("early", p1, p3);
    const se = Math.hypot(early.half / 1.97, sd / Math.sqrt(1000));
    expect(Math.abs(early.mean - mean), `${p1} ${p3}`).toBeLessThanOrEqual(3 * se + 0.005);
    const end = at("organization", p1, p3);
    const lateSe = Math.hypot(end.half / 1.97, end.half / 1.97 / Math.sqrt(5));
    expect(Math.abs(end.mean - late), `${p1} ${p3}`).toBeLessThanOrEqual(3 * lateSe + 0.005);
  }
});
