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
  return key.value === null ? undefined : (key.source ?? JSON.stringify(key.value));
}

/** The entries of long groups by their keys. */
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string | undefined, Entry>>();

function entryOf(map: YAMLMap, key: string): Entry | undefined {
  const known = indexes.get(map);
  if (known !== undefined) return known.get(key);
  const index = new Map(entriesOf(map).map((entry) => [keyText(entry), entry]));
  indexes.set(map, index);
  return index.get(key);
}

const spanOf = (node: Node | null): Range | null =>
  node?.range ? [node.range[0], node.range[1]] : null;

const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** One step down to a field: where its key stands, or what is in its place, and its value. */
interface Stop {
  readonly key: Range | null;
  readonly named: boolean;
  readonly node: Node | null;
}

function below(node: Node | null, part: string | number): Stop | null {
  if (isMap(node)) {
    const entry = entryOf(node, String(part));
    return entry === undefined ? null : { key: spanOf(entry.key), named: true, node: entry.value };
  }
  const item = isSeq<Node>(node) && typeof part === "number" ? node.items[part] : undefined;
  return item === undefined ? null : { key: headOf(item), named: false, node: item };
}

/** Where a field stands. What is not there is looked for in what would hold it. */
export function rangeOf(contents: Node | null, path: Path, mark: "key" | "value"): Range {
  let at: Stop = { key: null, named: false, node: contents };
  for (const part of path) {
    const next = below(at.node, part);
    if (next === null) break;
    at = next;
  }
  const key = at.key ?? [0, 1];
  const value = spanOf(at.node);
  if (mark === "key" || at.key === null || value === null || value[0] === value[1]) return key;
  return at.named && isBlock(at.node) ? key : (headOf(at.node) ?? value);
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
  text: string,
): { readonly path: Path; readonly opener: Opener | null } {
  const path: (string | number)[] = [];
  let opener: Opener | null = null;
  let node = contents;
  while (node !== null) {
    if (opens(node)) opener = { path: path.slice(), from: startOf(node) };
    const step = stepTo(node, offset, text);
    if (step.part !== undefined) path.push(step.part);
    node = step.next;
  }
  return { path, opener };
}

interface Step {
  readonly part?: string | number | undefined;
  readonly next: Node | null;
}

/** The last entry or item that starts at an offset or before it. */
function stepTo(node: Node, offset: number, text: string): Step {
  if (isMap(node)) {
    const entry = entriesOf(node).findLast(({ key }) => key !== null && startOf(key) <= offset);
    if (entry === undefined) return { next: null };
    const [from, to] = spanOf(entry.key) ?? [0, 0];
    const [line] = text.slice(from, to).split("\n"); // a key of two lines is a line without ":"
    const name = to - from > (line?.length ?? 0) ? line?.trim() : keyText(entry);
    return { part: name, next: entry.value };
  }
  if (!isSeq<Node>(node)) return { next: null };
  const at = node.items.findLastIndex((item) => startOf(item) <= offset);
  return at < 0 ? { next: null } : { part: at, next: node.items[at] };
}

const opens = (node: Node): boolean =>
  ((isMap(node) || isSeq(node)) && node.flow === true) ||
  (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE"));
