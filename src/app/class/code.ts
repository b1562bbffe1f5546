/**
 * The six characters that a student reads out: five that say something, and one that catches what was misread. There are
 * 23 of them: no two that look alike, and no vowels, so that no code is a word.
 */
export const ALPHABET = "23456789CDFHJKMNPRTVWXY";
const BASE = ALPHABET.length;
const SAID = 5;

/** So many different things can be said. */
export const ROOM = BASE * BASE * BASE * BASE * BASE;

/** What hands and eyes make of some characters; the others that are in no code cannot be guessed. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { B: "8", G: "6", S: "5", Z: "2" };

/** Why a text is no code. */
export type Misread =
  | { readonly why: "length"; readonly length: number }
  | { readonly why: "letter"; readonly letter: string }
  | { readonly why: "check" };

/** The code of a whole number below ROOM. */
export function codeOf(value: number): string {
  const digits: number[] = [];
  for (let rest = value, k = 0; k < SAID; k++) {
    digits.unshift(rest % BASE);
    rest = Math.floor(rest / BASE);
  }
  return [...digits, checkOf(digits)].map((digit) => ALPHABET[digit]).join("");
}

/**
 * The check makes 1 a + 2 b + 3 c + 4 d + 5 e + 6 check a multiple of 23. Since 23 is a prime, a wrong character changes
 * the sum, and so does every swap of two characters that differ, neighbours or not.
 */
function checkOf(digits: readonly number[]): number {
  const rest = (BASE - (weighed(digits) % BASE)) % BASE;
  // 6 times 4 is 1 more than 23: to multiply by 4 is to divide by 6.
  return (rest * 4) % BASE;
}

const weighed = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, k) => sum + (k + 1) * digit, 0);

/** The number that a code stands for, however it was typed; or why it stands for none. */
export function readCode(typed: string): number | Misread {
  const letters = Array.from(typed.toUpperCase().replaceAll(/[\s.\p{Pd}]/gu, ""));
  const digits: number[] = [];
  for (const letter of letters) {
    const digit = ALPHABET.indexOf(LOOKS_LIKE[letter] ?? letter);
    if (digit < 0) return { why: "letter", letter };
    digits.push(digit);
  }
  if (digits.length !== SAID + 1) return { why: "length", length: digits.length };
  if (weighed(digits) % BASE !== 0) return { why: "check" };
  return digits.slice(0, SAID).reduce((value, digit) => BASE * value + digit, 0);
}

/** As it is read out and written down: in two halves. */
export const inHalves = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** A code without what was typed to read it more easily. */
export const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^\w]/gu, "");
