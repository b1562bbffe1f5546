/** A text with pieces of it replaced. */
import type { Edit } from "./types.ts";

/** From the first of them to the last. */
export function applied(text: string, edits: readonly Edit[]): string {
  let out = "";
  let done = 0;
  for (const { from, to, insert } of edits) {
    out += text.slice(done, from) + insert;
    done = to;
  }
  return out + text.slice(done);
}
