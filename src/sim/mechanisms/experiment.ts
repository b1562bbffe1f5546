/** Trying the option that one holds to be best, many times. */
import { banditOf, evidenceOf, intColumn } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { binomialOf } from "../exact/binomial.ts";

const params = {
  trials: {
    kind: "integer",
    doc: "How many trials a person makes in a round",
    unit: "trials",
    min: 1,
    max: 100000,
    default: 1000,
    symbol: "n",
    plain: {
      label: "Trials a round",
      ends: ["few", "many"],
      says: "How large an experiment is: with few trials chance speaks louder.",
    },
  },
  of,
} as const satisfies Params;

export const experiment: Mechanism<typeof params> = {
  name: "experiment",
  doc: "Each person tries the option that it holds to be best, many times, and counts how often it succeeds; who holds to a known option has nothing to find out.",
  source:
    "Zollman 2007, Philosophy of Science 74:574 (1000 trials a round); the number of successes is drawn from the exact " +
    "binomial law with one word of 32 bits: the chance of each number is off by at most 2^-32",
  params,
  acts: "agents",
  needs: ["evidence"],
  asks: () => ["bandit", "crowd"],
  writes: ["tried", "successes", "failures"].map((column) => ({ column, rows: "own" })),
  words: () => 1,
  bind(world, { trials, of: kind }, draws) {
    const { favourite, measure } = evidenceOf(world, kind);
    const { rates } = banditOf(world);
    const [tried, successes, failures] = ["tried", "successes", "failures"].map((name) =>
      intColumn(world.scratch, name),
    );
    const first = measure === "counts" ? 0 : 1;
    /** The laws of options with the same rate are the same; each is worked out when it is first needed. */
    const laws = new Map<number, (u: number) => number>();
    const ofOption = Array.from(rates, (): ((u: number) => number) | null => null);
    const lawOf = (option: number): ((u: number) => number) => {
      const law = laws.get(rates[option]) ?? binomialOf(trials, rates[option]);
      laws.set(rates[option], law);
      return (ofOption[option] = law);
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const option = favourite[i];
        if (option < first) continue;
        const found = (ofOption[option] ?? lawOf(option))(draws.laneUnit(i, 1));
        tried[i] = option;
        successes[i] = found;
        failures[i] = trials - found;
      }
    };
  },
};
