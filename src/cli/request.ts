/** What run-one is asked: one JSON object, looked through before anything is done with it. */
import { nearest, type Intervention } from "../sim/index.ts";
import { UsageError } from "./exit.ts";
import type { Settings } from "./files.ts";
import { isSeed, SEED_WORDS } from "./seed.ts";

/** Most characters of a request. */
export const LONGEST = 2_000_000;

export interface Request {
  /** A file, an id, or a scenario itself. */
  readonly scenario: string | object;
  readonly structure?: string;
  readonly seed?: string;
  readonly replicate: number;
  readonly set?: Settings;
  readonly interventions?: readonly Intervention[];
}

const KEYS = ["scenario", "structure", "seed", "replicate", "set", "interventions"] as const;

export function requestOf(json: string): Request {
  if (json.length > LONGEST) throw new UsageError("the JSON is too long");
  const value = objectOf(json);
  checkKeys(value);
  const { scenario, structure, seed, replicate, set, interventions } = value;
  return {
    scenario: scenarioOf(scenario),
    replicate: replicate === undefined ? 0 : countOf(replicate),
    ...(structure !== undefined && { structure: nameOf(structure) }),
    ...(seed !== undefined && { seed: seedOf(seed) }),
    ...(set !== undefined && { set: settingsOf(set) }),
    ...(interventions !== undefined && { interventions: laterOf(interventions) }),
  };
}

function objectOf(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json, safeNumber);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const why = error instanceof SyntaxError ? error.message : "it is nested too deeply";
    throw new UsageError(`run-one takes one JSON object, and this is none: ${why}`);
  }
  if (!isObject(value)) throw new UsageError("run-one takes one JSON object, and this is none");
  return value;
}

/** A whole number that is too large for exact arithmetic would silently become another one. */
function safeNumber(key: string, value: unknown): unknown {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new UsageError(`"${key}": the whole number is too large; write it as a text`);
  }
  return value;
}

function checkKeys(value: Record<string, unknown>): void {
  const known: readonly string[] = KEYS;
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  const hint = near === undefined ? `there are: ${known.join(", ")}` : `did you mean "${near}"?`;
  throw new UsageError(`unknown key "${unknown}"; ${hint}`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function scenarioOf(value: unknown): string | object {
  if (isObject(value)) return value;
  if (typeof value === "string" && value !== "" && value !== "-") return value;
  throw expected("scenario", "a file, an id or a scenario", value);
}

function nameOf(value: unknown): string {
  if (typeof value === "string") return value;
  throw expected("structure", "a name", value);
}

function countOf(value: unknown): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw expected("replicate", "a whole number from 0", value);
}

/** A number is its decimal text. */
function seedOf(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value === "string" && isSeed(value)) return value;
  throw expected("seed", `${SEED_WORDS} or a number`, value);
}

function settingsOf(value: unknown): Settings {
  if (isObject(value)) return value;
  throw expected("set", "{path: value}", value);
}

/** Their ticks and values are checked with the scenario. */
function laterOf(value: unknown): readonly Intervention[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [null];
  return list.map((item) => {
    const { at, set } = isObject(item) ? item : {};
    if (typeof at === "number" && isObject(set)) return { at, set };
    throw expected("interventions", "a list of {at: tick, set: {path: value}}", value);
  });
}

function expected(key: string, what: string, found: unknown): UsageError {
  const shown = found === undefined ? "nothing" : JSON.stringify(found).slice(0, 60);
  return new UsageError(`"${key}": ${what} was expected, found ${shown}`);
}
