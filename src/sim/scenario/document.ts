/** A file of any kind, grown into a tree, with what is known to be wrong already. Knows nothing of YAML. */
import { Faults } from "./faults.ts";
import type { Issue } from "./issue.ts";
import { nowhere, type Locate, type Path } from "./places.ts";
import { childOf, grow, plain, type Branch, type Misfit, type Tree } from "./tree.ts";
import { quoted, show } from "./words.ts";

interface KnownFault {
  readonly path: Path;
  readonly issue: Omit<Issue, "path">;
}

/** A value, and where its fields stand in the text from which it was read. */
export interface Opened {
  readonly value: unknown;
  readonly locate?: Locate | undefined;
  readonly source?: string | undefined;
  /** What is known to be wrong already, by field. */
  readonly known?: readonly KnownFault[] | undefined;
}

/** The tree of what was opened, and the faults that were found so far. */
export function growDocument({ value, locate = nowhere, known = [] }: Opened): {
  readonly document: Tree;
  readonly faults: Faults;
} {
  const misfits: Misfit[] = [];
  const document = grow(value, { path: [] }, (misfit) => misfits.push(misfit));
  const faults = new Faults(document, locate);
  for (const { issue, path } of known) faults.tell(issue, path);
  for (const misfit of misfits) faults.at({ path: misfit.path }, { ...misfit, mark: "key" });
  return { document, faults };
}

/** Whether a document is of this kind and version 1: if not, nothing else is worth saying. */
export function isOfKind(
  document: Tree,
  kind: "scenario" | "study",
  faults: Faults,
): document is Branch {
  const wrong = (code: string, path: Path, message: string, hint: string): false => {
    faults.at({ path }, { code, path, mark: "value", message, hint });
    return false;
  };
  if (document.kind !== "branch") {
    const message = `expected a ${kind}, found ${show(plain(document))}`;
    return wrong("E_VALUE", [], message, `start with kind: ${kind}`);
  }
  const found = childOf(document, "kind");
  if (found?.kind === "leaf" && typeof found.value === "string" && found.value !== kind) {
    const message = `expected "${kind}", found ${quoted(found.value)}`;
    const only = kind === "study" ? "studies" : "scenarios";
    const other = found.value === "study" ? ": studies are for ratchet study" : "";
    return wrong("E_KIND", ["kind"], message, `only ${only} can be read here${other}`);
  }
  const version = childOf(document, "version");
  if (version?.kind === "leaf" && typeof version.value === "number" && version.value !== 1) {
    const message = `expected version 1, found ${show(version.value)}`;
    return wrong("E_KIND", ["version"], message, `this Ratchet reads version 1 of ${kind} files`);
  }
  return true;
}
