/** What is wrong with a scenario file: all of it at once, each fault with its place and the way out. */
import { RatchetError } from "../core/errors.ts";
import { wordsOf, type Issue } from "./issue.ts";
import { format } from "./report.ts";

export type { Issue } from "./issue.ts";

/** Most issues that are kept: the first ones of a file that is wrong all over. */
const MOST_ISSUES = 100;

/** A scenario that cannot be run as it stands. */
export class ScenarioError extends RatchetError {
  readonly issues: readonly Issue[];
  /** Number of further issues that were not kept. */
  readonly more: number;
  /** Name of the file, for messages. */
  readonly file: string;
  /** Its text, when there is one. */
  readonly source: string | undefined;

  constructor(issues: readonly Issue[], from: { file: string; source?: string | undefined }) {
    const sorted = issues.toSorted(byPlace);
    const [first] = sorted;
    const others = sorted.length > 1 ? ` (and ${sorted.length - 1} more)` : "";
    super(first.code, first.path, wordsOf(first) + others);
    this.name = "ScenarioError";
    this.issues = sorted.slice(0, MOST_ISSUES);
    this.more = sorted.length - this.issues.length;
    this.file = from.file;
    this.source = from.source;
  }

  /** All issues as a person reads them, with the lines of the source at fault. */
  format(source: string | undefined = this.source): string {
    return format(this, source);
  }

  override toString(): string {
    return this.format();
  }
}

/** By place; settings from outside last; then by path, code and words, so that the order is total. */
function byPlace(a: Issue, b: Issue): number {
  return (
    Number(a.setting !== undefined) - Number(b.setting !== undefined) ||
    a.line - b.line ||
    a.column - b.column ||
    order(a.path, b.path) ||
    order(a.code, b.code) ||
    order(a.message, b.message)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
