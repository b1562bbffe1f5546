/** What the people of a group know between them. */
import type { Groups } from "./groups.ts";
import type { Repertoire } from "./knowledge.ts";

/** Writes the union of what the people of group g know into `into`, word by word. */
export function knownInGroup(
  { bits, words }: Repertoire,
  groups: Groups,
  g: number,
  into: Int32Array,
): void {
  const { offsets, members } = groups;
  into.fill(0);
  for (let k = offsets[g]; k < offsets[g + 1]; k++) {
    const first = members[k] * words;
    for (let w = 0; w < words; w++) into[w] |= bits[first + w];
  }
}
