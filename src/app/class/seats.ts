/**
 * Classes without a server. A class is a code ("oak-41"), a student a seat in it: the two together are the seed of the
 * student's run, so that whoever knows the class code and the number of seats can repeat all runs of the class. What only
 * the student knows, the choice, is in the result code, with a fingerprint of the run that it led to.
 */
import { nearestName } from "../link/names.ts";
import { choiceAt, choicesIn, numberOf, type Choice, type Menu } from "./choices.ts";
import { codeOf, readCode, ROOM, type Misread } from "./code.ts";
import { mix } from "./mix.ts";

/** Short, told apart by ear, and spelled as they sound. */
const WORDS = [
  "ant ash bag bat bay bed bee bell bird boat bus can cap car cat cow cup dog duck elm",
  "fan fig fir fish fox frog gum hat hen hill jam jar jet key kite lake lamp leaf map milk",
  "moon nest net nut oak owl park pen pig pond rain ring rope sand sea shoe sky sun tent tree",
].flatMap((line) => line.split(" "));
const FEWEST = 10;
const NUMBERS = 90;

const isWord = (word: string): boolean => WORDS.includes(word);

/** What somebody typed as a class code: "oak-41", or why it is none and which word was perhaps meant. */
export function readClass(
  typed: string,
): { readonly code: string } | { readonly code: null; readonly near: string | null } {
  const plain = typed.normalize("NFKC").trim().toLowerCase();
  const [, word = "", number = ""] = /^([a-z]+)[\s\p{Pd}._]*(\d{2})$/u.exec(plain) ?? [];
  if (isWord(word) && Number(number) >= FEWEST) return { code: `${word}-${number}` };
  return { code: null, near: word === "" ? null : nearestName(word, WORDS) };
}

/**
 * The scenario that a class code stands for, among those that are here: each code is drawn to one of them, and to
 * another only when that one is new or the old one is gone.
 */
export function scenarioOf(code: string, ids: readonly string[]): string | null {
  let best: string | null = null;
  let most = -1;
  for (const id of ids) {
    const pull = mix(`class ${code} ${id}`);
    if (pull <= most) continue;
    most = pull;
    best = id;
  }
  return best;
}

/** A class code that stands for this scenario; `number` gives whole numbers below its argument. */
export function newClass(
  id: string,
  ids: readonly string[],
  number: (below: number) => number,
): string {
  const first = number(WORDS.length * NUMBERS);
  for (let k = 0; k < WORDS.length * NUMBERS; k++) {
    const at = (first + k * STRIDE) % (WORDS.length * NUMBERS);
    const code = `${WORDS[at % WORDS.length] ?? ""}-${FEWEST + Math.floor(at / WORDS.length)}`;
    if (scenarioOf(code, ids) === id) return code;
  }
  throw new Error(`no class code stands for "${id}"`);
}

/** Has no divisor in common with the number of codes, so that each is come upon. */
const STRIDE = 2477;

/** The root seed of a seat. It can stand in a link and on a command line. */
export const seedOfSeat = (code: string, seat: number): string => `${code}.${seat}`;

/** What a fingerprint is taken of. */
export interface Played {
  readonly scenario: string;
  readonly seed: string;
  /** Trajectory hash at the last tick that the page plays. */
  readonly hash: string;
}

/** How many fingerprints there are beside the choices of a menu. */
export const fingerprintsOf = (menu: Menu): number => Math.floor(ROOM / choicesIn(menu));

/** A number that another run will hardly have. */
const fingerprint = (menu: Menu, number: number, { scenario, seed, hash }: Played): number =>
  mix(`seat ${scenario} ${seed} ${number} ${hash}`) % fingerprintsOf(menu);

/** The result code; null: the choice is not on the menu. */
export function resultCode(menu: Menu, choice: Choice, played: Played): string | null {
  const number = numberOf(menu, choice);
  if (number === null) return null;
  return codeOf(number * fingerprintsOf(menu) + fingerprint(menu, number, played));
}

/** What a result code says: the choice, and whether a run is the one that it was read from. */
export interface Told {
  readonly choice: Choice;
  fits(played: Played): boolean;
}

export function readResult(menu: Menu, typed: string): Told | Misread {
  const value = readCode(typed);
  if (typeof value !== "number") return value;
  const number = Math.floor(value / fingerprintsOf(menu));
  const choice = choiceAt(menu, number);
  // Between the last choice and the end of the room there are numbers that nobody says.
  if (choice === null) return { why: "check" };
  const print = value % fingerprintsOf(menu);
  return { choice, fits: (played) => fingerprint(menu, number, played) === print };
}
