/** Numbers, and the words that count, as people read them. */

/** How another language does what this file does for English. */
export interface Tongue {
  /** "es" */
  readonly language: string;
  /** So many of what a scenario calls by this word, without the number; null: the language has no word for it. */
  noun(word: string, count: number): string | null;
  /** One of them, with its article. */
  one(word: string): string | null;
  gender(word: string): string | null;
  listed(parts: readonly string[]): string;
  /** What a scenario says in English: the name of a structure, the words of a slider; null: it is left as it is. */
  called(text: string): string | null;
}

let tongue: Tongue | null = null;
let formats: Intl.NumberFormat[] = [];

/** From here on all is said like this; null: in English. Returns how it was said before. */
export function speak(another: Tongue | null): Tongue | null {
  const before = tongue;
  tongue = another;
  formats = [];
  return before;
}

/** The language that is spoken. */
export const language = (): string => tongue?.language ?? "en";

const withDigits = (digits: number, value: number): string =>
  (formats[digits] ??= new Intl.NumberFormat(language(), {
    maximumFractionDigits: digits,
  })).format(value);

/** "12", "7.4", "1,000". */
export const say = (value: number): string => withDigits(1, value);
export const count = (value: number): string => withDigits(0, value);

/** With one digit more where the number is small: "0.47". A number that is not there is a dash. */
export function sayFine(value: number): string {
  if (Number.isNaN(value)) return "\u2013";
  return Math.abs(value) < 10 ? withDigits(2, value) : say(value);
}

/** With as many digits as an interval of this width bears: 7.97 where it goes from 7.96 to 7.98. */
export const sayWithin = (value: number, width: number): string =>
  withDigits(width > 0 ? Math.min(6, Math.max(1, -Math.floor(Math.log10(width / 2)))) : 1, value);

/** "1 round", "12 rounds". */
export const counted = (value: number, word: string): string =>
  `${say(value)} ${tongue?.noun(word, value) ?? (value === 1 ? word : several(word))}`;

/** A word for several: items, people, industries. */
export const plural = (word: string): string => tongue?.noun(word, 2) ?? several(word);

function several(word: string): string {
  if (word === "person") return "people";
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return word.endsWith("s") ? word : `${word}s`;
}

/** "a person", "an item". */
export const one = (word: string): string =>
  tongue?.one(word) ?? `${/^[aeiou]/i.test(word) ? "an" : "a"} ${word}`;

/** A word in the language of the page, as it stands beside so many; `english`: how it stands there in English. */
export const noun = (word: string, value = 1, english = word): string =>
  tongue?.noun(word, value) ?? english;

/** Which words stand around it, in a language where that depends on it. */
export const genderOf = (word: string): string => tongue?.gender(word) ?? "none";

/** A text of a scenario, in the language of the page where that has words for it. */
export const called = (text: string): string => tongue?.called(text) ?? text;

/** The language of such a text, where it is not that of the page. */
export const tongueOf = (text: string): "en" | undefined =>
  tongue === null || tongue.called(text) !== null ? undefined : "en";

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return tongue?.listed(parts) ?? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "Round 12" for "round 12". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
