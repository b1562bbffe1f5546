/**
 * The books: what was gained, from whom, and what was lost, and why. Always on. Each kind of knowledge writes them in
 * the same step in which it changes what a person holds, so that start + created + acquired - lost = held, always.
 */

/** How somebody came to know a thing. "own": made or found it, the others: had it from somebody. */
export const CHANNELS = [
  "own",
  "neighbour",
  "parent",
  "mentor",
  "observation",
  "institution",
  "arrival",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why somebody does not know a thing any more. */
export const REASONS = [
  "forgetting",
  "copying",
  "death",
  "departure",
  "environment",
  "institution",
] as const;
export type Reason = (typeof REASONS)[number];

/** The two accounts: holdings of persons (three who know the same item hold three), and what anybody knows at all. */
export const ACCOUNTS = ["person", "group"] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Slots of one account in the column `books`: start, then the channels, then the reasons. */
export const START = 0;
const FIRST_CHANNEL = 1;
const FIRST_REASON = FIRST_CHANNEL + CHANNELS.length;
const ACCOUNT_SLOTS = FIRST_REASON + REASONS.length;
/** Number of slots by which somebody can have come to hold a thing: there at the start, or any of the channels. */
export const ORIGINS = FIRST_REASON;
export const BOOKS_SLOTS = ACCOUNT_SLOTS * ACCOUNTS.length;

/** Slot of a channel or a reason in the person's account: what `learn` and `drop` are given. */
export const channelSlot = (channel: Channel): number => FIRST_CHANNEL + CHANNELS.indexOf(channel);
export const reasonSlot = (reason: Reason): number => FIRST_REASON + REASONS.indexOf(reason);
/** How a change is entered: under these, and from nobody until a source is set. */
export const changeOf = (
  channel: Channel,
  reason: Reason,
): { channel: number; reason: number; source: number } => ({
  channel: channelSlot(channel),
  reason: reasonSlot(reason),
  source: -1,
});
/** The same slot in the group's account. */
export const groupSlot = (slot: number): number => slot + ACCOUNT_SLOTS;

const first = (account: Account): number => ACCOUNTS.indexOf(account) * ACCOUNT_SLOTS;

const sum = (counts: Float64Array, from: number, length: number): number => {
  let total = 0;
  for (let i = from; i < from + length; i++) total += counts[i];
  return total;
};

/** Known at the start of the run. */
export const started = (counts: Float64Array, account: Account): number =>
  counts[first(account) + START];

/** Gained since the start: all, or through one channel. */
export function gained(counts: Float64Array, account: Account, channel?: Channel): number {
  if (channel !== undefined) return counts[first(account) + channelSlot(channel)];
  return sum(counts, first(account) + FIRST_CHANNEL, CHANNELS.length);
}

/** Lost since the start: all, or for one reason. */
export function lost(counts: Float64Array, account: Account, reason?: Reason): number {
  if (reason !== undefined) return counts[first(account) + reasonSlot(reason)];
  return sum(counts, first(account) + FIRST_REASON, REASONS.length);
}

/** What the books say is held now. */
export const held = (counts: Float64Array, account: Account): number =>
  started(counts, account) + gained(counts, account) - lost(counts, account);
