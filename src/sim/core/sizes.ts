/** How a network refuses a number of people: what is wrong, and which numbers near it would do. */

/** What is wrong with this size; null when nothing is. */
export type SizeFault = (n: number) => string | null;

/** How far it looks for a size that would do. */
const REACH = 100_000;

/** Null when n is a possible size; else a sentence with the nearest possible ones. No size below `least` is possible. */
export function sizeProblem(n: number, fault: SizeFault, least = 1): string | null {
  const why = fault(n);
  if (why === null) return null;
  const near = [
    nearest(fault, n - 1, Math.max(least, n - REACH)),
    nearest(fault, Math.max(n + 1, least), n + REACH + least),
  ];
  const possible = near.filter((size) => size !== null).join(" and ");
  return `cannot have ${n} people: ${why}${possible === "" ? "" : `; nearest possible: ${possible}`}`;
}

/** The first size without fault on the way from `from` to `to`, up or down. */
function nearest(fault: SizeFault, from: number, to: number): number | null {
  const step = to < from ? -1 : 1;
  for (let size = from; (to - size) * step >= 0; size += step)
    if (fault(size) === null) return size;
  return null;
}
