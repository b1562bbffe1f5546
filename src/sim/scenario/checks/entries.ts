/** Names of entries, and when they act. */
import { SCRATCH } from "../../core/columns.ts";
import { groupNames } from "../../core/population.ts";
import { nearest } from "../nearest.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context, PlacedEntry } from "./context.ts";

/** Each entry has a name of its own: equal names would have equal luck. */
export function checkIds({ placed, report }: Context): void {
  const seen = new Set<string>();
  for (const { at, entry } of placed) {
    const { id } = entry;
    const own = "use" in entry ? entry.use : id;
    if (seen.has(id)) {
      const bare = own === id;
      const message = bare
        ? `${quoted(id)} stands here twice`
        : `the id ${quoted(id)} is given twice`;
      const hint = `give one of them an id of its own, such as id: ${own.replace(":", "-")}-2`;
      report({ code: "E_ID", at: bare ? at : [...at, "id"], message, hint });
    }
    seen.add(id);
  }
}

/** `when`, `every`, `from` and `at` say one thing each. */
export function checkGates(context: Context): void {
  const { placed, report } = context;
  const columns = columnsOf(context);
  for (const each of placed) {
    const { at, entry } = each;
    if (entry.at !== undefined && entry.every !== undefined) {
      const message = '"at" names the ticks, so "every" and "from" say nothing more';
      report({
        code: "E_VALUE",
        at: [...at, "at"],
        mark: "key",
        message,
        hint: "keep one of them",
      });
    }
    checkWhen({ at, entry }, columns, report);
    checkNamed(context, { at, entry });
    if (each.part?.acts === "world") checkWorld(each, each.part.name, report);
  }
}

function checkWhen(
  { at, entry }: Pick<PlacedEntry, "at" | "entry">,
  columns: readonly string[],
  report: Context["report"],
): void {
  const { when } = entry;
  if (when === undefined) return;
  const path = [...at, "when"];
  if ((when.is === undefined) === (when.not === undefined)) {
    const found = when.is === undefined ? "neither" : "both";
    const message = `expected one of "is" and "not", found ${found}`;
    report({ code: "E_VALUE", at: path, message, hint: "for example {column: model, is: none}" });
  }
  if (!columns.includes(when.column)) {
    const meant = nearest(when.column, columns);
    const hint = meant === undefined ? thereAre(columns) : `did you mean ${quoted(meant)}?`;
    const message = `unknown column ${quoted(when.column)}`;
    report({ code: "E_NAME", at: [...path, "column"], message, hint });
  }
}

/** A value that is no number is "none", or the name of a group. */
function checkNamed(
  { model, report }: Context,
  { at, entry }: Pick<PlacedEntry, "at" | "entry">,
): void {
  const { when } = entry;
  if (when === undefined) return;
  const names = when.column === "group" ? groupNames(model.population) : ["none"];
  for (const key of ["is", "not"] as const) {
    const value = when[key];
    if (typeof value !== "string" || names.includes(value)) continue;
    const meant = nearest(value, names);
    const hint = meant === undefined ? thereAre(names) : `did you mean ${quoted(meant)}?`;
    const message =
      when.column === "group"
        ? `unknown group ${quoted(value)}`
        : `expected a whole number, or "none", found ${quoted(value)}`;
    report({ code: "E_NAME", at: [...at, "when", key], message, hint });
  }
}

/** What acts once, for everybody, cannot act for some. */
function checkWorld({ at, entry }: PlacedEntry, name: string, report: Context["report"]): void {
  for (const key of ["probability", "when"] as const) {
    if (entry[key] === undefined) continue;
    const message = `${name} acts once for everybody: ${quoted(key)} cannot choose for whom`;
    const hint = "use every, from or at";
    report({ code: "E_VALUE", at: [...at, key], mark: "key", message, hint });
  }
}

/** State columns that say something of a person in one whole number; others of that shape are bits of a set. */
const SAYING: ReadonlySet<string> = new Set(["size"]);

/** Columns with one whole number for each person. */
function columnsOf({ model, knowledge }: Context): readonly string[] {
  const decided = Object.entries(SCRATCH)
    .filter(([, { width }]) => width === 1)
    .map(([name]) => name);
  const known = knowledge
    .columns(model.knowledge.values as never, 1)
    .filter(({ name }) => SAYING.has(name))
    .map(({ name }) => name);
  return [...decided, ...known, ...(model.population.groups === undefined ? [] : ["group"])];
}
