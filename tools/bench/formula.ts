/** How long a formula takes each time it is worked out, beside the same written by hand. */
import { compile } from "../../src/sim/formulas/compile.ts";
import { parser } from "../../src/sim/formulas/mathjs.ts";
import { readFormula } from "../../src/sim/formulas/read.ts";
import { exp } from "../../src/sim/exact/index.ts";

const TEXT = "1 - exp(-k*n/(1+n)) * (0.5 + 0.1*min(x,3))";
const TIMES = 2_000_000;
const TRIES = 5;

/** Nanoseconds of CPU time each, the best of some tries; `sum` keeps the compiler from leaving the work out. */
function nanoseconds(work: (n: number) => number): { best: number; sum: number } {
  let best = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const start = process.cpuUsage();
    for (let i = 0; i < TIMES; i++) sum += work(i & 63);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, ((user + system) * 1000) / TIMES);
  }
  return { best, sum };
}

export interface FormulaCost {
  /** Nanoseconds for each value of the compiled formula, and of the same written by hand. */
  readonly compiled: number;
  readonly byHand: number;
}

export function formulaCost(): FormulaCost {
  const term = readFormula(TEXT, parser, () => true);
  const compiled = compile(
    term,
    new Map([
      ["k", 0],
      ["n", 1],
      ["x", 2],
    ]),
  );
  const env = Float64Array.of(0.7, 0, 2);
  const ours = nanoseconds((n) => {
    env[1] = n;
    return compiled(env);
  });
  const hand = nanoseconds((n) => {
    env[1] = n;
    const k = env[0] ?? 0;
    return 1 - exp((-k * n) / (1 + n)) * (0.5 + 0.1 * Math.min(env[2] ?? 0, 3));
  });
  if (ours.sum !== hand.sum) throw new Error(`${TEXT}: not the same by hand`);
  return { compiled: ours.best, byHand: hand.best };
}
