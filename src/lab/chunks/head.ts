/** What stands in words in a chunk: all but its series, as one line of JSON in ASCII, the same for the same chunk. */
import type { Chunk, StudyRun } from "../study/types.ts";

/** A chunk without the numbers of its series; instead of them how many there are of each run. */
export type Head = Omit<Chunk, "series"> & { readonly lengths: readonly number[] | null };

/** The line, without its end. Zero has no sign in it; what JSON cannot hold is refused. */
export function writeHead({ key, metrics, responses, lengths, runs }: Head): string {
  const text = JSON.stringify({ key, metrics, responses, lengths, runs: runs.map(runOf) });
  return text.replaceAll(/[\u0080-\uFFFF]/g, escaped);
}

const escaped = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A run with its keys in their order, and no others. */
function runOf(run: StudyRun): StudyRun {
  const { replicate, seed, status } = run;
  if (status === "failed") {
    const { code, message } = run;
    return { replicate, seed, status, code, message };
  }
  const { hash, stopped, ticks } = run;
  const final = run.final.map(checked);
  return {
    replicate,
    seed,
    status,
    hash,
    stopped,
    ticks,
    final,
    responses: run.responses.map(checked),
  };
}

function checked(value: number | null): number | null {
  if (value === null || Number.isFinite(value)) return value;
  throw new RangeError(`a chunk cannot hold ${value} as a value of a run; what is missing is null`);
}

/** Reads a line that `writeHead` wrote; null for any other. */
export function readHead(text: string): Head | null {
  try {
    const head: unknown = JSON.parse(text);
    return isHead(head) && writeHead(head) === text ? head : null;
  } catch {
    return null;
  }
}

type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isValue = (value: unknown): boolean => value === null || typeof value === "number";
const allOf = (value: unknown, test: (each: unknown) => boolean, count?: number): boolean =>
  Array.isArray(value) && value.every(test) && (count === undefined || value.length === count);

function isHead(value: unknown): value is Head {
  if (!isLoose(value)) return false;
  const { key, metrics, responses, lengths, runs } = value;
  if (!isText(key) || !allOf(metrics, isText) || !allOf(responses, isText)) return false;
  if (!Array.isArray(metrics) || !Array.isArray(responses) || !Array.isArray(runs)) return false;
  return (
    runs.every((run) => isRun(run, metrics.length, responses.length)) &&
    (lengths === null || allOf(lengths, isCount, runs.length))
  );
}

function isRun(run: unknown, metrics: number, responses: number): boolean {
  if (!isLoose(run) || !isCount(run["replicate"]) || !isText(run["seed"])) return false;
  if (run["status"] === "failed") return isText(run["code"]) && isText(run["message"]);
  return (
    run["status"] === "ok" &&
    isText(run["hash"]) &&
    isText(run["stopped"]) &&
    isCount(run["ticks"]) &&
    allOf(run["final"], isValue, metrics) &&
    allOf(run["responses"], isValue, responses)
  );
}
