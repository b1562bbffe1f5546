/** How fields are named in messages: by the names of entries, as paths are written, rather than by their positions. */
import type { Path } from "./places.ts";
import { childOf, textAt, type Tree } from "./tree.ts";

/** "step.share.chance", "structures.Villages.network.cliques", "population.changes[0].at". */
export function spell(document: Tree, path: Path): string {
  let spelled = "";
  let list = ""; // the list of entries in which the way stands: groups are passed over
  let here: Tree | undefined = document;
  for (const part of path) {
    const holder: Tree | undefined = here;
    here = childOf(holder, part);
    if (holder?.kind === "list" && typeof part === "number") {
      const label = labelOf(holder.items, part);
      list = spelled;
      spelled += label === undefined ? `[${part}]` : `.${label}`;
    } else if (part === "do" && list !== "" && holder?.kind === "branch") spelled = list;
    else spelled += typeof part === "number" ? `[${part}]` : `.${part}`;
  }
  return spelled.startsWith(".") ? spelled.slice(1) : spelled;
}

/** The same without a document: by positions. */
export const spellPath = (path: Path): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./u, "");

/** Name of an item of a list; undefined when it has none, or shares it. */
function labelOf(items: readonly Tree[], at: number): string | undefined {
  const label = nameOf(items[at]);
  if (label === undefined || label === "" || label.length > 60) return undefined;
  const shared = items.some((item, k) => k !== at && nameOf(item) === label);
  return shared ? undefined : label;
}

/** The name by which an entry, a structure, an item, a claim or a metric is addressed. */
function nameOf(item: Tree | undefined): string | undefined {
  for (const key of ["id", "as", "use", "name"]) {
    const text = textAt(item, key);
    if (text !== undefined) return text;
  }
  return undefined;
}
