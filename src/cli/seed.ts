/** What a seed is on the command line and in requests: what it is in a scenario file (sim/scenario/forms/frame.ts). */
const MOST = 100;

export const SEED_WORDS = `a seed (1 to ${MOST} characters on one line without "|")`;

export const isSeed = (text: string): boolean =>
  text !== "" && Array.from(text).length <= MOST && !/[\p{Cc}\p{Cs}\u2028\u2029|]/u.test(text);
