/**
 * The identity of a scenario: a hash of all that can change a number that it makes, in canonical form. Words (title,
 * question, topics, source, the sentences of claims, texts of formulas) and what the page shows first (view, controls) are not in it; the
 * structures with their names and models, the claims' arithmetic, seed, replicates, clock, id and version are.
 */
import { hashText } from "../core/hash.ts";
import type { Model, Scenario } from "./model.ts";

/** Lists up to this length are written again rather than kept. */
const SHORT = 50;

/** JSON without spaces, keys sorted by code unit, -0 as 0, undefined left out. */
export const canonical = (value: unknown): string => written(value, new Map());

/** `known`: lists that were written before, since structures share long ones. */
function written(value: unknown, known: Map<object, string>): string {
  if (Array.isArray(value)) {
    const text = known.get(value) ?? `[${value.map((item) => written(item, known)).join(",")}]`;
    if (value.length > SHORT) known.set(value, text);
    return text;
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
      .map(([key, member]) => `${JSON.stringify(key)}:${written(member, known)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** All of a model that can change a number, in canonical form: texts of formulas and what was said on the way are not in it. */
export const modelText = (model: Model): string => canonical(bare(model));

function bare(model: Model): unknown {
  const { let: _names, written: _texts, interventions: _said, stages, ...rest } = model;
  const later = stages?.map(({ written: _later, ...stage }) => stage);
  return { ...rest, stages: later };
}

/** What the hash is taken over. */
const identityOf = (scenario: Omit<Scenario, "hash">): string => {
  const { kind, version, id, clock, replicates, seed } = scenario;
  const structures = scenario.structures.map(({ name, model }) => ({ name, model: bare(model) }));
  const claims = scenario.claims.map((claim) => ({ ...claim, says: undefined }));
  return canonical({ kind, version, id, clock, structures, replicates, seed, claims });
};

/** 16 hex digits. */
export const hashOf = (scenario: Omit<Scenario, "hash">): string => hashText(identityOf(scenario));
