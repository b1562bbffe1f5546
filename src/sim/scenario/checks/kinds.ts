/** The kinds of knowledge of a scenario, and which of them each part works on. */
import { KEPT, SCRATCH } from "../../core/columns.ts";
import { MAIN } from "../../core/knowledge.ts";
import { kindKey, kindPath, works, type Worker } from "../kinds.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { listing, quoted, thereAre } from "../words.ts";
import type { Context } from "./context.ts";

/** Words of the engine, with which a kind would be mistaken. */
const TAKEN: ReadonlySet<string> = new Set([
  MAIN,
  "size",
  "variant",
  "favourite",
  "level",
  "age",
  "group",
  "tick",
  "people",
  "none",
  ...Object.keys(SCRATCH),
  ...Object.keys(KEPT),
]);

/** Names of kinds, and values that do not go together. */
export function checkKinds({ kinds, catalogue, report }: Context): void {
  for (const { name, use, values } of kinds) {
    const at = kindPath(name);
    if (name !== MAIN && TAKEN.has(name)) {
      const message = `a kind of knowledge cannot be called ${quoted(name)}: the word means something else`;
      const hint = "choose another name";
      report({ code: "E_NAME", at, mark: "key", message, hint });
    }
    const part = catalogue.knowledge.find((each) => each.name === use);
    for (const { key, ...said } of part?.problems?.(values) ?? [])
      report({ code: "E_VALUE", at: [...at, key], ...said });
  }
}

/** A part that works on knowledge, and the way to it. */
export interface PlacedWorker extends Worker {
  readonly name: string;
  readonly at: Path;
}

/** The kind that a part works on is there, and no other could be meant. */
export function checkWorker(context: Context, worker: PlacedWorker): void {
  const { kinds, report } = context;
  const { name, params, needs = [], values, at } = worker;
  askedFor(context, worker);
  const fitting = kinds.filter((kind) => works(worker, kind));
  if (fitting.length === 0) {
    const uses = [...new Set(kinds.map(({ use }) => use))];
    report({
      code: "E_NEEDS",
      at,
      message: `${name} works on ${needs.join(" or ")}, and the knowledge here is ${listing(uses)}`,
      hint: `take another part, or knowledge: {use: ${needs[0] ?? ""}}`,
    });
    return;
  }
  const key = kindKey(params);
  const unclear = needs.length > 0 && fitting.length > 1 && fitting[0].name !== MAIN;
  if (key === undefined) {
    if (!unclear) return;
    const message = `${name} works on one kind of ${needs.join(" or ")}, and there are several`;
    report({
      code: "E_NEEDS",
      at,
      message,
      hint: "make the one that is meant the main one: knowledge",
    });
    return;
  }
  const named = values[key];
  if (typeof named === "string") checkNamed(context, worker, { key, named });
  else if (unclear) {
    const message = `${name} must say on which kind of knowledge it works`;
    const hint = `${key}: ${fitting.map((kind) => kind.name).join(" or ")}`;
    report({ code: "E_MISSING", at: [...at, key], mark: "key", message, hint });
  }
}

/** Kinds that a part asks beside the one on which it works. */
function askedFor(context: Context, worker: PlacedWorker): void {
  for (const [key, param] of Object.entries(worker.params)) {
    const named = worker.values[key];
    if (param.kind !== "kind" || param.optional !== true || typeof named !== "string") continue;
    const needs = param.sort === undefined ? [] : [param.sort];
    checkNamed(context, { ...worker, needs }, { key, named });
  }
}

function checkNamed(
  { kinds, hints, report }: Context,
  worker: PlacedWorker,
  { key, named }: { readonly key: string; readonly named: string },
): void {
  const at = [...worker.at, key];
  const kind = kinds.find((each) => each.name === named);
  if (kind === undefined) {
    const names = kinds.map((each) => each.name);
    const meant = hints.of(`kind ${named}`, () => nearest(named, names));
    const hint = meant === undefined ? thereAre(names) : `did you mean ${quoted(meant)}?`;
    report({ code: "E_NAME", at, message: `unknown kind of knowledge ${quoted(named)}`, hint });
  } else if (!works(worker, kind)) {
    const needs = (worker.needs ?? []).join(" or ");
    const message = `${worker.name} works on ${needs}, and ${quoted(named)} is ${kind.use}`;
    const fitting = kinds.filter((each) => works(worker, each)).map((each) => each.name);
    const hint =
      fitting.length === 0 ? `add a kind of ${needs}` : `write ${key}: ${fitting.join(" or ")}`;
    report({ code: "E_NEEDS", at, message, hint });
  }
}
