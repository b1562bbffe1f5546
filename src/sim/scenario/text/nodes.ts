/** Finding one's way in the nodes of a YAML document: from a field to its place, and back. */
import { isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode, type YAMLMap } from "yaml";
import type { Path } from "../places.ts";

export type Entry = Pair<ParsedNode, ParsedNode | null>;

/** From one offset of the text to another. */
export type Range = readonly [from: number, to: number];

export const entriesOf = (map: YAMLMap): readonly Entry[] => map.items as Entry[];

/** The name that a key is, as it is written; undefined: it is no name. */
export function keyText({ key }: Entry): string | undefined {
  if (!isScalar(key) || key.tag !== undefined || key.anchor !== undefined) return undefined;
  return key.value === null ? undefined : (key.source ?? String(key.value));
}

const entryOf = (map: YAMLMap, key: string): Entry | undefined =>
  entriesOf(map).find((entry) => keyText(entry) === key);

const spanOf = (node: Node | null): Range | null =>
  node?.range == null ? null : [node.range[0], node.range[1]];

const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Where a field stands. What is not there is looked for in what would hold it. */
export function rangeOf(contents: Node | null, path: Path, mark: "key" | "value"): Range {
  let node = contents;
  let key: Range = [0, 1];
  let named = false;
  for (const part of path) {
    const entry = isMap(node) ? entryOf(node, String(part)) : undefined;
    const item = isSeq<Node>(node) && typeof part === "number" ? node.items[part] : undefined;
    if (entry === undefined && item === undefined) break;
    named = entry !== undefined;
    key = (named ? spanOf(entry?.key ?? null) : headOf(item ?? null)) ?? key;
    node = entry === undefined ? (item ?? null) : entry.value;
  }
  const value = spanOf(node);
  if (mark === "key" || value === null || value[0] === value[1] || node === contents) return key;
  return named && isBlock(node) ? key : (headOf(node) ?? value);
}

const isBlock = (node: Node | null): boolean => (isMap(node) || isSeq(node)) && node.flow !== true;

/** Of a block of keys, its first key; of anything else, all of it. */
function headOf(node: Node | null): Range | null {
  const first = isMap(node) && isBlock(node) ? entriesOf(node)[0] : undefined;
  return spanOf(first === undefined ? node : first.key);
}

/** The innermost bracket or quote on the way to a place. */
interface Opener {
  readonly path: Path;
  readonly from: number;
}

/** The field in which an offset of the text lies, and what was opened last on the way to it. */
export function wayTo(
  contents: Node | null,
  offset: number,
): { readonly path: Path; readonly opener: Opener | null } {
  let path: Path = [];
  let opener: Opener | null = null;
  let node = contents;
  while (node !== null) {
    if (opens(node)) opener = { path, from: startOf(node) };
    const step = stepTo(node, offset);
    if (step.part !== undefined) path = [...path, step.part];
    node = step.next;
  }
  return { path, opener };
}

interface Step {
  readonly part?: string | number | undefined;
  readonly next: Node | null;
}

/** The last entry or item that starts at an offset or before it. */
function stepTo(node: Node, offset: number): Step {
  if (isMap(node)) {
    const entry = entriesOf(node).findLast(({ key }) => key !== null && startOf(key) <= offset);
    if (entry === undefined) return { next: null };
    return { part: keyText(entry), next: entry.value };
  }
  if (!isSeq<Node>(node)) return { next: null };
  const at = node.items.findLastIndex((item) => startOf(item) <= offset);
  return at < 0 ? { next: null } : { part: at, next: node.items[at] };
}

const opens = (node: Node): boolean =>
  ((isMap(node) || isSeq(node)) && node.flow === true) ||
  (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE"));
