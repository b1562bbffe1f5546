/** A lesson's file taken apart: its front matter, and each step's heading, block and text, all checked. */
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { LessonError } from "./fault.ts";
import { head, step, type Head, type StepHead } from "./shape.ts";

/** Characters of the longest file. */
const LONGEST = 64_000;

export interface Place {
  readonly file: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

export interface StepFile {
  readonly title: string;
  readonly head: StepHead;
  readonly say: string;
  readonly at: Place;
  /** Where the block and the text begin. */
  readonly block: Place;
  readonly text: Place;
}

export interface LessonFile {
  readonly head: Head;
  readonly steps: readonly StepFile[];
  readonly at: Place;
}

export function readLesson(file: string, source: string): LessonFile {
  if (source.length > LONGEST) throw new LessonError(file, 1, `longer than ${LONGEST} characters`);
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  if (lines[0] !== "---") throw new LessonError(file, 1, "a lesson begins with ---");
  const end = lines.indexOf("---", 1);
  if (end < 0) throw new LessonError(file, 1, "the front matter has no end: ---");
  const at = { file, line: 2 };
  const found = checked(head, lines.slice(1, end).join("\n"), at);
  const steps = stepsOf(file, lines, end + 1);
  return { head: found, steps, at };
}

function stepsOf(file: string, lines: readonly string[], from: number): StepFile[] {
  const heads = lines.flatMap((line, k) => (k >= from && line.startsWith("## ") ? [k] : []));
  const stray = lines.slice(from, heads[0]).findIndex((line) => line.trim() !== "");
  if (stray >= 0)
    throw new LessonError(file, from + stray + 1, "before the first step (## Title) stands a text");
  return heads.map((start, k) => stepOf(file, lines.slice(0, heads[k + 1]), start));
}

/** A step: "## Title", a block of YAML, the text. */
function stepOf(file: string, lines: readonly string[], start: number): StepFile {
  const open = lines.findIndex((line, k) => k > start && line.trim() !== "");
  if (lines[open] !== "```yaml")
    throw new LessonError(file, start + 2, "after the title of a step comes ```yaml");
  const close = lines.indexOf("```", open);
  if (close < 0) throw new LessonError(file, open + 1, "the block of the step has no end: ```");
  const block = { file, line: open + 2 };
  const text = { file, line: close + 2 };
  return {
    title: (lines[start] ?? "").slice(3).trim(),
    head: checked(step, lines.slice(open + 1, close).join("\n"), block),
    say: lines.slice(close + 1).join("\n"),
    at: { file, line: start + 1 },
    block,
    text,
  };
}

/** The block as it should be, or a message that names the line of what is wrong. */
function checked<Shape extends z.ZodType>(
  shape: Shape,
  text: string,
  { file, line }: Place,
): z.infer<Shape> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number): number => line + counter.linePos(offset).line - 1;
  const [broken] = document.errors;
  if (broken !== undefined)
    throw new LessonError(file, lineAt(broken.pos[0]), broken.message.split("\n", 1)[0] ?? "");
  const result = shape.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return result.data;
  const { issues } = result.error;
  // A key that is misspelt is missing too: the first says more.
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  const path = issue?.path ?? [];
  const where = path.length > 0 ? `${path.map(String).join(".")}: ` : "";
  const key = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const found = lineAt(offsetOf(document, [...path, ...key]));
  throw new LessonError(file, found, where + (issue?.message ?? "not as it should be"));
}

/** Where the path leads, or as far as it goes. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
