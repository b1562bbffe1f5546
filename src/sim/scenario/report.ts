/** Issues in words for people, for programs and for code review pages. */
import type { Issue } from "./issue.ts";
import { clean } from "./words.ts";

/** Most characters of a source line that are shown. */
const WIDTH = 96;
const MARGIN = 5;

/** What is told: the issues of a file, and how many more there are. */
export interface Told {
  readonly file: string;
  readonly issues: readonly Issue[];
  readonly more: number;
}

/** All issues, each with its line of the source and a mark under what is at fault. */
export function format(error: Told, source: string | undefined): string {
  const lines = source?.split("\n");
  const blocks = error.issues.map((issue) => {
    const head = headOf(issue, error.file);
    const line = issue.setting === undefined ? lines?.[issue.line - 1] : undefined;
    return line === undefined ? head : `${head}\n${frame(issue, line)}`;
  });
  if (error.more > 0) blocks.push(`${error.file}: and ${error.more} more errors`);
  return blocks.join("\n");
}

/** "file:line:column error CODE: path: message; way out" */
function headOf(issue: Issue, file: string): string {
  const place = issue.setting ?? `${file}:${issue.line}:${issue.column}`;
  return clean(`${place} error ${issue.code}: ${textOf(issue)}`);
}

const textOf = ({ path, message, hint }: Issue): string =>
  (path === "" ? "" : `${path}: `) + message + (hint === undefined ? "" : `; ${hint}`);

/** The line at fault and the marks below it; a long line is cut to what is round the mark. */
function frame({ line, column, length }: Issue, source: string): string {
  const text = source.endsWith("\r") ? source.slice(0, -1) : source;
  const from = column - 1 > WIDTH - 24 ? column - 1 - 24 : 0;
  const before = from > 0 ? "..." : "";
  const shown = text.slice(from, from + WIDTH);
  const after = from + WIDTH < text.length ? "..." : "";
  const lead = text.slice(from, column - 1).replaceAll(/[^\t]/g, " ");
  const room = Math.max(1, Math.min(length, from + WIDTH - (column - 1)));
  const number = String(line).padStart(MARGIN);
  const gap = " ".repeat(MARGIN);
  return (
    `${number} | ${before}${keepTabs(shown)}${after}\n` +
    `${gap} | ${" ".repeat(before.length)}${lead}${"^".repeat(room)}`
  );
}

const keepTabs = (text: string): string => text.split("\t").map(clean).join("\t");

/** One JSON array, an object for each issue. */
export function formatJson(error: Told): string {
  const { file } = error;
  return JSON.stringify(error.issues.map((issue) => ({ file, ...issue })));
}

/** Lines that GitHub shows beside the code. */
export function formatGithub(error: Told): string {
  const { file } = error;
  return error.issues
    .map((issue) => {
      const end = issue.column + Math.max(1, issue.length);
      const place = `file=${property(file)},line=${issue.line},col=${issue.column},endColumn=${end}`;
      const said = issue.setting === undefined ? "" : `${issue.setting} `;
      return `::error ${place},title=${property(issue.code)}::${escape(said + textOf(issue))}`;
    })
    .join("\n");
}

const escape = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string =>
  escape(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
