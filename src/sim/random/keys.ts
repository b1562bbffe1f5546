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

/**
 * Four int32 from the stream's name. Scenario names and parameters are not in it: that is what makes luck common
 * to all structures of a comparison.
 */
export function keyOf(seed: string, replicate: number, id: string): Int32Array {
  const generator = seedrandom(bytesOf(`${RANDOM_CONTRACT}|${seed}|${replicate}|${id}`));
  return Int32Array.of(generator.int32(), generator.int32(), generator.int32(), generator.int32());
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
