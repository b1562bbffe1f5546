/** Finding cards by words: forgiving of case, accents, parts of words and a wrong letter. */
import type { GalleryCard } from "../../../../workers/cards/card.ts";

/** What a card is found by: words, and how much each weighs. */
export interface Entry {
  readonly card: GalleryCard;
  readonly words: ReadonlyMap<string, number>;
}

const WEIGHTS = {
  title: 8,
  topics: 7,
  question: 5,
  structures: 3,
  citation: 3,
  parts: 2,
  claims: 1,
} as const;

/** How well a word of a card fits one that was asked for. */
const FITS = { same: 1, begins: 0.8, holds: 0.5, nearly: 0.3 };
/** Shorter ones are parts of too many words, or near to too many. */
const LEAST_INSIDE = 3;
const LEAST_NEARLY = 5;

/** "Über-Läufer" is "uber", "laufer". */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** `tagWords`: what the page calls the tags of a card. */
export function entryOf(card: GalleryCard, tagWords: readonly string[]): Entry {
  const { id, title, question, structures, citation, parts, claims, topics } = card;
  const words = new Map<string, number>();
  const take = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  take(`${id} ${title}`, WEIGHTS.title);
  take([...topics, ...tagWords].join(" "), WEIGHTS.topics);
  take(question, WEIGHTS.question);
  take(structures.join(" "), WEIGHTS.structures);
  take(citation, WEIGHTS.citation);
  take(parts.join(" "), WEIGHTS.parts);
  take(claims.join(" "), WEIGHTS.claims);
  return { card, words };
}

/** Those in which every word is found, the best first. */
export function search(entries: readonly Entry[], query: string): readonly GalleryCard[] {
  const asked = wordsOf(query);
  return ranked(entries, (entry) => {
    const scores = asked.map((word) => scoreOf(word, entry));
    return scores.includes(0) ? 0 : sum(scores);
  });
}

/** Where nothing has all words: those that have the most of them, at most so many. */
export const nearest = (
  entries: readonly Entry[],
  query: string,
  most: number,
): readonly GalleryCard[] => {
  const asked = wordsOf(query);
  const some = ranked(entries, (entry) => sum(asked.map((word) => scoreOf(word, entry))));
  return (some.length > 0 ? some : alike(entries, query)).slice(0, most);
};

function ranked(
  entries: readonly Entry[],
  score: (entry: Entry) => number,
): readonly GalleryCard[] {
  return entries
    .map((entry, place) => ({ card: entry.card, score: score(entry), place }))
    .filter(({ score: own }) => own > 0)
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .map(({ card }) => card);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function scoreOf(asked: string, { words }: Entry): number {
  let best = 0;
  for (const [word, weight] of words) {
    // What cannot be better need not be looked at: most words.
    if (weight > best) best = Math.max(best, weight * fitOf(asked, word));
  }
  return best;
}

function fitOf(asked: string, word: string): number {
  if (word === asked) return FITS.same;
  if (word.startsWith(asked)) return FITS.begins;
  if (asked.length >= LEAST_INSIDE && word.includes(asked)) return FITS.holds;
  return asked.length >= LEAST_NEARLY && oneLetterOff(asked, word) ? FITS.nearly : 0;
}

/** Whether one letter more, less, other, or two that changed places make one of the other. */
export function oneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const rest = (text: string, skipped: number): string => text.slice(from + skipped);
  if (rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1))
    return true;
  return a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2);
}

/** By the pairs of letters that they have in common with the titles. */
function alike(entries: readonly Entry[], query: string): readonly GalleryCard[] {
  const wanted = pairsIn(query);
  return ranked(entries, ({ card: { title, id } }) => {
    const own = pairsIn(`${title} ${id}`);
    const both = [...own].filter((pair) => wanted.has(pair)).length;
    return both / (own.size + wanted.size);
  });
}

function pairsIn(text: string): ReadonlySet<string> {
  const pairs = wordsOf(text).flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 1) }, (_, k) => word.slice(k, k + 2)),
  );
  return new Set(pairs);
}
