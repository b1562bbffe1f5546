/** What `when` looks at: a column with one whole number for each person, and a value that it can have. */
import { SCRATCH } from "../../core/columns.ts";
import { groupNames } from "../../core/population.ts";
import { labelsOf, optionsOf, sayingOf, sayings, type KindUse } from "../kinds.ts";
import type { Gate } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context, PlacedEntry } from "./context.ts";

export function checkWhen(context: Context, placed: Pick<PlacedEntry, "at" | "entry">): void {
  const { kinds, model, report } = context;
  const { when } = placed.entry;
  if (when === undefined) return;
  const path = [...placed.at, "when"];
  if ((when.is === undefined) === (when.not === undefined)) {
    const found = when.is === undefined ? "neither" : "both";
    const message = `expected one of "is" and "not", found ${found}`;
    report({ code: "E_VALUE", at: path, message, hint: "for example {column: model, is: none}" });
  }
  const decided = Object.entries(SCRATCH)
    .filter(([, { width }]) => width === 1)
    .map(([name]) => name);
  const grouped = model.population.groups === undefined ? [] : ["group"];
  const columns = [...decided, ...sayings(kinds), ...grouped];
  if (!columns.includes(when.column)) {
    const meant = nearest(when.column, columns);
    const hint = meant === undefined ? thereAre(columns) : `did you mean ${quoted(meant)}?`;
    const message = `unknown column ${quoted(when.column)}`;
    report({ code: "E_NAME", at: [...path, "column"], message, hint });
    return;
  }
  const kind = decided.includes(when.column) ? undefined : sayingOf(kinds, when.column)?.kind;
  checkValues(context, when, kind, path);
}

function checkValues(
  context: Context,
  when: NonNullable<Gate["when"]>,
  kind: KindUse | undefined,
  path: Path,
): void {
  const traits = kind?.values["count"];
  if (kind?.use === "variants" && typeof traits === "number" && traits > 1) {
    const message = `${quoted(when.column)} has ${traits} traits, and "when" looks at one`;
    const hint = "take a kind of variants with one trait";
    context.report({ code: "E_VALUE", at: [...path, "column"], message, hint });
  }
  for (const key of ["is", "not"] as const) {
    const value = when[key];
    const at = [...path, key];
    if (typeof value === "number") checkNumber(context, value, kind, at);
    if (typeof value !== "string") continue;
    if (when.column === "group")
      checkNamed(context, value, { at, what: "group" }, groupNames(context.model.population));
    else if (value !== "none") checkLabel(context, value, kind, at);
  }
}

/** A number is one of the variants, where there is an end of them. */
function checkNumber(
  { report }: Context,
  value: number,
  kind: KindUse | undefined,
  at: Path,
): void {
  const last = (kind === undefined ? 0 : optionsOf(kind)) - 1;
  if (last < 0 || (value >= -1 && value <= last)) return;
  const message = `expected a variant from 0 to ${last}, found ${value}`;
  report({ code: "E_VALUE", at, message, hint: "variants are counted from 0" });
}

/** A word is the name of a variant. */
function checkLabel(context: Context, value: string, kind: KindUse | undefined, at: Path): void {
  const labels = kind === undefined ? [] : labelsOf(kind);
  if (labels.includes(value)) return;
  if (labels.length === 0) {
    const message = `expected a whole number, or "none", found ${quoted(value)}`;
    context.report({ code: "E_VALUE", at, message });
    return;
  }
  checkNamed(context, value, { at, what: "variant" }, labels);
}

function checkNamed(
  { report }: Context,
  value: string,
  { at, what }: { at: Path; what: string },
  names: readonly string[],
): void {
  if (names.includes(value)) return;
  const meant = nearest(value, names);
  const hint = meant === undefined ? thereAre(names) : `did you mean ${quoted(meant)}?`;
  report({ code: "E_NAME", at, message: `no ${what} is called ${quoted(value)}`, hint });
}
