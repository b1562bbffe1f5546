/** Keys of the streams of chance: the one place where seedrandom is asked. */
import seedrandom from "seedrandom/seedrandom.js";

/** Version of the random contract: it rises when any stream changes, and with it every result. */
export const RANDOM_CONTRACT = "ratchet1";

/** Names of the engine's own streams; the others bear the ids of the scenario's entries, which have no colon. */
export const STREAMS = {
  network: "start:network",
  knowledge: "start:knowledge",
  environment: "start:environment",
  schedule: "engine:schedule",
  population: "engine:population",
} as const;

/** Keys that were made before: runs of other structures on the same luck ask for the same ones again. */
const made = new Map<string, Int32Array>();
const MOST_MADE = 4096;

/**
 * Four int32 from the stream's name; not to be written to. Scenario names and parameters are not in it: that is what makes luck common
 * to all structures of a comparison.
 */
export function keyOf(seed: string, replicate: number, id: string): Int32Array {
  const name = `${RANDOM_CONTRACT}|${seed}|${replicate}|${id}`;
  const before = made.get(name);
  if (before !== undefined) return before;
  const generator = seedrandom(bytesOf(name));
  const key = Int32Array.of(
    generator.int32(),
    generator.int32(),
    generator.int32(),
    generator.int32(),
  );
  if (made.size === MOST_MADE) made.clear();
  made.set(name, key);
  return key;
}

/** seedrandom sees the low byte of each character only: characters beyond ASCII are given to it as bytes of UTF-8. */
const bytesOf = (text: string): string =>
  text.replace(/[\u0080-\u{10ffff}]+/gu, (letters) =>
    encodeURIComponent(wellFormed(letters)).replaceAll(/%(..)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );

/** Halves of characters, which have no bytes of their own, become the replacement character. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
