/** Options that succeed more or less often: which is the better one can only be found out by trying. */
import type { Bandit } from "../core/environment.ts";
import type { EnvironmentPart } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { ln } from "../exact/index.ts";

const params = {
  base: {
    kind: "number",
    doc: "How often each option succeeds but the last: a share of its trials",
    min: 0,
    max: 1,
    default: 0.5,
  },
  gain: {
    kind: "number",
    doc: "How much more often the last option succeeds; below 0: less often. With log-odds people know that it is so much better or so much worse, and not which",
    min: -1,
    max: 1,
    default: 0.001,
    symbol: "epsilon",
    plain: {
      label: "How much better the new way is",
      ends: ["hardly", "clearly"],
      says: "How much more often the new way succeeds than the old one.",
    },
  },
} as const satisfies Params;

export const bandit: EnvironmentPart<typeof params> = {
  name: "bandit",
  sort: "bandit",
  doc: "Each of several options succeeds in a share of its trials; one of them is better or worse than the others.",
  source:
    "Bala & Goyal 1998, Review of Economic Studies 65:595; Zollman 2007, Philosophy of Science 74:574 (0.5 against 0.5 + epsilon)",
  params,
  needs: ["evidence"],
  columns: () => [],
  create(_columns, { base, gain }, { knowledge }): Bandit {
    const rates = new Float64Array(knowledge.items).fill(base);
    rates[rates.length - 1] = base + gain;
    const [better, worse] = [base + Math.abs(gain), base - Math.abs(gain)];
    return {
      sort: "bandit",
      rates,
      perSuccess: ln(better / worse),
      perFailure: ln((1 - better) / (1 - worse)),
    };
  },
  problems({ base, gain }) {
    if (base + gain >= 0 && base + gain <= 1) return [];
    const message = `${base} and ${gain} come to ${base + gain}, and a rate lies between 0 and 1`;
    return [{ key: "gain", message, hint: `take a gain from ${-base} to ${1 - base}` }];
  },
  fits({ base, gain }, kind) {
    const room = Math.min(base, 1 - base);
    if (kind["measure"] === "counts" || Math.abs(gain) < room) return [];
    const message = `log-odds weigh ${base} and ${Math.abs(gain)} more or less, which does not stay between 0 and 1`;
    const take = room > 0 ? `a gain above ${-room} and below ${room}` : "a base between 0 and 1";
    return [{ key: room > 0 ? "gain" : "base", message, hint: `take ${take}, or measure: counts` }];
  },
};
