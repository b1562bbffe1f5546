/** The largest numbers that a scenario may ask for. */
export const MOST_PEOPLE = 10_000_000;
export const MOST_TICKS = 1_000_000_000;

/** Entries of before, step and after together, groups and what is in them. */
export const MOST_ENTRIES = 300;
/** Kinds of knowledge beside the main one. */
export const MOST_KINDS = 16;
export const MOST_LAYERS = 64;
export const MOST_STRUCTURES = 64;
export const MOST_METRICS = 64;
/** Groups with a name and a size of their own. */
export const MOST_GROUPS = 1000;
/** Changes of the number of people. */
export const MOST_RESIZES = 1000;
/** Interventions in a run. */
export const MOST_INTERVENTIONS = 32;
/** What all structures of a file set, remove and add together. */
export const MOST_CHANGES = 2000;
/** Settings from outside the file. */
export const MOST_SETTINGS = 200;
/** Values that structures hold for themselves and do not share with the file. */
export const MOST_OWN_VALUES = 250_000;
