/**
 * What could stand at a place of a text that is being written, in YAML or JSON. A mark is put there, the text is read as
 * far as it can be, and the way to the mark is looked up in the schema.
 */
import { isMap, isScalar, isSeq, parseDocument, visit, type Node, type YAMLMap } from "yaml";
import { readText } from "../../src/sim/index.ts";
import { formsAt, type Form, type Key, type Schema } from "./schema.ts";
import type { Completion, Option } from "./types.ts";

/** Stands in no text of ours. */
const MARK = "\ue5a1";
/** What a word is made of that is being typed. */
const WORD = /[\w.-]*$/u;

interface Place {
  readonly kind: Option["kind"];
  /** To the group in which a key would stand, or to the value. */
  readonly way: readonly Key[];
  /** What stands in the group already. */
  readonly others: readonly string[];
  /** True: the mark stands within quotation marks. */
  readonly quoted: boolean;
}

export function completionsAt(text: string, position: number, schema: Schema): Completion | null {
  if (text.includes(MARK)) return null;
  const before = text.slice(0, position);
  const typed = WORD.exec(before)?.[0] ?? "";
  const json = /^\s*\{/u.test(text);
  // What is still open where it is being typed swallows what follows: then only what stands before counts.
  for (const rest of [text.slice(position), "", '"']) {
    if (isRefused(before + rest)) continue;
    const options = marksFor(text, position, json).flatMap((mark) =>
      optionsIn(before + mark + rest, schema, json),
    );
    if (options.length > 0) return { from: position - typed.length, options: unique(options) };
  }
  return null;
}

function optionsIn(marked: string, schema: Schema, json: boolean): readonly Option[] {
  const { contents } = parseDocument(marked, { prettyErrors: false, logLevel: "silent" });
  const place = placeIn(contents);
  if (place === null) return [];
  const use = (way: readonly Key[]): string | undefined => useAt(contents, way);
  return (place.kind === "key" ? keysAt : valuesAt)(schema, place, { use, json });
}

/** What nobody should try to read: too large, or nested too deep. */
const isRefused = (text: string): boolean =>
  readText(text).faults.some(({ code }) => code === "E_LIMIT" || code === "E_SIZE");

/** At the start of a line it may be a key that is being typed; after a dash a key or a value. */
function marksFor(text: string, position: number, json: boolean): readonly string[] {
  const line = text.slice(text.lastIndexOf("\n", position - 1) + 1, position);
  const end = text.indexOf("\n", position);
  const rest = text.slice(position, end < 0 ? text.length : end);
  if (json || !/^\s*(?:- +)*[\w.-]*$/u.test(line) || /^[\w.-]*\s*:/u.test(rest)) return [MARK];
  if (rest.trim() !== "" && !rest.trim().startsWith("#")) return [MARK];
  return /^\s*(?:- +)+/u.test(line) ? [`${MARK}:`, MARK] : [`${MARK}:`];
}

function placeIn(contents: Node | null): Place | null {
  let found: Place | null = null;
  visit(contents, {
    Scalar(at, node, ancestors) {
      if (!String(node.value).includes(MARK)) return undefined;
      found = placeOf(node, at === "key", ancestors);
      return visit.BREAK;
    },
  });
  return found;
}

function placeOf(node: Node, isKey: boolean, ancestors: readonly unknown[]): Place {
  const way = wayAlong(ancestors, node);
  const quoted = isScalar(node) && node.type?.startsWith("QUOTE") === true;
  const group = ancestors.findLast((each) => isMap(each));
  const others = isKey && isMap(group) ? namesIn(group).filter((name) => !name.includes(MARK)) : [];
  // A key is the last step of its own way.
  return { kind: isKey ? "key" : "value", way: isKey ? way.slice(0, -1) : way, others, quoted };
}

const namesIn = (map: YAMLMap): readonly string[] => map.items.map(({ key }) => nameOf(key));

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : "");

/** The keys and numbers that lead to a node through all that holds it. */
function wayAlong(ancestors: readonly unknown[], node: Node): readonly Key[] {
  const chain = [...ancestors, node];
  return chain.flatMap((holder, k): readonly Key[] => {
    const next = chain[k + 1];
    if (isSeq(holder)) return [holder.items.indexOf(next)];
    if (!isMap(holder)) return [];
    const pair = holder.items.find((each) => each === next);
    return pair === undefined ? [] : [nameOf(pair.key)];
  });
}

function nodeAt(contents: unknown, way: readonly Key[]): unknown {
  let node = contents;
  for (const key of way) {
    if (isMap(node)) node = node.items.find((pair) => nameOf(pair.key) === String(key))?.value;
    else if (isSeq(node) && typeof key === "number") node = node.items[key];
    else return undefined;
  }
  return node;
}

/** What a structure does not name itself stands in the scenario. */
function useAt(contents: unknown, way: readonly Key[]): string | undefined {
  const node = nodeAt(contents, way);
  const said = (key: string): unknown =>
    isMap(node) ? node.items.find((pair) => nameOf(pair.key) === key)?.value : null;
  const use = said("use") ?? said("kind");
  if (isScalar(use) && typeof use.value === "string" && !use.value.includes(MARK)) return use.value;
  return way[0] === "structures" && way.length > 2 ? useAt(contents, way.slice(2)) : undefined;
}

interface Given {
  readonly use: (way: readonly Key[]) => string | undefined;
  readonly json: boolean;
}

function keysAt(schema: Schema, { way, others, quoted }: Place, { use, json }: Given): Option[] {
  const forms = formsAt(schema, way, use);
  return forms.flatMap(({ schema: { properties = {} } }) =>
    Object.entries(properties)
      .filter(([name]) => !others.includes(name))
      .map(([name, inner]) => {
        const doc = name === "use" || name === "kind" ? "" : docOf(schema, inner);
        return { kind: "key", name, insert: keyText(name, { quoted, json }), doc } as const;
      }),
  );
}

const docOf = (root: Schema, { description, $ref = "" }: Schema): string =>
  description ?? root.$defs?.[$ref.replace("#/$defs/", "")]?.description ?? "";

const keyText = (name: string, { quoted, json }: { quoted: boolean; json: boolean }): string =>
  quoted ? name : json ? `"${name}": ` : `${name}: `;

function valuesAt(schema: Schema, { way, quoted }: Place, { use, json }: Given): Option[] {
  const last = way.at(-1);
  // Which part stands there is what is being asked.
  const asked = way.slice(0, -1);
  const own =
    last === "use" || last === "kind"
      ? (at: readonly Key[]) => (same(at, asked) ? undefined : use(at))
      : use;
  return formsAt(schema, way, own).flatMap((form) =>
    valuesOf(form).map(([value, doc]) => {
      const name = typeof value === "string" ? value : JSON.stringify(value);
      const plain = quoted || !json || typeof value !== "string";
      return { kind: "value", name, insert: plain ? name : JSON.stringify(name), doc } as const;
    }),
  );
}

const same = (a: readonly Key[], b: readonly Key[]): boolean =>
  a.length === b.length && a.every((key, k) => key === b[k]);

function valuesOf({ schema, doc }: Form): readonly (readonly [unknown, string])[] {
  if (schema.const !== undefined) return [[schema.const, schema.description ?? doc]];
  if (schema.enum !== undefined) return schema.enum.map((value) => [value, doc] as const);
  if (schema.type === "boolean") return [true, false].map((value) => [value, doc] as const);
  return [];
}

function unique(options: readonly Option[]): readonly Option[] {
  const seen = new Map<string, Option>();
  for (const option of options) {
    const key = `${option.kind} ${option.name}`;
    const doc = seen.get(key)?.doc ?? option.doc;
    // What is said of it in one form only is not true of it in all.
    seen.set(key, { ...option, doc: doc === option.doc ? doc : "" });
  }
  return [...seen.values()];
}
