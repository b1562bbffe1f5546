/** Functions of which the sensitivity indices are known, and their outputs at the points of a design. */
import { pointsOf } from "../../../src/lab/designs/index.ts";
import type { SobolOutputs } from "../../../src/lab/sensitivity/sobol.ts";
import type { Range } from "../../../src/sim/index.ts";

export interface Known {
  readonly factors: readonly Range[];
  readonly at: (x: readonly number[]) => number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

const factorsOf = (k: number, min: number, max: number): Range[] =>
  Array.from({ length: k }, (_, j) => ({
    path: `x${j + 1}`,
    min,
    max,
    scale: "linear",
    whole: false,
  }));

/** Ishigami and Homma 1990, with a = 7 and b = 0.1; the indices in closed form. */
export function ishigami(): Known {
  const [a, b] = [7, 0.1];
  const pi4 = Math.PI ** 4;
  const v1 = 0.5 * (1 + (b * pi4) / 5) ** 2;
  const v2 = a ** 2 / 8;
  const v13 = b ** 2 * pi4 ** 2 * (1 / 18 - 1 / 50);
  const v = v1 + v2 + v13;
  return {
    factors: factorsOf(3, -Math.PI, Math.PI),
    at: ([x = 0, y = 0, z = 0]) => Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x),
    first: [v1 / v, v2 / v, 0],
    total: [(v1 + v13) / v, v2 / v, v13 / v],
  };
}

/** Sobol's g-function (Saltelli and Sobol 1995): the larger a factor's number, the less it matters. */
export function gFunction(...numbers: readonly number[]): Known {
  const parts = numbers.map((a) => 1 / (3 * (1 + a) ** 2));
  const v = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return {
    factors: factorsOf(numbers.length, 0, 1),
    at: (x) => numbers.reduce((y, a, k) => (y * (Math.abs(4 * (x[k] ?? 0) - 2) + a)) / (1 + a), 1),
    first: parts.map((part) => part / v),
    total: parts.map((part) => (part * (v + 1)) / (1 + part) / v),
  };
}

/** The output at each point of a Sobol design of N samples. */
export function sampled({ factors, at }: Known, samples: number, seed: string): SobolOutputs {
  const points = pointsOf({
    design: { kind: "sobol", factors, samples },
    seed,
    scenario: { structures: [{ name: "only" }] },
  });
  const y = points.map(({ values }) => at(factors.map(({ path }) => Number(values[path]))));
  const width = factors.length + 2;
  const column = (k: number): Float64Array =>
    Float64Array.from(y.filter((_, row) => row % width === k));
  return { a: column(0), b: column(width - 1), mixed: factors.map((_, k) => column(k + 1)) };
}
