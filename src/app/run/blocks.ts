/** How many further runs are made: at a time, and at the same time. */

/** How many runs one press of the button asks for; the second is what it asks for unless it is told otherwise. */
export const BLOCKS = [10, 40, 100, 200] as const;

const MOST_WORKERS = 4;
/** Workers that make further runs at the same time. */
export const LANES = Math.max(
  2,
  Math.min(MOST_WORKERS, globalThis.navigator.hardwareConcurrency - 1),
);
