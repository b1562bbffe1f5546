/** What is known of each form beside what zod checks: what is expected there, in words, for messages and schemas. */
import type { z } from "zod/mini";
import { quoted } from "../words.ts";

/** Any form: what a field of a file may hold. */
export type Form<Output = unknown> = z.ZodMiniType<Output>;

export interface About {
  /** What is expected: "a whole number from 1 to 12 (people)". */
  readonly expected: string;
  /** Its name in the JSON Schema, and what it means. */
  readonly label?: string;
  readonly doc?: string | undefined;
  readonly unit?: string | undefined;
  readonly symbol?: string | undefined;
  /** What kind of thing a slip may have been made for. */
  readonly kind?: "number" | "flag" | "text" | "list" | "group" | "part";
  /** Smallest and largest number. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** The names of which it is one. */
  readonly names?: readonly string[];
  /** What it is a name of: "mechanism". */
  readonly noun?: string;
  /** What names of other rooms are names of: "network". */
  readonly elsewhere?: ReadonlyMap<string, string>;
  /** A formula may stand there too: one that comes to such a number, or one that is a rule. */
  readonly formula?: "number" | "rule" | undefined;
  /** The keys that it knows. */
  readonly keys?: readonly string[];
  /** What other tools and people call a key: by that name, ours. */
  readonly others?: ReadonlyMap<string, string>;
  /** Of several forms, the one that was meant. */
  readonly pick?: (value: unknown) => number;
  /** Words for the way out, for a value that does not fit. */
  readonly hint?: (value: unknown) => string | undefined;
}

const ABOUT = new WeakMap<object, About>();

/** Ties what is known to a form; gives the form back. */
export function about<F extends object>(form: F, known: About): F {
  ABOUT.set(form, known);
  return form;
}

export const aboutOf = (form: object | undefined): About | undefined =>
  form === undefined ? undefined : ABOUT.get(form);

/** The way out for a value of the wrong kind, as slips are usually made. */
export function hintFor(known: About, found: unknown): string | undefined {
  const own = known.hint?.(found);
  if (own !== undefined) return own;
  if (known.kind === "number") return numberHint(known, found);
  if (known.kind === "flag") return flagHint(found);
  if (known.kind === "list") return listHint(found);
  const plain = typeof found === "number" || typeof found === "boolean";
  return known.kind === "text" && plain ? "put it in quotes" : undefined;
}

function numberHint({ min, max }: About, found: unknown): string | undefined {
  if (typeof found === "number") {
    const percent = min === 0 && max === 1 && found > 1 && found <= 100;
    return percent ? `${found} percent is ${Number((found / 100).toPrecision(12))}` : undefined;
  }
  return typeof found === "string" ? numberIn(found) : undefined;
}

/** The number that a text was meant to be. */
export function numberIn(found: string): string | undefined {
  const digits = found.trim();
  if (/^[+-]?\d+,\d+$/u.test(digits)) return `write ${digits.replace(",", ".")}`;
  const bare = digits.replaceAll(/(?<=\d)[_ '](?=\d)/gu, "");
  if (/^[+-]?\d+(\.\d+)?%$/u.test(bare)) return `write ${Number(bare.slice(0, -1)) / 100}`;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(bare)) {
    return bare === found ? `leave the quotes out: ${bare}` : `write ${bare}`;
  }
  const [, number] = /^([+-]?\d+(?:\.\d+)?)\s*[a-z]/iu.exec(digits) ?? [];
  return number === undefined ? undefined : `write the number alone: ${number}`;
}

const FLAGS: Readonly<Record<string, boolean>> = {
  yes: true,
  no: false,
  on: true,
  off: false,
  true: true,
  false: false,
};

function flagHint(found: unknown): string | undefined {
  const flag =
    typeof found === "string"
      ? FLAGS[found.toLowerCase()]
      : found === 1 || (found === 0 ? false : undefined);
  return typeof flag === "boolean" ? `write ${flag}` : undefined;
}

function listHint(found: unknown): string | undefined {
  if (typeof found === "string" || typeof found === "number") {
    return `write [${typeof found === "string" && found.includes(",") ? quoted(found) : found}]`;
  }
  const keys = typeof found === "object" && found !== null && !Array.isArray(found);
  return keys ? 'start each entry with "- "' : undefined;
}
