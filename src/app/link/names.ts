/** Names: new seeds, names as they stand in addresses, and what a name that is not known was probably meant to be. */

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

/** The name among these that was probably meant: the one with the largest share of pairs of letters in common. */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  const pairs = pairsOf(wanted);
  let best: string | null = null;
  let most = 0;
  for (const name of names) {
    const own = pairsOf(name);
    const both = [...own].filter((pair) => pairs.has(pair)).length;
    const shared = both / (own.size + pairs.size);
    if (both === 0 || shared <= most) continue;
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

/** "Separate villages" is "separate-villages". */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replaceAll(" ", "-");

/** The name of each structure in addresses; those that would be alike are numbered. */
export function slugsOf(names: readonly string[]): readonly string[] {
  const slugs: string[] = [];
  for (const name of names) {
    const slug = slugOf(name);
    let own = slug === "" ? "1" : slug;
    for (let k = 2; slugs.includes(own); k++) own = `${slug === "" ? "" : `${slug}-`}${k}`;
    slugs.push(own);
  }
  return slugs;
}
