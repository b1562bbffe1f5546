/** What a part asks of the rest of a scenario. */

/**
 * groups: the population has groups. places: the file says where they lie. crowd: those who act in a tick act together.
 * state: the environment is one of states. states: there is an end of them. task: the environment says what answers are worth.
 * truth: it also says which are right. undecided: the beliefs that it works on may be missing. leaps: the recipes are a table of leaps.
 * codifying: what is tacit in the beliefs may come to be written down. origins: it is kept how people came by their answers.
 * ways: all ways to answer can be gone through. bandit: the environment has options that succeed more or less often. institution: there is one at least.
 * directory: the kind that it names has a trait for each item and a variant for each place.
 * odds: the evidence that it works on is kept as log-odds, one option against another. schema: the kind that says what people attend to has two answers to each question, and as many questions.
 * closed, open: the variants that it works on are a set with an end, or without.
 */
export type Ask =
  | "groups"
  | "places"
  | "crowd"
  | "state"
  | "states"
  | "task"
  | "truth"
  | "undecided"
  | "codifying"
  | "origins"
  | "ways"
  | "bandit"
  | "odds"
  | "institution"
  | "directory"
  | "schema"
  | "leaps"
  | "closed"
  | "open";
