/** Texts in the page's code that a reader could see: what stands between tags, in names, and what looks like a sentence. */
import { parseSync } from "vite";

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that are read or spoken; all others are for the machine. */
const READ = new Set(["alt", "aria-label", "aria-valuetext", "label", "placeholder", "title"]);
/** Calls that are told in words to whoever mends the program, or in words of CSS. */
const FOR_MACHINES =
  /^(?:Error|Stopped|TypeError|RangeError|LinkError|matchMedia|querySelector|querySelectorAll|closest|matches|getContext)$/u;

/** Two words with a space between them: "go on", "Loses what?". */
const WORDS = /\p{L}[\p{L}'’-]*[,:;.?!]? +\p{L}{2,}/u;
/** One word that begins with a capital, as on a button. */
const BUTTON = /^\p{Lu}\p{Ll}+[.:?!…]?$/u;
const LETTERS = /\p{L}{2,}/u;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return "";
  if (typeof node["name"] === "string") return node["name"];
  return nameOf(node["property"] ?? node["name"]);
};

/** What is no text at all, whatever stands in it. */
function isMute(node: Node): boolean {
  if (
    node.type.startsWith("TS") &&
    node.type !== "TSAsExpression" &&
    node.type !== "TSSatisfiesExpression"
  )
    return true;
  if (/^(?:Import|Export(?:All|Named))/u.test(node.type))
    return (node["declaration"] ?? null) === null;
  if (node.type === "JSXAttribute") return !READ.has(nameOf(node["name"]));
  if (node.type === "CallExpression" || node.type === "NewExpression")
    return FOR_MACHINES.test(nameOf(node["callee"]));
  return false;
}

function textOf({ type, value }: Node): string {
  if ((type === "Literal" || type === "JSXText") && typeof value === "string") return value;
  if (type === "TemplateElement") return (value as { readonly cooked: string }).cooked;
  return "";
}

/** Those of one file. */
export function textsIn(file: string, source: string): string[] {
  const found: string[] = [];
  const walk = (node: Node, read: boolean): void => {
    if (isMute(node)) return;
    const text = textOf(node).trim();
    const isRead = read || node.type === "JSXText";
    if ((isRead ? LETTERS : WORDS).test(text) || BUTTON.test(text))
      found.push(text.replaceAll(/\s+/gu, " "));
    // The name of a property is no text.
    const within =
      node.type === "Property" ? childrenOf({ type: "", value: node["value"] }) : childrenOf(node);
    for (const child of within)
      walk(child, node.type === "JSXAttribute" && child.type === "Literal");
  };
  walk(parseSync(file, source).program as unknown as Node, false);
  return found;
}

/** A message that is said, and the names of the values that it is given; null: they are not written out there. */
export interface Saying {
  readonly id: string;
  readonly values: readonly string[] | null;
}

/** Those of one file that name their message. */
export function sayingsIn(file: string, source: string): Saying[] {
  const found: Saying[] = [];
  const walk = (node: Node): void => {
    const [id, values] = (node["arguments"] ?? []) as readonly Node[];
    if (
      node.type === "CallExpression" &&
      /^(?:say|tell)$/u.test(nameOf(node["callee"])) &&
      id?.type === "Literal"
    )
      found.push({ id: String(id["value"]), values: namesIn(values) });
    childrenOf(node).forEach(walk);
  };
  walk(parseSync(file, source).program as unknown as Node);
  return found;
}

/** `a` and `"a-b"`. */
const keyOf = (key: unknown): string =>
  isNode(key) && key.type === "Literal" ? String(key["value"]) : nameOf(key);

function namesIn(values: Node | undefined): string[] | null {
  if (values === undefined) return [];
  if (values.type !== "ObjectExpression") return null;
  const parts = values["properties"] as readonly Node[];
  return parts.some(({ type }) => type !== "Property")
    ? null
    : parts.map((part) => keyOf(part["key"]));
}
