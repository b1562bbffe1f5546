/**
 * What to change in a text so that a number has another value in every structure that has it, as `--set` would. What
 * comes out is held against that: if it is not the same scenario, each structure is told under its own `set`.
 */
import { isSeq, parseDocument, type Node } from "yaml";
import { catalogue, controlsOf, pathWithin, type Scenario } from "../../src/sim/index.ts";
import { canonical, childOf, find, findIn, type Found } from "./places.ts";
import { applied } from "./applied.ts";
import type { Edit, Patched } from "./types.ts";
import { groupText, inserted, isGroup, replaced } from "./write.ts";

interface Wanted {
  readonly text: string;
  readonly path: string;
  readonly value: number;
  /** The scenario as it is, and the hash of what it is to be. */
  readonly had: Scenario;
  readonly wanted: string;
}

export function patchOf(asked: Wanted, hashOf: (text: string) => string): Patched {
  const { text, path, value, had, wanted } = asked;
  const { contents } = parseDocument(text, { logLevel: "silent" });
  const [control] = controlsOf({ ...had, controls: [path] }, catalogue);
  const having = (control?.values ?? []).flatMap((own, k) => (own === null ? [] : [k]));
  const list = childOf(contents, "structures");
  const structures = isSeq(list) ? list.items : [];
  const given = { text, contents, value, path: canonical(path), structures, having };
  for (const way of [whereItStands, underSet]) {
    const edits = way(given);
    if (edits === null) continue;
    if (matches(applied(text, edits), wanted, hashOf)) return { ok: true, edits };
  }
  return { ok: false, problems: [{ ...NO_PLACE, path }] };
}

const NO_PLACE = {
  code: "E_PATCH",
  line: 1,
  column: 1,
  length: 1,
  message: "there is no one place in this text where it could be written; write it yourself",
} as const;

function matches(text: string, wanted: string, hashOf: (text: string) => string): boolean {
  try {
    return hashOf(text) === wanted;
  } catch {
    return false; // what was written cannot stand there
  }
}

interface Given {
  readonly text: string;
  readonly contents: Node | null;
  readonly path: string;
  readonly value: number;
  readonly structures: readonly unknown[];
  /** The structures that have such a number. */
  readonly having: readonly number[];
}

/** Where each structure takes it from: its own text, or that of all. */
function whereItStands(given: Given): readonly Edit[] | null {
  const { contents, path, structures, having, value, text } = given;
  const places = having.map((k) => {
    const within = pathWithin(path, k) ?? path;
    const own = findIn(structures[k], within);
    // What is said of one structure alone is not written into all.
    return own ?? (within === path ? find(contents, within) : null);
  });
  const edits = places.map((place) => written(text, place, value));
  return edits.includes(null) ? null : distinct(edits as readonly Edit[]);
}

function written(text: string, place: Found | null, value: number): Edit | null {
  if (place?.scalar !== undefined) return replaced(place.scalar, value);
  return place?.group === undefined ? null : inserted(text, place.group, place.name, String(value));
}

/** Each structure that has it says it under `set`. */
function underSet({ text, path, value, structures, having }: Given): readonly Edit[] | null {
  const json = /^\s*\{/u.test(text);
  const edits = having.map((k) => {
    const structure = structures[k];
    const within = pathWithin(path, k) ?? path;
    const own = findIn(structure, within);
    if (own?.scalar !== undefined) return replaced(own.scalar, value);
    const set = childOf(structure, "set");
    if (isGroup(set)) return inserted(text, set, within, String(value));
    return isGroup(structure)
      ? inserted(text, structure, "set", groupText(json, within, value))
      : null;
  });
  return edits.includes(null) ? null : distinct(edits as readonly Edit[]);
}

/** Several structures may take it from one place. From the first place of the text to the last. */
const distinct = (edits: readonly Edit[]): readonly Edit[] =>
  [...new Map(edits.map((edit) => [edit.from, edit])).values()].toSorted((a, b) => a.from - b.from);
