/** The known name that was probably meant. */

/** Longest name that is compared: what is longer is no slip of the pen. */
const LONGEST = 80;

/** How often the nearest name is sought in one document: each time takes as long as there are names. */
const MOST_HINTS = 20;

/** Slips that are still taken for the same name: one in three letters. */
const slipsIn = (name: string): number =>
  name.length < 3 ? 0 : Math.max(1, Math.floor(name.length / 3));

/** The nearest of the known names; undefined when none is near. */
export function nearest(
  name: string,
  known: Iterable<string>,
  limit: number = slipsIn(name),
): string | undefined {
  if (name.length > LONGEST) return undefined;
  const wanted = plainOf(name);
  const words = sorted(wanted);
  let best: string | undefined;
  let least = limit + 1;
  let shared = -1;
  for (const candidate of known) {
    const plain = plainOf(candidate);
    const same = plain.length === wanted.length && sorted(plain) === words;
    if (!same && Math.abs(plain.length - wanted.length) > least) continue;
    const distance = same ? Number(plain !== wanted) : slips(wanted, plain, least);
    const start = sharedStart(wanted, plain);
    if (distance > limit || distance > least || (distance === least && start <= shared)) continue;
    least = distance;
    shared = start;
    best = candidate;
  }
  return best;
}

/** Ways out for what is not known in a document: the first few are sought, what is asked again is known. */
export class Hints {
  private readonly given = new Map<string, string | undefined>();

  /** `question`: equal questions have one answer. Undefined: none was found, or too many were sought before. */
  of(question: string, seek: () => string | undefined): string | undefined {
    if (!this.given.has(question) && this.given.size < MOST_HINTS) this.given.set(question, seek());
    return this.given.get(question);
  }
}

/** Number of letters with which both names begin. */
function sharedStart(a: string, b: string): number {
  let k = 0;
  while (k < a.length && a[k] === b[k]) k++;
  return k;
}

/** Small letters, one kind of hyphen: "meanSkill", "mean_skill" and "Mean skill" are all "mean-skill". */
const plainOf = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[_\s]/g, "-");

/** The words of a name in alphabetical order, so that "skill-mean" finds "mean-skill". */
const sorted = (name: string): string =>
  name
    .split("-")
    .toSorted((a, b) => (a < b ? -1 : Number(a > b)))
    .join("-");

/** Number of slips (a letter too many, too few, wrong, or two swapped) between names; above `most` it is only said so. */
function slips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, before[j - 2] + 1);
      row.push(least);
    }
    if (Math.min(...row) > most && Math.min(...last) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}
