/** The names that formulas know: those of `let`, and what they stand for while a run goes on. */
import { MAIN } from "../../core/knowledge.ts";
import { KEPT } from "../../core/columns.ts";
import { kindsOf, sayingOf, type KindUse } from "../kinds.ts";
import { plainName } from "./plain-name.ts";
import { childOf, itemsOf, textAt, type Tree } from "../tree.ts";

/** Known of the world as a whole. */
export const OF_WORLD: readonly string[] = ["tick", "people"];
/** Known of the group of the person who acts. */
const OF_GROUP: readonly string[] = ["group", "group_size"];
/** Metrics that are formulas over others: these stand above them. */
const OF_METRICS: ReadonlySet<string> = new Set(["formula", "time-to"]);
/** Kept columns that hold whole numbers. */
const WHOLE: ReadonlySet<string> = new Set(["age", "rank"]);

/** Columns of a person by the names under which formulas know them. */
export function ownNames(kinds: readonly KindUse[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, saying: string): void => {
    const column = sayingOf(kinds, saying)?.column;
    if (column !== undefined) found.set(name, column);
  };
  add("size", "size");
  add("level", "size");
  add("variant", "variant");
  add("favourite", "favourite");
  for (const { name, use } of kinds) if (use === "variants") add(plainName(name), name);
  return found;
}

/** Kept columns by the names under which formulas know them. */
export const KEPT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.keys(KEPT).map((name) => [plainName(name), name]),
);

/** Where a formula may stand, by what it can know there. */
export type Place = "constant" | "time" | "world" | "person" | "gate" | "metrics";

/** The names, beside those of `let`, that can be known in each place of a model. */
export class Names {
  private readonly own: ReadonlySet<string>;
  private readonly metrics: ReadonlySet<string>;
  private readonly formulas: ReadonlyMap<string, number>;

  constructor(model: Tree) {
    this.own = new Set(ownNames(kindsIn(model)).keys());
    const metrics = metricsIn(model);
    this.metrics = new Set(metrics.map(({ name }) => name));
    this.formulas = new Map(
      metrics.flatMap(({ name, use }, k) => (OF_METRICS.has(use) ? [[name, k] as const] : [])),
    );
  }

  /** Where the metric of this name stands, if it is a formula; else before all. */
  formulaAt(name: string): number {
    return this.formulas.get(name) ?? -1;
  }

  /** Whether a name is known in this place. */
  has(name: string, place: Place): boolean {
    if (place === "constant") return false;
    if (place === "time") return name === "tick";
    if (OF_WORLD.includes(name)) return true;
    if (place === "metrics") return this.metrics.has(name);
    if (place === "world") return false;
    if (OF_GROUP.includes(name) || this.own.has(name)) return true;
    return KEPT_NAMES.has(name) && (place === "gate" || WHOLE.has(name));
  }

  /** Whether a name is known anywhere: no name of `let` may be the same. */
  anywhere(name: string): boolean {
    return this.has(name, "gate") || this.has(name, "metrics");
  }

  all(place: Place): readonly string[] {
    const names = [...OF_WORLD, ...OF_GROUP, ...this.own, ...KEPT_NAMES.keys(), ...this.metrics];
    return names.filter((name) => this.has(name, place));
  }
}

const kindOf = (name: string, tree: Tree | undefined): KindUse => ({
  name,
  use: textAt(tree, "use") ?? "",
  values: {},
});

function kindsIn(model: Tree): readonly KindUse[] {
  const also = childOf(model, "also");
  const others = also?.kind === "branch" ? [...also.entries] : [];
  return kindsOf({
    knowledge: kindOf(MAIN, childOf(model, "knowledge")),
    also: others.map(([name, tree]) => kindOf(name, tree)),
  });
}

const metricsIn = (model: Tree): readonly { readonly name: string; readonly use: string }[] =>
  itemsOf(childOf(model, "metrics")).map((metric) => {
    const use = textAt(metric, "use") ?? "";
    return { name: plainName(textAt(metric, "as") ?? use), use };
  });
