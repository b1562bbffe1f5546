/** How a network refuses a number of people: what is wrong, and which numbers near it would do. */

/** What is wrong with this size; null when nothing is. */
export type SizeFault = (n: number) => string | null;

/** How far it looks for a size that would do. */
const REACH = 100_000;

/** Null when n is a possible size; else a sentence with the nearest possible ones. No size below `least` is possible. */
export function sizeProblem(n: number, fault: SizeFault, least = 1): string | null {
  const why = fault(n);
  if (why === null) return null;
  let below = n - 1;
  const lowest = Math.max(least, n - REACH);
  while (below >= lowest && fault(below) !== null) below--;
  let above = Math.max(n + 1, least);
  const highest = above + REACH;
  while (above <= highest && fault(above) !== null) above++;
  const possible = [...(below >= lowest ? [below] : []), ...(above <= highest ? [above] : [])];
  const hint = possible.length === 0 ? "" : `; nearest possible: ${possible.join(" and ")}`;
  return `cannot have ${n} people: ${why}${hint}`;
}
