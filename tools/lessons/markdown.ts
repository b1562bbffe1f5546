/** The little Markdown of lessons: paragraphs, lists, emphasis, links within the page, numbers in braces. No HTML, no code. */
import type { Block, Prose, Span } from "../../src/app/lessons/lesson.ts";
import { LessonError } from "./fault.ts";
import type { Place } from "./read.ts";

/** What a number in braces reads like; it fails where there is none of that name. */
export type Figures = (name: string) => string;

const BULLET = /^(?:- |(\d)\. )/u;
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/</u, "HTML is not taken: write < in words"],
  [/`/u, "code is not taken"],
  [/!\[/u, "pictures are not taken"],
  [/^\s*(?:#|>|\||={3}|-{3})/u, "headings, quotes, tables and rules are not taken"],
  [/^\s{2,}\S/u, "nothing is indented, and lists have one level: a point of a list is one line"],
];
const MARK = /\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]*)\]\(([^)]*)\)|\{([^}]*)\}/u;

export function proseOf(text: string, at: Place, figures: Figures): Prose {
  const blocks: Block[] = [];
  const lines = text.split("\n");
  let paragraph: string[] = [];
  const close = (end: number): void => {
    const here = { ...at, line: at.line + end - paragraph.length };
    if (paragraph.length > 0)
      blocks.push({ kind: "p", of: spansOf(paragraph.join(" "), here, figures) });
    paragraph = [];
  };
  lines.forEach((line, k) => {
    const here = { ...at, line: at.line + k };
    refuse(line, here);
    const bullet = BULLET.exec(line);
    if (bullet === null && line.trim() !== "") {
      paragraph.push(line.trim());
      return;
    }
    close(k);
    if (bullet === null) return;
    const item = spansOf(line.slice(bullet[0].length), here, figures);
    const again = BULLET.test(lines[k - 1] ?? "");
    addTo(blocks, { ordered: bullet[1] !== undefined, item, again });
  });
  close(lines.length);
  return blocks;
}

function refuse(line: string, { file, line: at }: Place): void {
  for (const [pattern, why] of FORBIDDEN)
    if (pattern.test(line)) throw new LessonError(file, at, why);
}

function addTo(
  blocks: Block[],
  point: { readonly ordered: boolean; readonly item: readonly Span[]; readonly again: boolean },
): void {
  const { ordered, item, again } = point;
  const last = blocks.at(-1);
  if (again && last?.kind === "list" && last.ordered === ordered)
    blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
  else blocks.push({ kind: "list", ordered, items: [item] });
}

function spansOf(text: string, at: Place, figures: Figures): readonly Span[] {
  const found = MARK.exec(text);
  if (found === null) {
    const stray = /[*{}]|\]\(/u.exec(text);
    if (stray !== null)
      throw new LessonError(at.file, at.line, `${JSON.stringify(stray[0])} stands alone`);
    return text === "" ? [] : [text];
  }
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return [
    ...(before === "" ? [] : spansOf(before, at, figures)),
    markOf(found, at, figures),
    ...spansOf(after, at, figures),
  ];
}

function markOf(found: RegExpExecArray, at: Place, figures: Figures): Span {
  const [, strong, em, words, href = "", name] = found;
  const inside = (of: string): readonly Span[] => spansOf(of, at, figures);
  if (strong !== undefined) return { kind: "strong", of: inside(strong) };
  if (em !== undefined) return { kind: "em", of: inside(em) };
  if (name !== undefined) {
    try {
      return { kind: "figure", text: figures(name) };
    } catch (error) {
      throw new LessonError(at.file, at.line, error instanceof Error ? error.message : "");
    }
  }
  if (!/^#\/[\w/-]*(?:\?[\w.,=&%-]*)?$/u.test(href))
    throw new LessonError(at.file, at.line, `a link leads within the page (#/...), not to ${href}`);
  return { kind: "link", href, of: inside(words ?? "") };
}

/** Words of a text, as a reader counts them. */
export const wordsIn = (prose: Prose): number =>
  prose
    .flatMap((block) => (block.kind === "p" ? [block.of] : block.items))
    .map(plain)
    .join(" ")
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const plain = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (typeof span === "string") return span;
      return span.kind === "figure" ? span.text : plain(span.of);
    })
    .join("");
