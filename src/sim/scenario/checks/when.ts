/** What `when` looks at: a column with one whole number for each person, and a value that it can have. */
import { SCRATCH } from "../../core/columns.ts";
import { labelsOf, sayingOf, sayings, type KindUse } from "../kinds.ts";
import type { Gate } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context, PlacedEntry } from "./context.ts";

export function checkWhen(context: Context, placed: Pick<PlacedEntry, "at" | "entry">): void {
  const { kinds, report } = context;
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
  const columns = [...decided, ...sayings(kinds)];
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
    if (typeof value === "string" && value !== "none")
      checkLabel(context, value, kind, [...path, key]);
  }
}

/** A word is the name of a variant. */
function checkLabel({ report }: Context, value: string, kind: KindUse | undefined, at: Path): void {
  const labels = kind === undefined ? [] : labelsOf(kind);
  if (labels.includes(value)) return;
  if (labels.length === 0) {
    const message = `expected a whole number, or "none", found ${quoted(value)}`;
    report({ code: "E_VALUE", at, message });
    return;
  }
  const meant = nearest(value, labels);
  const hint = meant === undefined ? thereAre(labels) : `did you mean ${quoted(meant)}?`;
  report({ code: "E_NAME", at, message: `no variant is called ${quoted(value)}`, hint });
}
