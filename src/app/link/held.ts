/** Scenarios that are too long for any link: this window holds them as long as it is open. */
import { checksum } from "./checksum.ts";

/** Of a packed text the first letter is the number of its form, and there is no form 0. */
const MARK = "0-";
const BASE = 36;

const texts = new Map<string, string>();

/**
 * What stands in an address for it, which nobody else can follow. It is made of the text: after the page has been
 * loaded again an address of before must not lead to another text that is held by then.
 */
export function hold(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const key = `${MARK}${checksum(bytes).toString(BASE)}-${bytes.length.toString(BASE)}`;
  texts.set(key, text);
  return key;
}

export const isHeld = (packed: string): boolean => packed.startsWith(MARK);

/** Null: it is not held here. */
export const heldText = (packed: string): string | null => texts.get(packed) ?? null;
