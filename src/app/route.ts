/** What the address says: which scenario, with which luck. Nothing from an address is obeyed before it has been checked. */

export interface Route {
  readonly scenario: string | null;
  readonly seed: string | null;
}

/** A seed is a short name; anything else in an address is not taken for one. */
const SEED = /^[\w.-]{1,40}$/;
const ID = /^[\w.-]{1,80}$/;

/** "#/?s=island-that-forgot&seed=oak-41" */
export function readRoute(hash: string): Route {
  const query = new URLSearchParams(hash.slice(hash.indexOf("?") + 1));
  const value = (name: string, form: RegExp): string | null => {
    const text = hash.includes("?") ? query.get(name) : null;
    return text !== null && form.test(text) ? text : null;
  };
  return { scenario: value("s", ID), seed: value("seed", SEED) };
}

export function writeRoute({ scenario, seed }: Route): string {
  const query = new URLSearchParams();
  if (scenario !== null) query.set("s", scenario);
  if (seed !== null) query.set("seed", seed);
  const text = query.toString();
  return text === "" ? "#/" : `#/?${text}`;
}

const WORDS = [
  "oak",
  "elm",
  "fir",
  "ash",
  "yew",
  "bay",
  "fig",
  "hop",
  "ivy",
  "oat",
  "rye",
  "nut",
  "pea",
  "sea",
  "sun",
  "fox",
];

/** A new seed that can be read out in a class: "fox-27". */
export function newSeed(): string {
  const [word = 0, number = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${WORDS[word % WORDS.length] ?? "oak"}-${10 + (number % 90)}`;
}

/** The name among these that was probably meant: the one with most pairs of letters in common. */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  const pairs = pairsOf(wanted);
  let best: string | null = null;
  let most = 0;
  for (const name of names) {
    const shared = [...pairsOf(name)].filter((pair) => pairs.has(pair)).length;
    if (shared <= most) continue;
    most = shared;
    best = name;
  }
  return best;
}

function pairsOf(text: string): Set<string> {
  const plain = text.toLowerCase();
  return new Set(
    Array.from({ length: Math.max(0, plain.length - 1) }, (_, k) => plain.slice(k, k + 2)),
  );
}
