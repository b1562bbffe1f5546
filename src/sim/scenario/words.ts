/** How messages and help name values and what is expected of them. */
import type { Param } from "../core/params.ts";

const LONGEST = 40;

/** A found value as a message shows it: short, on one line, without control characters. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value))
    return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return "a group of keys";
  if (typeof value === "number" && !Number.isFinite(value)) {
    return Number.isNaN(value) ? "not a number" : "infinity";
  }
  return JSON.stringify(value);
}

/** A text in quotes, cut when it is long. */
export function quoted(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  return `"${clean(cut).replaceAll('"', "'")}"`;
}

/** A text that may be printed: control characters and the like replaced, one for one. */
export const clean = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\u00b7");

/** "a, b, c"; long lists are cut. */
export function listing(names: readonly string[], most = 24): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

/** "there are a, b, c": the way out for a name that is not known. */
export const thereAre = (names: readonly string[]): string =>
  names.length === 1 ? `there is only ${listing(names)}` : `there are ${listing(names)}`;

/** A number with its bounds: "a whole number from 1 to 12 (people)". */
export function numberWords(
  form: Bounds & { readonly kind: "number" | "integer"; readonly unit?: string | undefined },
): string {
  const { kind, unit } = form;
  const what = kind === "integer" ? "a whole number" : "a number";
  const inUnit = unit === undefined || unit === "" ? "" : ` (${unit})`;
  return what + boundWords(form) + inUnit;
}

interface Bounds {
  readonly min?: number | undefined;
  readonly above?: number | undefined;
  readonly max?: number | undefined;
}

function boundWords({ min, above, max }: Bounds): string {
  if (above !== undefined) return ` above ${above}`;
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? "" : ` of at most ${max}`;
}

export const optionWords = (options: readonly string[]): string =>
  options.length === 1 ? `"${options[0]}"` : `one of ${listing(options)}`;

/** What may stand for a parameter whose kind says it all. */
const EXPECTED = {
  flag: "true or false",
  distribution: "a number, or {noise, at, spread}",
  edges: "a list of ties such as [[0, 1], [1, 2]]",
  items: "a list of items, each with a name and a value",
  formula: "a formula in quotes",
  layer: "the name of a network layer",
  group: "the name of a group",
  kind: "the name of a kind of knowledge",
  institution: "the name of an institution",
  variant: "the name or the number of a variant",
  metrics: "a list of names of metrics such as [mean-skill]",
  labels: "a list of names such as [A, B]",
  "variant-start": "a variant, random, different, none, {shares: [...]} or {exactly: [...]}",
} as const;

/** What may stand for a parameter. */
export function expectedOf(param: Param): string {
  if (param.kind === "number" || param.kind === "integer") return numberWords(param);
  if (param.kind === "choice") return optionWords(param.options);
  if (param.kind !== "series") return EXPECTED[param.kind];
  return `${numberWords({ kind: "number", min: param.min, unit: param.unit })}, or {from, step}`;
}
