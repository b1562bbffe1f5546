/** A table of items: names, recipes, and whether each item can ever be known. */
import type { ItemRow } from "../../core/params.ts";
import { nearest, type Hints } from "../nearest.ts";
import type { Path } from "../places.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context } from "./context.ts";

/** Most unknown items that are told. */
const MOST_UNKNOWN = 50;

type Report = Context["report"];

// oxlint-disable-next-line max-params -- the table, its place, and where to tell
export function checkItems(rows: readonly ItemRow[], at: Path, report: Report, hints: Hints): void {
  const named = checkNames(rows, at, report, hints);
  checkRecipes(rows, at, report);
  if (named) checkReach(rows, at, report);
}

/** True when all names are known, each once. */
function checkNames(rows: readonly ItemRow[], at: Path, report: Report, hints: Hints): boolean {
  const known = new Set(rows.map(({ name }) => name));
  const seen = new Set<string>();
  let fine = true;
  let unknown = 0;
  const tell: Report = (fault) => {
    fine = false;
    report(fault);
  };
  for (const [k, { name, from = [] }] of rows.entries()) {
    const message = `two items are called ${quoted(name)}`;
    if (seen.has(name)) tell({ code: "E_DUPLICATE", at: [...at, k, "name"], message });
    seen.add(name);
    for (const [i, part] of from.entries()) {
      if (known.has(part) || unknown++ >= MOST_UNKNOWN) continue;
      const meant = hints.of(`item ${part}`, () => nearest(part, known));
      const hint = meant === undefined ? thereAre([...known]) : `did you mean ${quoted(meant)}?`;
      const path = [...at, k, "from", i];
      tell({ code: "E_NAME", at: path, message: `unknown item ${quoted(part)}`, hint });
    }
  }
  return fine;
}

/** A recipe joins different items, and no two join the same. */
function checkRecipes(rows: readonly ItemRow[], at: Path, report: Report): void {
  const products = new Map<string, string>();
  for (const [k, { name, from = [] }] of rows.entries()) {
    if (from.length === 0) continue;
    const path = [...at, k, "from"];
    const parts = from.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
    const twice = parts.find((part, i) => part === parts[i - 1]);
    if (twice !== undefined) {
      const message = `an item is made from different items, and ${quoted(twice)} stands here twice`;
      report({ code: "E_VALUE", at: path, message });
    }
    const recipe = JSON.stringify(parts);
    const other = products.get(recipe);
    if (other !== undefined) {
      const message = `${quoted(other)} is made from the same items`;
      report({ code: "E_DUPLICATE", at: path, message });
    }
    products.set(recipe, name);
  }
}

/** Each item is known at the start, or can be made, step by step, from what is. */
function checkReach(rows: readonly ItemRow[], at: Path, report: Report): void {
  const reached = new Set(rows.flatMap(({ name, start }) => (start === true ? [name] : [])));
  if (reached.size === 0) {
    const message = "nobody knows anything at the start";
    report({ code: "E_VALUE", at, message, hint: "give some items start: true" });
    return;
  }
  const uses = new Map<string, number[]>();
  const missing = rows.map(({ name, from }, k) => {
    const parts = new Set(reached.has(name) ? [] : from);
    for (const part of parts) {
      const users = uses.get(part) ?? [];
      users.push(k);
      uses.set(part, users);
    }
    return parts.size;
  });
  for (const part of reached) {
    for (const k of uses.get(part) ?? []) if (--missing[k] === 0) reached.add(rows[k].name);
  }
  for (const [k, { name }] of rows.entries()) {
    if (reached.has(name)) continue;
    const message = `${quoted(name)} can never be known`;
    const hint = "make it from what can be known, or give it start: true";
    report({ code: "E_VALUE", at: [...at, k], message, hint });
  }
}
