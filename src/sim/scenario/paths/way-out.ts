/** The way out for a path that is not known: the one that was probably meant, or what stands beside it. */
import { nearest } from "../nearest.ts";
import { listing } from "../words.ts";

/** Of more names than this only the first are looked at. */
const MOST_KNOWN = 10_000;

export function wayOut(path: string, names: readonly string[]): string {
  const known = names.slice(0, MOST_KNOWN);
  const meant = nearest(path, known, Math.max(2, Math.floor(path.length / 6)));
  if (meant !== undefined) return `did you mean ${meant}?`;
  const last = path.split(".").at(-1) ?? "";
  const alike = known.filter((each) => each.endsWith(`.${last}`));
  const [only] = alike;
  if (alike.length === 1 && only !== undefined) return `did you mean ${only}?`;
  return `known are ${listing(siblings(path, known), 12)}`;
}

/** What stands beside the first part of a path that is not known. */
function siblings(path: string, known: readonly string[]): readonly string[] {
  for (let parts = path.split("."); parts.length > 1;) {
    parts = parts.slice(0, -1);
    const start = `${parts.join(".")}.`;
    const found = known.filter((each) => each.startsWith(start));
    const next = found.map((each) => start + (each.slice(start.length).split(".")[0] ?? ""));
    if (found.length > 0) return [...new Set(next)];
  }
  return known.filter((each) => !each.includes("."));
}
