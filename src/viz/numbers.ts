/** Numbers as people read them. */

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const hundredths = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** "12", "7.4", "1,000". */
export const say = (value: number): string => tenths.format(value);
export const count = (value: number): string => whole.format(value);

/** With one digit more where the number is small: "0.47". A number that is not there is a dash. */
export function sayFine(value: number): string {
  if (Number.isNaN(value)) return "\u2013";
  return Math.abs(value) < 10 ? hundredths.format(value) : say(value);
}

/** With as many digits as an interval of this width bears: 7.97 where it goes from 7.96 to 7.98. */
export function sayWithin(value: number, width: number): string {
  const digits = width > 0 ? Math.min(6, Math.max(1, -Math.floor(Math.log10(width / 2)))) : 1;
  return new Intl.NumberFormat("en", { maximumFractionDigits: digits }).format(value);
}

/** "1 round", "12 rounds". */
export const counted = (value: number, word: string): string =>
  `${say(value)} ${value === 1 ? word : plural(word)}`;

/** A word for several: items, people, industries. */
export function plural(word: string): string {
  if (word === "person") return "people";
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return word.endsWith("s") ? word : `${word}s`;
}

/** "a person", "an item". */
export const one = (word: string): string => `${/^[aeiou]/i.test(word) ? "an" : "a"} ${word}`;

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "Round 12" for "round 12". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
