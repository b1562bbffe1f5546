/** The kinds of knowledge of a model: the main one, and what stands under `also`. */
import { MAIN, type KnowledgeName } from "../core/knowledge.ts";
import { prefixOf } from "../core/need.ts";
import type { Params } from "../core/params.ts";
import type { Model, Use } from "./model.ts";
import type { Path } from "./places.ts";

/** A kind by its name: MAIN, or what the scenario calls it. */
export interface KindUse extends Use {
  readonly name: string;
}

/** The main kind first, the others by name. */
export const kindsOf = ({ knowledge, also = [] }: Pick<Model, "knowledge" | "also">): KindUse[] => [
  { name: MAIN, ...knowledge },
  ...also,
];

/** A part that works on knowledge, and its values. */
export interface Worker {
  readonly params: Params;
  readonly needs?: readonly KnowledgeName[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** The parameter that names the kind on which a part works; undefined: it has none. */
export const kindKey = (params: Params): string | undefined =>
  Object.keys(params).find((key) => params[key].kind === "kind" && !("optional" in params[key]));

/** Whether a part can work on a kind. */
export const works = ({ needs = [] }: Pick<Worker, "needs">, { use }: KindUse): boolean =>
  needs.length === 0 || needs.some((name) => name === use);

/** What works on sets of items. */
export const SETS = { needs: ["repertoire", "recipes"] } as const;

/**
 * The kind on which a part works: the one that it names, else the main one, else the only one on which it can;
 * undefined: there is none, or it is not said which.
 */
export function kindOf(kinds: readonly KindUse[], worker: Worker): KindUse | undefined {
  const fitting = kinds.filter((kind) => works(worker, kind));
  const key = kindKey(worker.params);
  const named = key === undefined ? undefined : worker.values[key];
  if (named !== undefined) return fitting.find(({ name }) => name === named);
  return fitting.length === 1 || fitting[0]?.name === MAIN ? fitting[0] : undefined;
}

/** The values of a part, with the kind on which it works filled in where it has a parameter for it. */
export function valuesIn<Given extends Worker["values"]>(
  kinds: readonly KindUse[],
  part: Omit<Worker, "values">,
  values: Given,
): Given {
  const key = kindKey(part.params);
  if (key === undefined || values[key] !== undefined) return values;
  return { ...values, [key]: kindOf(kinds, { ...part, values })?.name };
}

/** Whether a part works on the main kind of a model. */
export const worksOnMain = (
  model: Model,
  part: Omit<Worker, "values">,
  values: Worker["values"],
): boolean => kindOf(kindsOf(model), { ...part, values })?.name === MAIN;

/** Sorts of knowledge that say something of a person in one whole number, and the column in which they do. */
const SAYING: Readonly<Record<string, string>> = {
  repertoire: "size",
  recipes: "size",
  variants: "variant",
  evidence: "favourite",
};

/** A column of a kind that `when` can look at. */
interface Saying {
  readonly kind: KindUse;
  /** The column of the world. */
  readonly column: string;
}

/** By the name of a kind, that kind's; by "size" or "variant", that of the first kind that has it. */
export function sayingOf(kinds: readonly KindUse[], column: string): Saying | undefined {
  const kind =
    kinds.find(({ name }) => name === column) ?? kinds.find(({ use }) => SAYING[use] === column);
  const plain = kind === undefined ? undefined : SAYING[kind.use];
  if (kind === undefined || plain === undefined) return undefined;
  return { kind, column: prefixOf(kind.name) + plain };
}

/** All columns of kinds that `when` can look at. */
export const sayings = (kinds: readonly KindUse[]): readonly string[] => [
  ...new Set(kinds.flatMap(({ use }) => SAYING[use] ?? [])),
  ...kinds.flatMap(({ name, use }) => (use in SAYING && name !== MAIN ? [name] : [])),
];

/** Names of the variants of a kind, where they have any. */
export const labelsOf = ({ values }: KindUse): readonly string[] =>
  "labels" in values && Array.isArray(values["labels"]) ? (values["labels"] as string[]) : [];

/** Number of variants in the closed set of a kind, or of options; 0: there is no end of them, or it is of another sort. */
export function optionsOf(kind: KindUse): number {
  const { options } = kind.values;
  if (kind.use !== "variants" && kind.use !== "evidence") return 0;
  return labelsOf(kind).length || (typeof options === "number" ? options : 0);
}

/** The way to a kind in the file. */
export const kindPath = (name: string): Path => (name === MAIN ? [MAIN] : ["also", name]);
