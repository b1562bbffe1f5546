/** The largest numbers that a scenario may ask for. */
export const MOST_PEOPLE = 10_000_000;
export const MOST_TICKS = 1_000_000_000;
