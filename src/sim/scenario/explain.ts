/** Checks a value by a form, and says what is wrong with it in words: where, what was expected, what was found. */
import type { core } from "zod/mini";
import { safeParse } from "zod/mini";
import { aboutOf, hintFor, type About, type Form } from "./forms/about.ts";
import { nearest } from "./nearest.ts";
import type { Path } from "./places.ts";
import { listing, optionWords, quoted, show, thereAre } from "./words.ts";

/** What is wrong with a field of a value. */
export interface Wrong {
  readonly code: string;
  readonly path: Path;
  readonly mark: "key" | "value";
  readonly message: string;
  readonly hint?: string | undefined;
  /** The key that was probably meant by an unknown one. */
  readonly meant?: string | undefined;
  /** Which characters of the value it is, where that is a text of so many. */
  readonly within?: { readonly at: number; readonly length: number; readonly of: number };
}

export type Checked<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly wrongs: readonly Wrong[] };

/** Most unknown keys of a group that are told. */
const MOST_KEYS = 300;

/** Most faults of a value that are put into words. */
const MOST_ISSUES = 1000;

/** `path`: where the value stands. */
export function check<Output>(
  form: Form<Output>,
  value: unknown,
  path: Path = [],
): Checked<Output> {
  const raws: core.$ZodRawIssue[] = [];
  const result = safeParse(form, value, {
    error: (raw) => String(raws.push(raw) - 1), // the message of an issue says where its raw form is kept
  });
  if (result.success) return { ok: true, value: result.data };
  const issues = result.error.issues.slice(0, MOST_ISSUES);
  return { ok: false, wrongs: new Explainer(raws).all(issues, path) };
}

class Explainer {
  private readonly raws: readonly core.$ZodRawIssue[];

  constructor(raws: readonly core.$ZodRawIssue[]) {
    this.raws = raws;
  }

  all(issues: readonly core.$ZodIssue[], prefix: Path): readonly Wrong[] {
    return issues.flatMap((issue) => this.one(issue, [...prefix, ...(issue.path as Path)]));
  }

  private one(issue: core.$ZodIssue, path: Path): readonly Wrong[] {
    const raw = this.raws[Number(issue.message)];
    const known = aboutOf(ownerOf(raw)) ?? { expected: "something else" };
    const found: unknown = raw.input;
    if (issue.code === "unrecognized_keys") {
      return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey(known, path, key));
    }
    if (issue.code === "invalid_key") {
      return [{ ...unfit(nameOf(issue, this.raws) ?? known, path, path.at(-1)), mark: "key" }];
    }
    if (issue.code === "invalid_union") return this.union(issue, path, known, found);
    return [found === undefined ? missing(known, path) : unfit(known, path, found)];
  }

  private union(
    issue: core.$ZodIssueInvalidUnion,
    path: Path,
    known: About,
    found: unknown,
  ): readonly Wrong[] {
    if (issue.errors.length === 0) return [unknownPart(known, path, found)];
    if (found === undefined) return [missing(known, path)];
    const chosen = known.pick === undefined ? undefined : issue.errors[known.pick(found)];
    const wrongs = chosen === undefined ? [] : this.all(chosen, path);
    const whole =
      wrongs.length === 0 ||
      wrongs.some((wrong) => wrong.path.length === path.length && wrong.code === "E_VALUE");
    return whole ? [unfit(known, path, found)] : wrongs;
  }
}

/** The form that an issue is about: a check tells its owner. */
function ownerOf(raw: core.$ZodRawIssue): object | undefined {
  const { schema, inst } = raw as { schema?: object; inst?: object };
  return schema ?? inst;
}

/** What is known of the names that keys must be. */
function nameOf(
  issue: core.$ZodIssueInvalidKey,
  raws: readonly core.$ZodRawIssue[],
): About | undefined {
  const [inner] = issue.issues;
  return inner === undefined ? undefined : aboutOf(ownerOf(raws[Number(inner.message)]));
}

function unfit(known: About, path: Path, found: unknown): Wrong {
  const named = typeof found === "string" && known.names !== undefined && known.kind !== "part";
  const meant = named ? nearest(found, known.names ?? []) : undefined;
  if (named && known.noun !== undefined) return unknownName(known, path, found);
  return {
    code: "E_VALUE",
    path,
    mark: "value",
    message: `expected ${known.expected}, found ${show(found)}`,
    hint: meant === undefined ? hintFor(known, found) : `did you mean ${quoted(meant)}?`,
  };
}

function unknownName(known: About, path: Path, found: string): Wrong {
  const names = known.names ?? [];
  const meant = nearest(found, names);
  const other = known.elsewhere?.get(found);
  const hint =
    meant !== undefined
      ? `did you mean ${quoted(meant)}?`
      : other === undefined
        ? thereAre(names)
        : `that is the name of a ${other}`;
  const message = `unknown ${known.noun ?? "name"} ${quoted(found)}`;
  return { code: "E_NAME", path, mark: "value", message, hint };
}

/** An entry whose `use` names no part of its room, or that has none. */
function unknownPart(known: About, path: Path, found: unknown): Wrong {
  const use =
    typeof found === "object" && found !== null ? (found as { use?: unknown }).use : undefined;
  if (typeof use === "string") return unknownName(known, path, use);
  const slip = use === undefined && Object.keys(found ?? {}).find((key) => nearest(key, ["use"]));
  if (slip) return unknownKey({ expected: "", keys: ["use"] }, path.slice(0, -1), slip);
  const one = { expected: optionWords(known.names ?? []) };
  return use === undefined ? missing(one, path) : unfit({ expected: one.expected }, path, use);
}

function missing(known: About, path: Path): Wrong {
  const key = path.at(-1) ?? "";
  const parent = path.at(-2);
  const holder =
    parent === undefined ? "the file" : typeof parent === "string" ? quoted(parent) : "this entry";
  return {
    code: "E_MISSING",
    path,
    mark: "key",
    message: `${holder} needs the key ${quoted(String(key))}`,
    hint: known.kind === "part" ? `{use: ${optionWords(known.names ?? [])}}` : known.expected,
  };
}

function unknownKey(known: About, parent: Path, key: string): Wrong {
  const keys = known.keys ?? [];
  const meant = nearest(key, keys) ?? known.others?.get(key.toLowerCase());
  const of = known.noun === undefined ? "" : ` of ${known.noun}`;
  return {
    code: "E_KEY",
    path: [...parent, key],
    mark: "key",
    message: `unknown key ${quoted(key)}${of}`,
    hint: meant === undefined ? other(known, keys) : `did you mean ${quoted(meant)}?`,
    meant,
  };
}

const other = ({ noun }: About, keys: readonly string[]): string =>
  keys.length === 0 ? `${noun ?? "this"} has no keys` : `known are ${listing(keys)}`;
