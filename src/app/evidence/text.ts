/**
 * Evidence as text: what a reader pastes into an exercise book, and what the page reads again. Its words belong to the
 * format, as a file's do: they are the same in every language, and change only with its number.
 */

/** Names and what is said of them, in the order in which they stand. */
export type Facts = readonly (readonly [name: string, value: string])[];

export interface Evidence {
  readonly scenario: string;
  readonly question: string;
  readonly bet: string;
  readonly link: string;
  /** "round 60 of 60" */
  readonly at: string;
  /** "the group knows, in items" */
  readonly counted: string;
  readonly changed: Facts;
  readonly result: Facts;
  /** How many further runs the facts after it rest on: "40". */
  readonly runs: string;
  readonly further: Facts;
  /** Two sentences of the reader's own. */
  readonly own: readonly [first: string, second: string];
  readonly identity: Facts;
}

const HEADING = "Ratchet evidence, version ";
const VERSION = "1";
/** Characters of the longest text that is read. */
const LONGEST = 64_000;
const MOST_LINES = 600;

/** Lines with one value. */
const FIELDS = {
  scenario: "Scenario",
  question: "Question",
  bet: "My bet",
  link: "Link",
  at: "At",
  counted: "Counted",
  runs: "Further runs",
} as const;
/** Lists below a heading. */
const LISTS = {
  changed: "What was changed",
  result: "Result",
  further: "Result of the further runs",
  own: "In my own words",
  identity: "Run identity",
} as const;

type Field = keyof typeof FIELDS;
type List = keyof typeof LISTS;

/** What is left empty is said to be. */
const NOTHING = "-";

export function evidenceText(evidence: Evidence): string {
  const field = (name: Field): string => `${FIELDS[name]}: ${onOneLine(evidence[name])}`;
  const list = (name: Exclude<List, "own">): string[] => [
    `${LISTS[name]}:`,
    ...evidence[name].map(([key, value]) => `- ${onOneLine(key)}: ${onOneLine(value)}`),
  ];
  const [first, second] = evidence.own;
  return [
    HEADING + VERSION,
    ...(["scenario", "question", "bet"] as const).map(field),
    ...list("changed"),
    field("at"),
    field("counted"),
    ...list("result"),
    field("runs"),
    ...list("further"),
    `${LISTS.own}:`,
    `- 1: ${onOneLine(first)}`,
    `- 2: ${onOneLine(second)}`,
    ...list("identity"),
    field("link"),
    "",
  ].join("\n");
}

/** As one line of plain text: nothing in it can be taken for another line, or turn what stands around it. */
export function onOneLine(text: string): string {
  const plain = text
    .replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+|\s+/gu, " ")
    .trim();
  return plain === "" ? NOTHING : plain;
}

export type Unreadable =
  | { readonly why: "empty" | "too-long" | "no-evidence" | "no-link" }
  | { readonly why: "version"; readonly version: string }
  | { readonly why: "missing"; readonly what: string }
  | { readonly why: "twice"; readonly what: string };

export type Read =
  | { readonly ok: true; readonly evidence: Evidence }
  | ({ readonly ok: false } & Unreadable);

interface Found {
  readonly fields: Map<Field, string>;
  readonly lists: Map<List, [string, string][]>;
  readonly twice: string[];
}

/** Reads it again, also where a program for letters has quoted it or broken its lines. */
export function readEvidence(text: string): Read {
  if (text.trim() === "") return { ok: false, why: "empty" };
  if (text.length > LONGEST) return { ok: false, why: "too-long" };
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.replace(/^(?:>\s?)+/u, "").trim());
  if (lines.length > MOST_LINES) return { ok: false, why: "too-long" };
  const start = lines.findIndex((line) => line.startsWith(HEADING.trim()));
  const version = (lines[start] ?? "").slice(HEADING.length).trim();
  if (start < 0 || version.includes(" ")) return { ok: false, why: "no-evidence" };
  if (version !== VERSION) return { ok: false, why: "version", version };
  return told(sorted(lines.slice(start + 1)));
}

function told({ fields, lists, twice }: Found): Read {
  const [what] = twice;
  if (what !== undefined) return { ok: false, why: "twice", what };
  if (!fields.has("link")) return { ok: false, why: "no-link" };
  const missing = missingIn({ fields, lists });
  if (missing !== undefined) return { ok: false, why: "missing", what: missing };
  const field = (name: Field): string => fields.get(name) ?? "";
  const list = (name: List): Facts => lists.get(name) ?? [];
  const own = new Map(list("own"));
  return {
    ok: true,
    evidence: {
      scenario: field("scenario"),
      question: field("question"),
      bet: field("bet"),
      link: field("link").replaceAll(" ", ""),
      at: field("at"),
      counted: field("counted"),
      runs: field("runs"),
      changed: list("changed"),
      result: list("result"),
      further: list("further"),
      own: [own.get("1") ?? NOTHING, own.get("2") ?? NOTHING],
      identity: list("identity"),
    },
  };
}

function missingIn({ fields, lists }: Pick<Found, "fields" | "lists">): string | undefined {
  const field = Object.keys(FIELDS).find((name) => !fields.has(name as Field));
  if (field !== undefined) return FIELDS[field as Field];
  const list = Object.keys(LISTS).find((name) => !lists.has(name as List));
  return list === undefined ? undefined : LISTS[list as List];
}

/** Names may hold a colon, values do not; of one's own sentences it is the other way round. */
const ITEM = /^- (.+): (.+)$/u;
const SENTENCE = /^- ([12]): (.+)$/u;

type GoOn = (more: string) => void;

const nowhere: GoOn = () => undefined;

/** Puts each line where it belongs; one that is neither of these goes on with the line before it. */
function sorted(lines: readonly string[]): Found {
  const found: Found = { fields: new Map(), lists: new Map(), twice: [] };
  let list: [string, string][] = [];
  let goOn = nowhere;
  for (const line of lines) {
    const heading = keyOf(LISTS, (words) => line === `${words}:`);
    const field = keyOf(FIELDS, (words) => line.startsWith(`${words}:`));
    const item = (list === found.lists.get("own") ? SENTENCE : ITEM).exec(line);
    if (line === "") continue;
    if (heading !== undefined) {
      list = [];
      if (found.lists.has(heading)) found.twice.push(LISTS[heading]);
      found.lists.set(heading, list);
      goOn = nowhere;
    } else if (field !== undefined) goOn = takeField(found, field, line);
    else if (item === null) goOn(line);
    else goOn = takeItem(list, item);
  }
  return found;
}

function takeField({ fields, twice }: Found, field: Field, line: string): GoOn {
  if (fields.has(field)) twice.push(FIELDS[field]);
  fields.set(field, line.slice(FIELDS[field].length + 1).trim());
  return (more) => void fields.set(field, `${fields.get(field) ?? ""} ${more}`.trim());
}

function takeItem(list: [string, string][], [, key = "", value = ""]: readonly string[]): GoOn {
  const item: [string, string] = [key, value];
  list.push(item);
  return (more) => {
    item[1] = `${item[1]} ${more}`;
  };
}

const keyOf = <Key extends string>(
  names: Readonly<Record<Key, string>>,
  is: (words: string) => boolean,
): Key | undefined => (Object.keys(names) as Key[]).find((key) => is(names[key]));
