/**
 * What no teacher or pupil should meet on a screen, and what stands there instead. Names of the trade stand where somebody
 * looks for them: in Editor and Studies, behind "This run, to repeat it anywhere", in the dictionary, in what a slider
 * tells on focus.
 */
interface Unplain {
  readonly found: RegExp;
  readonly why: string;
}

const word = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\w-])(?:${words.join("|")})(?![\\w-])`, "giu");

const UNPLAIN: readonly Unplain[] = [
  { found: word("replicates?", "replications?", "iterations?"), why: "run" },
  { found: word("seeds?"), why: "luck" },
  { found: word("ticks?"), why: "the word of the clock: round, year, generation" },
  { found: word("agents?"), why: "the word of the scenario: person, employee, region" },
  { found: word("nodes?", "vertex", "vertices"), why: "person, or thing" },
  { found: word("edges?"), why: "tie" },
  { found: word("parameters?", "arguments?", "hyper\\w+"), why: "setting, number" },
  { found: word("stochastic\\w*", "probabilistic\\w*", "deterministic\\w*"), why: "luck, chance" },
  { found: word("random\\w*"), why: "by luck, anybody" },
  {
    found: word("variances?", "standard deviations?", "standard errors?", "sigma"),
    why: "how far runs lie apart",
  },
  {
    found: word("confidence", "p-values?", "significan\\w+", "null hypothes\\w+"),
    why: "95 % interval; clearly",
  },
  {
    found: word("quantiles?", "percentiles?", "quartiles?", "p10", "p90"),
    why: "eight of ten runs",
  },
  { found: word("medians?"), why: "the middle run" },
  {
    // "what the shapes mean", "which means nothing here" are other words.
    found:
      /\b(?:the|a|in|of|on|its|their) means?\b(?! nothing)|\bmeans? (?:of|over)\b|\bmean (?=person|run|value|level|skill)/giu,
    why: "average",
  },
  {
    found: word("bootstrap\\w*", "regression", "coefficients?", "distributions?", "estimators?"),
    why: "nothing: it is not said",
  },
  {
    found: word("schemas?", "metrics?", "mechanisms?", "schedules?"),
    why: "what it is read or done for",
  },
  {
    found: word("NaN", "undefined", "null", "infinity", "\\[object \\w+\\]"),
    why: "a fault of ours",
  },
  {
    found: word(
      "hash(?:es)?",
      "checksum",
      "json",
      "yaml",
      "array",
      "boolean",
      "string",
      "integer",
      "float",
    ),
    why: "what it is for",
  },
  {
    found: word(
      "workers?",
      "threads?",
      "callback",
      "payload",
      "exception",
      "stack trace",
      "bytes?",
    ),
    why: "what the page does",
  },
  {
    found: word("simulat(?:e|es|ed|ing)", "submit"),
    why: "play, run; the word of what happens next",
  },
  {
    found: word("repertoires?", "trajector(?:y|ies)", "ensembles?"),
    why: "what is known; run; runs",
  },
  { found: /\b(?!kB\b)[a-z]+[A-Z]\w*/gu, why: "a name from the code" },
  { found: /(?<![\w/])\w*[a-z\d]_[a-z]\w*/giu, why: "a name from a file" },
  { found: /(?<![\w./@-])[a-z][\w-]*(?:\.[a-z\d][\w-]*)*\.[a-z][\w-]*(?![\w-])/gu, why: "a path" },
];

/** What of a text is not plain, each with the words around it and what stands there instead. */
export function unplain(text: string): string[] {
  return UNPLAIN.flatMap(({ found, why }) =>
    Array.from(text.matchAll(found), ({ 0: hit, index }) => {
      const around = text.slice(Math.max(0, index - 40), index + hit.length + 30);
      return `"${hit}" in "${around.replaceAll(/\s+/gu, " ")}": ${why}`;
    }),
  );
}
