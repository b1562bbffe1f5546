/** Takes the plain value out of the nodes of a YAML document, and refuses what scenario files do not use. */
import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type YAMLMap } from "yaml";
import type { Path } from "../places.ts";
import { quoted } from "../words.ts";
import type { TextFault } from "./guard.ts";
import { entriesOf, keyText, type Range } from "./nodes.ts";

/** A fault of the text at a field. */
export interface ReadFault extends TextFault {
  readonly path: Path;
}

type Words = Pick<TextFault, "code" | "message" | "hint">;

const NOT_USED = "is not used in scenario files";

export class Plain {
  readonly faults: ReadFault[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The value of a whole document. */
  of({ contents, directives }: Document.Parsed): unknown {
    if (directives.yaml.explicit === true || Object.keys(directives.tags).length > 1) {
      const at = Math.max(0, this.text.search(/^%/mu));
      const message = `a line that starts with % ${NOT_USED}`;
      this.refuse([at, at + 1], [], { code: "E_YAML", message, hint: "leave it out" });
    }
    return this.valueOf(contents, []);
  }

  private valueOf(node: Node | null, path: Path): unknown {
    if (node === null) return null;
    const extra = this.extraOf(node);
    if (extra !== null) return this.refuse(extra.at, path, extra.words);
    if (isMap(node)) return this.objectOf(node, path);
    if (isSeq<Node>(node)) return node.items.map((item, k) => this.valueOf(item, [...path, k]));
    return isScalar(node) ? this.scalarOf(node.value, node, path) : null;
  }

  /** Aliases, anchors and tags. */
  private extraOf(node: Node): { readonly at: Range; readonly words: Words } | null {
    const code = "E_ALIAS";
    if (isAlias(node)) {
      const words = {
        code,
        message: `the alias *${node.source} ${NOT_USED}`,
        hint: "write the value out",
      };
      return { at: spanOf(node), words };
    }
    const hint = "leave it out";
    if ("anchor" in node && node.anchor !== undefined) {
      const name = `&${node.anchor}`;
      return {
        at: this.before(name, node),
        words: { code, message: `the anchor ${name} ${NOT_USED}`, hint },
      };
    }
    if (node.tag === undefined) return null;
    const at = this.before("!", node);
    const message = `the tag ${quoted(this.text.slice(...at))} ${NOT_USED}`;
    return { at, words: { code: "E_TAG", message, hint } };
  }

  private scalarOf(value: unknown, node: Node, path: Path): unknown {
    if (typeof value !== "bigint") return value;
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
    const digits = value.toString();
    const shown = digits.length > 24 ? `${digits.slice(0, 24)}...` : digits;
    return this.refuse(spanOf(node), path, {
      code: "E_NUMBER",
      message: `${shown} is too large to be kept exactly`,
      hint: `whole numbers go up to ${Number.MAX_SAFE_INTEGER}; put a seed in quotes`,
    });
  }

  private objectOf(map: YAMLMap, path: Path): unknown {
    const found = new Map<string, unknown>();
    for (const entry of entriesOf(map)) {
      const key = keyText(entry);
      const at = [...path, key ?? ""];
      if (key === undefined) {
        const message = "a key must be a name";
        this.refuse(spanOf(entry.key), path, {
          code: "E_KEY",
          message,
          hint: 'write "key: value"',
        });
      } else if (key === "__proto__") {
        this.refuse(spanOf(entry.key), at, { code: "E_KEY", message: `unknown key "${key}"` });
      } else if (found.has(key)) {
        const message = `the key ${quoted(key)} stands here twice`;
        this.refuse(spanOf(entry.key), at, {
          code: "E_DUPLICATE",
          message,
          hint: "keep one of the two",
        });
      } else found.set(key, this.valueOf(entry.value, at));
    }
    return Object.fromEntries(found);
  }

  /** Where a sign stands in front of a node. */
  private before(sign: string, node: Node): Range {
    const [from] = spanOf(node);
    let at = Math.max(0, this.text.lastIndexOf(sign, from));
    while (this.text[at - 1] === "!") at--;
    const length = this.text.slice(at).search(/[\s,[\]{}]|$/u);
    return [at, at + length];
  }

  private refuse([from, to]: Range, path: Path, words: Words): null {
    this.faults.push({ ...words, path, offset: from, length: to - from });
    return null;
  }
}

const spanOf = (node: Node | null): Range => [node?.range?.[0] ?? 0, node?.range?.[1] ?? 1];
