/** Where in a model formulas may stand. */
import { formulaKeyOf } from "../../core/params.ts";
import type { Catalogue } from "../../catalogue.ts";
import { Atlas } from "../paths/atlas.ts";
import { LISTS } from "../paths/entries.ts";
import type { Field } from "../paths/fields.ts";
import type { Path } from "../places.ts";
import { childOf, itemsOf, textAt, treeAt, type Tree } from "../tree.ts";
import { KEPT_NAMES, type Place } from "./names.ts";

/** A text that stands where a number is expected, or where a formula is. */
export interface Spot {
  readonly at: Path;
  /** As paths are written. */
  readonly path: string;
  readonly text: string;
  readonly place: Place;
  /** The number that is expected there; undefined: it is a condition or the formula of a metric. */
  readonly field?: Field;
}

/** Names of parts and conditions, of which texts elsewhere are made; no formula has a name alone but a variable's. */
const NAME = /^[a-z][a-z0-9]*(?:[-:][a-z0-9]+)*$/u;

/** One word as a stop rule was meant to be the name of a condition. */
const WORD = /^[A-Za-z_][\w-]*$/u;

/** Kinds of parameters that may be worked out anew while a run goes on, where they are one number. */
const LIVELY = new Set(["number", "integer", "series", "distribution"]);

/** Names that say by themselves that a formula stands there. */
const SAYING = new Set([
  "formula",
  "time-to",
  "tick",
  "people",
  "group",
  "size",
  "level",
  "variant",
  ...KEPT_NAMES.keys(),
]);

/** Whether any text in a model may be a formula: if not, it need not be looked through. */
export function mayHold(tree: Tree): boolean {
  if (tree.kind === "list") return tree.items.some(mayHold);
  if (tree.kind === "leaf") return isText(tree.value);
  if (tree.entries.has("let")) return true;
  return [...tree.entries].some(([key, value]) => !isNaming(key, value) && mayHold(value));
}

/** Keys with a name, never a number: what a metric is called, whose it is, when it is looked whether to stop. */
export const NAMING: ReadonlySet<string> = new Set(["as", "of", "check"]);

/** A group or a layer may be called by such a key, too, and hold formulas. */
const isNaming = (key: string, tree: Tree): boolean =>
  NAMING.has(key) &&
  tree.kind === "leaf" &&
  typeof tree.value === "string" &&
  WORD.test(tree.value);

const isText = (value: unknown): boolean =>
  typeof value === "string" && (!NAME.test(value) || SAYING.has(value));

/** Texts where numbers are expected, each once. */
function numbers(model: Tree, catalogue: Catalogue): readonly Spot[] {
  const seen = new Set<string>();
  return new Atlas(model, catalogue).numbers().flatMap(({ at, field }): Spot[] => {
    const key = JSON.stringify(at);
    const leaf = treeAt(model, at);
    const text = leaf?.kind === "leaf" ? leaf.value : undefined;
    if (typeof text !== "string" || seen.has(key) || at[0] === "let") return [];
    seen.add(key);
    const place = placeOf(model, at, catalogue);
    return [{ at, path: field.path, text, place, field }];
  });
}

function placeOf(model: Tree, at: Path, catalogue: Catalogue): Place {
  const [top = "", second] = at;
  if (top === "population") return second === "size" ? "time" : "constant";
  if (!LISTS.some((list) => list === top)) return "constant";
  return placeIn(model, at, catalogue);
}

/** In an entry of a list. */
function placeIn(model: Tree, at: Path, catalogue: Catalogue): Place {
  const key = String(at.at(-1));
  const use = textAt(treeAt(model, at.slice(0, -1)), "use");
  const part = catalogue.mechanisms.find(({ name }) => name === use);
  if (key === "probability") return "gate";
  if (key === "rate") return "world";
  const param = part?.params[key];
  if (param === undefined || !LIVELY.has(param.kind)) return "constant";
  const ofOthers = "ofOthers" in param && param.ofOthers;
  return ofOthers || part?.acts === "world" ? "world" : "person";
}

/** The stop rule, unless it is the name of a condition; the formulas of metrics. */
function others(model: Tree, catalogue: Catalogue): readonly Spot[] {
  const stop = textAt(childOf(model, "stop"), "when");
  const rule: Spot[] =
    stop === undefined || WORD.test(stop)
      ? []
      : [{ at: ["stop", "when"], path: "stop.when", text: stop, place: "metrics" }];
  const metrics = itemsOf(childOf(model, "metrics")).flatMap((metric, k): Spot[] => {
    const { params } = catalogue.metrics.find(({ name }) => name === textAt(metric, "use")) ?? {};
    const key = params === undefined ? undefined : formulaKeyOf(params);
    const text = key === undefined ? undefined : textAt(metric, key);
    const at = ["metrics", k, key ?? ""];
    return text === undefined ? [] : [{ at, path: at.join("."), text, place: "metrics" }];
  });
  return [...rule, ...metrics];
}

export const spotsIn = (model: Tree, catalogue: Catalogue): readonly Spot[] => [
  ...numbers(model, catalogue),
  ...others(model, catalogue),
];
