/** Numbers as people read them. */

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** "12", "7.4", "1,000". */
export const say = (value: number): string => tenths.format(value);
export const count = (value: number): string => whole.format(value);

/** With as many digits as an interval of this width bears: 7.97 where it goes from 7.96 to 7.98. */
export function sayWithin(value: number, width: number): string {
  const digits = width > 0 ? Math.min(6, Math.max(1, -Math.floor(Math.log10(width / 2)))) : 1;
  return new Intl.NumberFormat("en", { maximumFractionDigits: digits }).format(value);
}

/** "1 round", "12 rounds". */
export const counted = (value: number, word: string): string =>
  `${say(value)} ${value === 1 ? word : plural(word)}`;

/** A word for several, where an s is enough. */
export const plural = (word: string): string => (word.endsWith("s") ? word : `${word}s`);

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "Round 12" for "round 12". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
