/** docs/replications.md: what the suite found, and what it rests on. The same result gives the same bytes. */
import { hashText, type Scenario } from "../../sim/index.ts";
import { cellsOf, EVIDENCE, type Experiment } from "./experiment.ts";
import { ruleWords, type Judged, type Verdict } from "./judge.ts";
import { DISAGREEMENTS } from "./known.ts";
import type { CellResult, ExperimentResult, SuiteResult } from "./replicate.ts";
import { besideOf, scenarioOf, seedOf, type Shipped } from "./tasks.ts";

const digits = (value: number, precision = 5): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(precision))) : "";

/** A table cell: a bar would end it. */
const cellText = (text: string): string => text.replaceAll("|", "\\|");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cellText).join(" | ")} |`);

export function documentOf(result: SuiteResult, read: Shipped): string {
  const experiments = result.experiments.map(({ experiment }) => experiment);
  const sections = [
    ["# Replications", "", INTRODUCTION, "", fingerprintLine(experiments, read)],
    ["## In all", "", ...totals(result)],
    ["## The experiments", "", ...overview(result)],
    repeats(result),
    ...result.experiments.map(experimentSection),
    ...restOf(experiments, read),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const INTRODUCTION = [
  "Written by `ratchet replicate --full`; not to be edited. Every cell holds one number measured here against one that was " +
    "published, computed by others, or is exact. The seed of its luck is the name of its runs, and nobody picks it.",
  "",
  "A cell passes when the two differ by at most 4 combined standard errors (s.e.), unless another rule stands beside it; a right " +
    "model fails about once in 16,000. A cell that fails is repeated once, with four times the runs and other luck, and that counts, " +
    "at 3.5; both are shown. More than 2 % of cells repeated is a failure of the whole. *Power*: a true difference of that size is " +
    "caught 99 times in 100. Each experiment has faults that were put in on purpose and that its cells must catch; they are tests.",
].join("\n");

/** What all numbers follow from: when this changes, the document is out of date. */
export const fingerprintLine = (experiments: readonly Experiment[], read: Shipped): string =>
  `Suite \`${hashText(JSON.stringify(experiments.map((each) => inputsOf(each, read))))}\`.`;

function inputsOf(experiment: Experiment, read: Shipped): unknown {
  const { id, paper, experiment: what, evidence, samples, cells, defects } = experiment;
  const runs = samples.map((sample) => [
    seedOf(sample, "first"),
    sample.runs,
    sample.structure,
    scenarioOf(sample, read).hash,
    besideOf(sample).map((each, k) => [
      each.structure,
      sample.beside?.[k]?.luck,
      scenarioOf(each, read).hash,
    ]),
  ]);
  return { id, paper, what, evidence, runs, cells, defects };
}

function totals({ experiments, cells, repeated, verdict }: SuiteResult): string[] {
  const all = experiments.flatMap((each) => each.cells);
  const rows = EVIDENCE.map((kind) => {
    const of = all.filter(({ evidence }) => evidence === kind);
    const count = (wanted: Verdict): string =>
      String(of.filter(({ last }) => last.verdict === wanted).length);
    return [kind, String(of.length), count("pass"), count("fail"), count("report")];
  });
  const verdicts = experiments.filter((each) => each.verdict !== "fail").length;
  return [
    `${verdicts} of ${experiments.length} experiments pass; ${cells} cells, ${repeated} repeated: **${verdict}**.`,
    "",
    ...table(["evidence", "cells", "pass", "fail", "told, not judged"], rows),
  ];
}

const overview = ({ experiments }: SuiteResult): string[] => [
  "With the figures of the cell that is worst off.",
  "",
  ...table(
    ["", "paper", "experiment", "evidence", "expected", "measured", "s.e.", "z", "verdict"],
    experiments.map(({ experiment, worst, verdict }) => [
      experiment.id,
      experiment.paper,
      experiment.experiment,
      experiment.evidence,
      ...figures(worst.last),
      verdict,
    ]),
  ),
];

const figures = ({ expected, measured, se, z }: Judged): string[] => [
  digits(expected),
  digits(measured),
  se > 0 ? digits(se, 2) : "",
  Number.isFinite(z) && z !== 0 ? z.toFixed(2) : "",
];

function repeats({ experiments }: SuiteResult): string[] {
  const all = experiments.flatMap(({ cells }) => cells.filter(({ tries }) => tries.length > 1));
  if (all.length === 0) return [];
  return [
    "## Repeated",
    "",
    ...table(
      ["cell", "expected", "measured", "s.e.", "z", "runs", "verdict"],
      all.flatMap(({ cell, tries }) =>
        tries.map((judged, k) => [
          k === 0 ? cell.name : `${cell.name}, again`,
          ...figures(judged),
          String(judged.runs),
          judged.verdict,
        ]),
      ),
    ),
  ];
}

const experimentSection = ({ experiment, cells }: ExperimentResult): string[] => [
  `## ${experiment.id}: ${experiment.paper}`,
  "",
  `${experiment.experiment}.`,
  "",
  ...table(
    ["cell", "evidence", "rule", "expected", "measured", "s.e.", "z", "runs", "power", "verdict"],
    cells.map(cellRow),
  ),
  "",
  `Faults that it catches: ${experiment.defects.map(({ says, cell }) => `${says} (${cell})`).join("; ")}.`,
];

const cellRow = ({ cell, evidence, tries, last }: CellResult): string[] => [
  cell.name,
  evidence,
  ruleWords(cell, tries.length > 1 ? "again" : "first"),
  ...figures(last),
  String(last.runs),
  digits(last.power, 2),
  last.verdict,
];

/** What stands below the numbers, and needs no run. */
export function restOf(experiments: readonly Experiment[], read: Shipped): string[][] {
  return [
    ["## Where the sources disagree", "", ...DISAGREEMENTS.map(disagreement)],
    ["## The scenarios", "", ...cardsOf(experiments, read)],
  ];
}

const disagreement = ({ about, says }: { about: string; says: string }): string =>
  `- **${about}.** ${says}`;

/** Provenance cards, from the files. */
function cardsOf(experiments: readonly Experiment[], read: Shipped): string[] {
  const ids = [...new Set(experiments.flatMap(({ samples }) => samples.map((s) => s.scenario)))];
  return ids
    .toSorted((a, b) => (a < b ? -1 : Number(a > b)))
    .map((id) => card(read(id), experiments).join("\n"))
    .flatMap((text) => [text, ""])
    .slice(0, -1);
}

function card({ id, title, source, hash }: Scenario, experiments: readonly Experiment[]): string[] {
  const { citation, fidelity, checked, deviation } = source;
  const used = experiments.filter(({ samples }) => samples.some(({ scenario }) => scenario === id));
  return [
    `### ${title} (\`${id}\`)`,
    "",
    `- Source: ${citation}; **${fidelity}**`,
    `- Experiments: ${used.map((each) => each.id).join(", ")}; scenario \`${hash}\``,
    ...(checked === undefined ? [] : [`- Checked: ${checked}`]),
    ...(deviation === undefined ? [] : [`- Deviation: ${deviation}`]),
  ];
}

/** Names of the cells that a full run judges, in the order of the document. */
export const cellNames = (experiments: readonly Experiment[]): string[] =>
  experiments.flatMap((each) => cellsOf(each, "full").map(({ name }) => name));
