/** Learning from the superior majority once more, slow and plain, on the same luck. */
import { beliefsOf, layerOf, taskOf } from "../../src/sim/core/need.ts";
import type { Run } from "../../src/sim/run.ts";
import { below, NaiveLuck, unit } from "./naive-luck.ts";

export type Answers = readonly (readonly number[])[];

export interface Case {
  readonly seed: string;
  readonly caves: number;
  readonly options: number;
  readonly undecided: boolean;
  readonly rewire: number;
  readonly chance: number;
  readonly voice: number;
  readonly omit: number;
  readonly flip: number;
  /** How safe each person feels; left out: all entirely. */
  readonly safety?: readonly number[];
}

export const QUESTIONS = 37; // more than a word
const SIZE = 5;

export const fileOf = (
  at: Partial<Case>,
  rest: Record<string, unknown> = {},
): Record<string, unknown> => {
  const { caves = 3, options = 2, undecided = true, rewire = 0.3, seed: _, ...values } = at;
  return {
    kind: "scenario",
    version: 1,
    id: "majority",
    title: "Majority",
    question: "Does the plain program find the same?",
    source: { citation: "none", fidelity: "own" },
    population: { size: SIZE * caves },
    knowledge: { use: "beliefs", count: QUESTIONS, options, undecided },
    environment: { use: "reality", counts: "right", block: 2 },
    network: { use: "rewired-caves", cliques: caves, rewire },
    schedule: { use: "all-at-once" },
    step: [{ use: "evaluate" }, { use: "barrier" }, { use: "learn-from-majority", ...values }],
    metrics: ["worth", "agreement", "silos", "solutions"],
    horizon: 6,
    ...rest,
  };
};

export const answersOf = (run: Run): number[][] => {
  const beliefs = beliefsOf(run.world);
  return Array.from({ length: run.world.n }, (_, row) =>
    Array.from({ length: beliefs.shape.count }, (__, question) => beliefs.at(row, question)),
  );
};
export const heardOf = (run: Run): number[][] => {
  const network = layerOf(run.world, undefined);
  return Array.from({ length: network.n }, (_, i) =>
    Array.from({ length: network.degree(i) }, (__, k) => network.at(i, k)),
  );
};
export const worthsOf = (run: Run): number[] => {
  const { belief, shape } = beliefsOf(run.world);
  return Array.from({ length: run.world.n }, (_, row) =>
    taskOf(run.world).worth(belief, row * shape.stride, 0),
  );
};

/** How often each answer stands in a list. */
export const tally = (said: readonly number[], options: number): number[] =>
  Array.from({ length: options }, (_, a) => said.filter((answer) => answer === a).length);

/** A tick that is to come: what all say, whom each listens to, and what the part is told. */
export interface Tick {
  readonly was: Answers;
  readonly heard: Answers;
  readonly at: Case;
  readonly tick: number;
}

/** What a person shows. */
function shownBy(j: number, { was, heard, at, tick }: Tick): number[] {
  if (at.voice === 1 && at.safety === undefined && at.omit === 0 && at.flip === 0)
    return [...(was[j] ?? [])];
  const words = new NaiveLuck(at.seed, 0, "learn-from-majority").open({ clock: tick }, ~j);
  const voice = at.voice * (at.safety?.[j] ?? 1);
  return (was[j] ?? []).map((own, question) => {
    const [a, b, c, d] = [words.next(), words.next(), words.next(), words.next()].map(
      ({ value }) => value,
    );
    const around = [own, ...(heard[j] ?? []).map((k) => was[k]?.[question] ?? -1)];
    const votes = tally(around, at.options);
    const most = Math.max(...votes);
    const majority = votes[own] === most ? own : votes.indexOf(most);
    if (own < 0 || unit(b ?? 0) < at.omit) return -1;
    const said = unit(a ?? 0) < voice ? own : majority;
    return unit(c ?? 0) < at.flip ? (said + 1 + below(d ?? 0, at.options - 1)) % at.options : said;
  });
}

/** The next answers, from those before. */
export function learned(of: Tick, worths: readonly number[]): number[][] {
  const { was, heard, at, tick } = of;
  return was.map((own, i) => {
    const ahead = (heard[i] ?? []).filter((j) => (worths[j] ?? 0) > (worths[i] ?? 0));
    const shown = ahead.map((j) => shownBy(j, of));
    const words = new NaiveLuck(at.seed, 0, "learn-from-majority").open({ clock: tick }, i);
    return own.map((answer, question) => {
      const votes = tally(
        shown.map((row) => row[question] ?? -1),
        at.options,
      );
      const most = Math.max(...votes);
      const said = votes.indexOf(most);
      if (most === 0 || votes.lastIndexOf(most) !== said || said === answer) return answer;
      return unit(words.next().value) < at.chance ? said : answer;
    });
  });
}
