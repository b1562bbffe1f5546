/** What the scenario says of its structures: their names, the claims, the numbers that the page shows first. */
import type { Catalogue } from "../../catalogue.ts";
import type { Metric } from "../../core/part.ts";
import type { Wrong } from "../explain.ts";
import type { RawFrame } from "../forms/file.ts";
import { nearest, type Hints } from "../nearest.ts";
import { Atlas, type Target } from "../paths/atlas.ts";
import { canonical, pathWithin } from "../paths/scope.ts";
import { treeAt, type Tree } from "../tree.ts";
import { quoted, thereAre } from "../words.ts";

/** What is known of the scenario when these are checked. */
export interface Whole {
  readonly frame: RawFrame;
  readonly names: readonly string[];
  /** True: all models are fine by themselves. */
  readonly sound: boolean;
  /** The models as trees, in the order of the structures. */
  readonly trees: readonly Tree[];
  readonly catalogue: Catalogue;
  readonly hints: Hints;
  readonly report: (wrong: Wrong) => void;
}

export function checkNames({ names, report }: Whole): void {
  names.forEach((name, k) => {
    if (names.indexOf(name) === k) return;
    const message = `two structures are called ${quoted(name)}`;
    report({ code: "E_DUPLICATE", path: ["structures", k, "name"], mark: "value", message });
  });
}

export function checkClaims(whole: Whole): void {
  const { frame, names, sound, report } = whole;
  const metrics = metricsOf(whole);
  const ids = frame.claims.map(({ id }) => id);
  frame.claims.forEach((claim, k) => {
    const { id, metric, estimator } = claim;
    const path = ["claims", k];
    if (ids.indexOf(id) !== k) {
      const message = `two claims are called ${quoted(id)}`;
      report({ code: "E_DUPLICATE", path: [...path, "id"], mark: "value", message });
    }
    checkCompared(claim, names, (at, wrong) => report({ ...wrong, path: [...path, ...at] }));
    const found = metrics.get(metric);
    if (!sound) return;
    if (found === undefined) {
      report(unknown("metric of this scenario", metric, [...metrics.keys()], [...path, "metric"]));
    } else if (found.ahead === "neither" && estimator === "share-ahead") {
      const message = `of ${metric} neither more nor less is ahead, so no share can be`;
      const hint = "take difference or log-ratio";
      report({ code: "E_VALUE", path: [...path, "estimator"], mark: "value", message, hint });
    }
  });
}

/** Two structures that differ, or for an interaction four. */
function checkCompared(
  { compare, estimator }: RawFrame["claims"][number],
  names: readonly string[],
  tell: (at: Wrong["path"], wrong: Wrong) => void,
): void {
  compare.forEach((name, side) => {
    const at = ["compare", side];
    if (!names.includes(name)) tell(at, unknown("structure", name, names, at));
  });
  const wrong = (message: string, hint?: string): void => {
    const at = ["compare"];
    tell(at, { code: "E_VALUE", path: at, mark: "value", message, hint });
  };
  const wanted = estimator === "interaction" ? 4 : 2;
  if (compare.length !== wanted) {
    if (wanted === 4)
      wrong(
        "an interaction is one of four structures, found two",
        "write [neither, first, second, both]",
      );
    else
      wrong(
        `${estimator} reads one structure against another, found four`,
        "take interaction, or write [a, b]",
      );
  }
  const twice = compare.find((name, side) => compare.indexOf(name) !== side);
  if (twice === undefined) return;
  wrong(
    wanted === 2
      ? `${quoted(twice)} cannot be compared with itself`
      : `${quoted(twice)} stands here twice`,
  );
}

/** What the page draws first has a value in every tick. */
export function checkChart(whole: Whole): void {
  const { frame, sound, report } = whole;
  const { chart, label } = frame.view ?? {};
  const path = ["view", "chart"];
  if (chart === undefined) {
    if (label === undefined) return;
    const hint = "name the metric: view.chart";
    const message = "there is a label, but no chart that it could stand on";
    return report({ code: "E_VALUE", path: ["view", "label"], mark: "key", message, hint });
  }
  if (!sound) return;
  const metrics = metricsOf(whole);
  const drawn = [...metrics].filter(([, { event }]) => event === undefined).map(([name]) => name);
  const found = metrics.get(chart);
  if (found === undefined) return report(unknown("metric of this scenario", chart, drawn, path));
  if (found.event === undefined) return;
  const message = `${chart} is a time, which is not there before it has come, so that no line can be drawn`;
  const hint = drawn.length === 0 ? "leave view.chart out" : thereAre(drawn);
  report({ code: "E_VALUE", path, mark: "value", message, hint });
}

/** The metrics by the names of their columns. */
function metricsOf({ trees, catalogue }: Whole): ReadonlyMap<string, Metric> {
  const metrics = treeAt(trees[0], ["metrics"]);
  const found = new Map<string, Metric>();
  for (const item of metrics?.kind === "list" ? metrics.items : []) {
    const use = textOf(item, "use");
    const metric = catalogue.metrics.find(({ name }) => name === use);
    if (metric !== undefined) found.set(textOf(item, "as") ?? metric.name, metric);
  }
  return found;
}

function textOf(item: Tree, key: string): string | undefined {
  const child = treeAt(item, [key]);
  return child?.kind === "leaf" && typeof child.value === "string" ? child.value : undefined;
}

function unknown(what: string, name: string, known: readonly string[], path: Wrong["path"]): Wrong {
  const meant = nearest(name, known);
  const hint = meant === undefined ? thereAre(known) : `did you mean ${quoted(meant)}?`;
  return { code: "E_NAME", path, mark: "value", message: `unknown ${what} ${quoted(name)}`, hint };
}

/** Each is a number with a smallest value, in one structure at least, so that a slider can show it. */
export function checkControls({ frame, trees, catalogue, hints, report }: Whole): void {
  const atlases =
    frame.controls.length === 0 ? [] : trees.map((tree) => new Atlas(tree, catalogue));
  const written = frame.controls.map(canonical);
  frame.controls.forEach((control, k) => {
    const path = ["controls", k];
    const tell = (code: string, message: string, hint?: string): void =>
      report({ code, path, mark: "value", message, hint });
    if (written.indexOf(canonical(control)) !== k)
      tell("E_DUPLICATE", `${quoted(control)} stands here twice`);
    const targets = atlases.map((atlas, which) => findIn(atlas, control, which));
    const at = targets.findIndex((target) => target !== undefined);
    const target = targets[at];
    if (target === undefined) {
      tell(
        "E_PATH",
        `unknown path ${quoted(control)}`,
        hints.of(`control ${control}`, () => atlases[0]?.hint(control)),
      );
    } else if (!isNumber(target, trees[at])) {
      tell("E_VALUE", `${control} is no number, so that no slider can show it`, "name a number");
    } else if (target.field.min === undefined) {
      tell(
        "E_VALUE",
        `${control} has no smallest value, so that no slider can show it`,
        "name another",
      );
    }
  });
  for (const key of Object.keys(frame.view?.sliders ?? {})) {
    if (written.includes(canonical(key))) continue;
    const path = ["view", "sliders", key];
    report({ ...unknown("control", key, frame.controls, path), mark: "key" });
  }
}

/** What a control leads to in a structure. */
function findIn(atlas: Atlas, control: string, structure: number): Target | undefined {
  const path = pathWithin(control, structure);
  return path === null ? undefined : atlas.find(path);
}

function isNumber({ at, field }: Target, tree: Tree | undefined): boolean {
  if (field.kind !== "number" && field.kind !== "integer") return false;
  const value = treeAt(tree, at);
  return value === undefined || value.kind === "leaf";
}
