/** The ways by which one comes to know a thing, as a class would name them: from people, from institutions, one by one. */
import { channelSlot, CHANNELS, START, type Channel } from "./books.ts";

/** From people one meets: by word of mouth, by example. */
const INFORMAL: readonly Channel[] = ["neighbour", "parent", "mentor", "observation"];
/** From what institutions hold. */
const FORMAL: readonly Channel[] = ["institution"];
/** All by which something passes from one holder to another. */
const LEARNED: readonly Channel[] = [...INFORMAL, ...FORMAL];

/** Ways by which something passes from one holder to another. */
export const PASSING = [
  "informal",
  "formal",
  "neighbour",
  "parent",
  "mentor",
  "observation",
] as const;
/** And all others: by oneself, as a newcomer, from the start. */
export const WAYS = [...PASSING, "own", "arrival", "start"] as const;
export type Way = (typeof WAYS)[number];

const slots = (channels: readonly Channel[]): readonly number[] => channels.map(channelSlot);

/** The slots of the books that a way stands for. */
export function slotsOf(way: Way): readonly number[] {
  if (way === "informal") return slots(INFORMAL);
  if (way === "formal") return slots(FORMAL);
  return way === "start" ? [START] : [channelSlot(way)];
}

export const LEARNED_SLOTS = slots(LEARNED);
export const EVERY_SLOT: readonly number[] = [START, ...slots(CHANNELS)];
