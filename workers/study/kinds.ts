/** Which file of a study's results a file is: by what is in it, since names change on the way. */
import { csvSheet, isParquet, parquetSheet, type Sheet } from "./sheet.ts";
import type { Left, ResultFile, Series } from "./types.ts";

export interface Sorted {
  design: Sheet | null;
  runs: Sheet | null;
  summary: Sheet | null;
  sensitivity: Sheet | null;
  /** The resolved study, as text. */
  study: string | null;
  series: Series | null;
  readonly left: Left[];
}

type Slot = "design" | "runs" | "summary" | "sensitivity";

/** Columns by which a table is known, and what it is. */
const KNOWN: readonly (readonly [columns: readonly string[], slot: Slot | "series"])[] = [
  [["run", "point", "replicate", "seed"], "runs"],
  [["run", "tick"], "series"],
  [["point", "response", "mean"], "summary"],
  [["response", "factor"], "sensitivity"],
  [["point", "row"], "design"],
];

const slotOf = ({ names }: Sheet): Slot | "series" | null =>
  KNOWN.find(([columns]) => columns.every((each) => names.includes(each)))?.[1] ?? null;

/** More characters than any resolved study of ours has. */
const LONGEST_TEXT = 64_000_000;

export async function sorted(files: readonly ResultFile[]): Promise<Sorted> {
  const all: Sorted = {
    design: null,
    runs: null,
    summary: null,
    sensitivity: null,
    study: null,
    series: null,
    left: [],
  };
  for (const file of files) {
    const why = await sort(all, file);
    if (why !== null) all.left.push({ name: file.name, why });
  }
  return all;
}

/** Puts a file where it belongs; or says why it is left. */
async function sort(all: Sorted, { name, data }: ResultFile): Promise<Left["why"] | null> {
  if (await isParquet(data)) {
    const sheet = await parquetSheet(name, data);
    return slotOf(sheet) === "series" ? keep(all, { name, data }, sheet) : put(all, sheet);
  }
  if (data.size > LONGEST_TEXT) return "unknown";
  const text = await data.text();
  if (!text.trimStart().startsWith("{")) return put(all, csvSheet(text));
  if (!isStudy(text)) return "unknown";
  if (all.study !== null) return "twice";
  all.study = text;
  return null;
}

function put(all: Sorted, sheet: Sheet | null): Left["why"] | null {
  const slot = sheet === null ? null : slotOf(sheet);
  if (slot === null || sheet === null) return "unknown";
  if (slot === "series") return "series";
  if (all[slot] !== null) return "twice";
  all[slot] = sheet;
  return null;
}

/** The course of runs is only looked at where somebody asks for it. */
function keep(all: Sorted, file: ResultFile, { names }: Sheet): Left["why"] | null {
  if (all.series !== null) return "twice";
  all.series = { file, metrics: names.filter((name) => name !== "run" && name !== "tick") };
  return null;
}

function isStudy(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "kind" in value && value.kind === "study";
  } catch {
    return false;
  }
}
