/** Writes a number into a text: only it is changed, and comments and form stay as they are. */
import { isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap } from "yaml";
import { nameOf } from "./places.ts";
import type { Edit } from "./types.ts";

const rangeOf = (node: unknown): readonly [from: number, to: number] => {
  const [from = 0, to = 0] = (node as Node | null)?.range ?? [];
  return [from, to];
};

export function replaced(node: Node, value: number): Edit {
  const [from, to] = rangeOf(node);
  return { from, to, insert: String(value) };
}

/** Under another key of a group: `inner` is written as it is. */
export function inserted(text: string, group: YAMLMap, name: string, inner: string): Edit | null {
  const last = group.items.at(-1);
  const said = `${keyText(group, name)}: ${inner}`;
  if (group.flow === true) {
    if (last === undefined) return at(rangeOf(group)[0] + 1, said);
    const before = lineStart(text, rangeOf(last.key)[0]);
    return at(endOf(last), isBlank(before) ? `,\n${before}${said}` : `, ${said}`);
  }
  // Behind the last key whose value stands on its line, whatever longer ones come after it.
  const plain = group.items.findLast((pair) => isOneLine(text, pair)) ?? group.items[0];
  if (plain === undefined) return null;
  const indent = rangeOf(plain.key)[0] - (text.lastIndexOf("\n", rangeOf(plain.key)[0] - 1) + 1);
  const here = isOneLine(text, plain) ? endOf(plain) : null;
  if (here === null) return at(rangeOf(plain.key)[0], `${said}\n${" ".repeat(indent)}`);
  const end = text.indexOf("\n", here);
  return at(end < 0 ? text.length : end, `\n${" ".repeat(indent)}${said}`);
}

const at = (offset: number, insert: string): Edit => ({ from: offset, to: offset, insert });

/** A group as it stands within a line, in the manner of the text. */
export const groupText = (json: boolean, name: string, value: number): string =>
  json ? `{${JSON.stringify(name)}: ${value}}` : `{${name}: ${value}}`;

/** In quotation marks where the others are. */
function keyText({ items }: YAMLMap, name: string): string {
  const key = items[0]?.key;
  return isScalar(key) && key.type === "QUOTE_DOUBLE" ? JSON.stringify(name) : name;
}

const isBlank = (text: string): boolean => text.length > 0 && text.trim() === "";

/** What stands before an offset on its line. */
const lineStart = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);

const endOf = ({ key, value }: Pair): number => {
  const [, to] = rangeOf(value);
  return Math.max(to, rangeOf(key)[1]);
};

function isOneLine(text: string, pair: Pair): boolean {
  const { key, value } = pair;
  if (isCollection(value) && !(value as YAMLMap).flow) return false;
  return nameOf(pair) !== "" && !text.slice(rangeOf(key)[0], endOf(pair)).includes("\n");
}

export const isGroup = (node: unknown): node is YAMLMap => isMap(node);
