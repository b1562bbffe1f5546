/** Every part in the shortest scenario in which it can stand: what the contract and the extremes are tested on. */
import { catalogue } from "../../src/sim/catalogue.ts";
import type { Params, Values } from "../../src/sim/core/params.ts";
import type { Mechanism, Part } from "../../src/sim/core/part.ts";
import { KNOWLEDGE, useOf } from "./kinds.ts";

/** Values of the parameters that a file must give. */
export const required = (part: Part): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(part.params).flatMap(([name, param]): [string, unknown][] => {
      if ("default" in param || "optional" in param || param.kind === "layer") return [];
      if (param.kind === "series") return [[name, 0.5]];
      if (param.kind === "variant") return [[name, 1]];
      if (param.kind === "formula") return [[name, "people"]];
      if (param.kind === "metrics") return [[name, ["gained"]]];
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

/** A part that keeps a column for each person. */
const keeperOf = (column: string, kind: string): string => {
  if (SCORES.has(column) && useOf(kind) === "beliefs") return "evaluate";
  return column === "status" ? "set-status" : "earn";
};

/** The shortest list in which a mechanism can stand: what it reads is written before it. */
export function listFor(part: Mechanism, kind: string): Record<string, unknown>[] {
  const self = { use: part.name, ...required(part) };
  const by = part.readsBy?.({ by: "action" }) ?? [];
  const reads = new Set([...(part.reads ?? []).flat(), ...by]);
  const before: Record<string, unknown>[] = [];
  if (reads.has("models")) before.push({ use: "choose-best" });
  else if (reads.has("model") || reads.has("found")) before.push({ use: "choose-neighbour" });
  before.push(...WRITERS.filter(([column]) => reads.has(column)).map(([, use]) => ({ use })));
  for (const column of part.consults?.(usualValues(part)) ?? [])
    before.push({ use: keeperOf(column, kind) });
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

/** An institution, where the part works with one. */
export const institutionsFor = (part: Part): Record<string, unknown> =>
  Object.values(part.params).some(({ kind }) => kind === "institution")
    ? { institutions: { code: { scope: "all", start: "empty" } } }
    : {};

/** What some parts ask for and only one kind here has; it is there for them alone. */
const ONLY = [
  ["leaps", "leaps"],
  ["ways", "bits"],
] as const;

/** A set of variants with an end, or without: some parts ask for one of them. */
function suits(part: Mechanism, kind: string): boolean {
  const asks = part.asks?.(usualValues(part)) ?? [];
  const consults = part.consults?.(usualValues(part)) ?? [];
  const kept = consults.some((column) => SCORES.has(column)) ? "beliefs" : "variants";
  if (consults.length > 0 && useOf(kind) !== kept) return false;
  if (asks.includes("task") && useOf(kind) !== "beliefs") return false;
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
