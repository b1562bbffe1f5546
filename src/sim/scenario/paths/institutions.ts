/** Paths to what a file says of its institutions. */
import { BEGINNINGS, SCOPES } from "../../core/institution.ts";
import { childOf, type Tree } from "../tree.ts";
import type { Placed } from "./population.ts";

export function institutionPaths(model: Tree): readonly Placed[] {
  const institutions = childOf(model, "institutions");
  const names = institutions?.kind === "branch" ? [...institutions.entries.keys()] : [];
  return names.flatMap((name): Placed[] => [
    [
      `institutions.${name}.scope`,
      { kind: "choice", options: SCOPES, doc: "Whose it is", default: "all" },
    ],
    [
      `institutions.${name}.start`,
      { kind: "choice", options: BEGINNINGS, doc: "What it holds at the start", default: "empty" },
    ],
  ]);
}
