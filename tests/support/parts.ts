/** Every part in the shortest scenario in which it can stand: what the contract and the extremes are tested on. */
import { catalogue } from "../../src/sim/catalogue.ts";
import type { KeptName } from "../../src/sim/core/columns.ts";
import type { Params, Values } from "../../src/sim/core/params.ts";
import type { Ask } from "../../src/sim/core/ask.ts";
import type { Mechanism, Part } from "../../src/sim/core/part.ts";
import { KNOWLEDGE, useOf } from "./kinds.ts";

/** A value of each sort of parameter that is no number and no choice. */
const SOME: Readonly<Record<string, unknown>> = {
  series: 0.5,
  variant: 1,
  formula: "people",
  metrics: ["gained"],
};

/** Values of the parameters that a file must give. */
export const required = (part: Part): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(part.params).flatMap(([name, param]): [string, unknown][] => {
      if ("default" in param || "optional" in param || param.kind === "layer") return [];
      if (param.kind === "formula" && "event" in part) return [[name, "people < 0"]]; // never comes
      if (param.kind === "choice") return [[name, param.options[0]]];
      if (param.kind in SOME) return [[name, SOME[param.kind]]];
      if (param.kind !== "number" && param.kind !== "integer") return [];
      const { min = 0, max = min + 2 } = param;
      return [[name, (min + max) / 2]];
    }),
  );

const WRITERS = [
  ["demonstrators", "choose-several"],
  ["tried", "experiment"],
  ["action", "act"],
] as const;

const SCORES: ReadonlySet<string> = new Set(["score", "other-score"]);
/** Whoever takes a score of those who know such things. */
const SCORERS: Readonly<Record<string, string>> = { recipes: "score-best", beliefs: "evaluate" };
/** What keeps other columns, and what it needs people to know. */
const KEEPERS: Readonly<Record<string, { sort?: string; uses: readonly string[] }>> = {
  status: { sort: "variants", uses: ["set-status"] },
  payoff: { sort: "variants", uses: ["earn"] },
  age: { uses: ["grow-older"] },
  rank: { uses: ["rank"] },
  membership: { uses: ["join"] },
  settled: { sort: "beliefs", uses: ["evaluate", "grow-older", "watch-newcomers"] },
  newcomers: { sort: "beliefs", uses: ["evaluate", "grow-older", "watch-newcomers"] },
  "newcomers-settled": { sort: "beliefs", uses: ["evaluate", "grow-older", "watch-newcomers"] },
  "newcomers-rounds": { sort: "beliefs", uses: ["evaluate", "grow-older", "watch-newcomers"] },
  attention: { uses: ["pay-attention"] },
  safety: { sort: "beliefs", uses: ["evaluate", "meet-failure"] },
  "answers-told": { sort: "beliefs", uses: ["pay-attention", "exchange-answers"] },
  "answers-wasted": { sort: "beliefs", uses: ["pay-attention", "exchange-answers"] },
  hops: { sort: "repertoire", uses: ["ask-around"] },
  supplied: { sort: "repertoire", uses: ["ask-around"] },
};

/** The parts that keep a column where this is known; null: none can. */
export function keepersOf(column: KeptName, kind: string): Record<string, unknown>[] | null {
  const scorer = SCORERS[useOf(kind)];
  if (SCORES.has(column)) return scorer === undefined ? null : [{ use: scorer, into: column }];
  const { sort = useOf(kind), uses = [] } = KEEPERS[column] ?? {};
  return sort === useOf(kind) && uses.length > 0 ? uses.map((use) => ({ use })) : null;
}

/** The shortest list in which a mechanism can stand: what it reads is written before it. */
export function listFor(part: Mechanism, kind: string): Record<string, unknown>[] {
  const self = { use: part.name, ...required(part) };
  const by = part.readsBy?.({ by: "action", among: "chosen" }) ?? [];
  const reads = new Set([...(part.reads ?? []).flat(), ...by]);
  const before: Record<string, unknown>[] = [];
  const consults = part.consults?.(usualValues(part)) ?? [];
  if (reads.has("models")) before.push({ use: "choose-best" });
  else if (reads.has("model") || reads.has("found")) before.push({ use: "choose-neighbour" });
  before.push(...WRITERS.filter(([column]) => reads.has(column)).map(([, use]) => ({ use })));
  before.push(...consults.flatMap((column) => keepersOf(column, kind) ?? []));
  if (reads.has("found") && useOf(kind) === "recipes") before.push({ use: "combine" });
  return [...before, self];
}

/** In continuous time all of it happens together, at a rate. */
export const stepFor = (
  part: Mechanism,
  kind: string,
  schedule: string,
): Record<string, unknown>[] =>
  schedule === "continuous" ? [{ do: listFor(part, kind), rate: 2 }] : listFor(part, kind);

/** The values that a part has when a file says nothing. */
export const usualValues = (part: Part): Values<Params> =>
  Object.fromEntries(
    Object.entries(part.params).map(([name, param]) => [
      name,
      "default" in param ? param.default : undefined,
    ]),
  );

/** Whether a part works on what experiments have shown. */
function ofTrials(part: Part): boolean {
  const { reads } = part as Partial<Mechanism>;
  return Array.isArray(reads) && reads.flat().includes("tried");
}

/** What is outside people, as a part asks for it; if it does not, one of three states. */
export function environmentFor(part: Part, kind: string): Record<string, unknown> {
  const asks = (part as Partial<Mechanism>).asks?.(usualValues(part)) ?? [];
  if (kind === "bits") return { use: "landscape" };
  if (useOf(kind) === "beliefs" && !asks.includes("state")) return { use: "reality" };
  const bandit = asks.includes("bandit") || ofTrials(part);
  return bandit ? { use: "bandit" } : { use: "state", options: 3 };
}

/** An institution, where the part works with one. It begins with nothing, where that can be. */
export const institutionsFor = (part: Part, kind: string): Record<string, unknown> =>
  Object.values(part.params).some((param) => param.kind === "institution")
    ? {
        institutions: {
          code: { start: kind === "answers" || kind === "bits" ? "newcomer" : "empty" },
        },
      }
    : {};

/** What some parts ask for and only one kind here has; it is there for them alone. */
const ONLY = [
  ["leaps", "leaps"],
  ["ways", "bits"],
] as const;

/** What some parts ask for and only some kinds here have. */
const WANTED: readonly (readonly [Ask, readonly string[]])[] = [
  ["task", ["beliefs", "answers", "bits"]],
  ["undecided", ["beliefs"]],
  ["codifying", ["beliefs"]],
  ["origins", ["beliefs"]],
  ["schema", ["beliefs", "bits"]],
];

/** A set of variants with an end, or without: some parts ask for one of them. */
function suits(part: Mechanism, kind: string): boolean {
  const asks = part.asks?.(usualValues(part)) ?? [];
  const consults = part.consults?.(usualValues(part)) ?? [];
  if (consults.some((column) => keepersOf(column, kind) === null)) return false;
  if (WANTED.some(([ask, kinds]) => asks.includes(ask) && !kinds.includes(kind))) return false;
  if (ONLY.some(([ask, only]) => asks.includes(ask) !== (kind === only))) return false;
  return !asks.includes(kind === "labels" ? "closed" : "open");
}

export const cases = catalogue.mechanisms.flatMap((part) =>
  Object.keys(KNOWLEDGE)
    .filter(
      (kind) => part.needs === undefined || (part.needs as readonly string[]).includes(useOf(kind)),
    )
    .filter((kind) => suits(part, kind))
    .filter((kind) => !ofTrials(part) || kind === "evidence")
    .filter((kind) => !(part.reads ?? []).flat().includes("found") || useOf(kind) === "recipes")
    .map((kind) => [part.name, kind, part] as const),
);
