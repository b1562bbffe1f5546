/** The replication suite's result as a table in a terminal. */
import type { Judged } from "../lab/replicate/judge.ts";
import { ruleWords } from "../lab/replicate/judge.ts";
import type { CellResult, ExperimentResult, SuiteResult } from "../lab/replicate/replicate.ts";
import { bold, red } from "./io.ts";
import { columns, count } from "./words.ts";

const digits = (value: number, precision = 5): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(precision))) : "-";

const HEAD = [
  "",
  "verdict",
  "expected",
  "measured",
  "± s.e.",
  "z",
  "s",
  "evidence",
  "paper: experiment",
];

export function suiteText(
  result: SuiteResult,
  { cpu, all }: { readonly cpu: number; readonly all: boolean },
): string {
  const rows = result.experiments.map(row);
  const told = result.experiments.flatMap(({ cells }) =>
    cells.filter(({ last, tries }) => all || tries.length > 1 || last.verdict === "fail"),
  );
  return [
    ...columns([HEAD, ...rows], "").map((line, k) => (k === 0 ? bold(line) : line)),
    ...(told.length === 0 ? [] : ["", ...told.flatMap(cellLines)]),
    "",
    closing(result, cpu),
  ].join("\n");
}

/** The worst cell's figures. */
function row({ experiment, verdict, worst, seconds }: ExperimentResult): string[] {
  const { id, paper, evidence } = experiment;
  const shown = verdict === "fail" ? red("fail") : verdict;
  return [
    id,
    shown,
    ...figures(worst.last),
    seconds.toFixed(1),
    evidence,
    `${paper}: ${experiment.experiment}`,
  ];
}

const figures = ({ expected, measured, se, z }: Judged): string[] => [
  digits(expected),
  digits(measured),
  se > 0 ? digits(se, 2) : "-",
  Number.isFinite(z) ? z.toFixed(2) : "-",
];

/** Each try of a cell, and what would have been caught. */
function cellLines({ cell, tries }: CellResult): string[] {
  return tries.map((judged, k) => {
    const [expected = "", measured = "", se = "", z = ""] = figures(judged);
    const which = k === 0 ? "first" : "again";
    const again = k === 0 ? "" : ", again";
    const error = se === "-" ? "" : ` ± ${se}`;
    const distance = z === "-" ? "" : `, z = ${z}`;
    const power = Number.isFinite(judged.power)
      ? `; a shift of ${digits(judged.power, 2)} is caught with power 0.99`
      : "";
    return (
      `${judged.verdict} ${cell.name}${again}: ${measured}${error} against ${expected}${distance}` +
      ` (${ruleWords(cell, which)}, ${count(judged.runs, "run")}${power})`
    );
  });
}

function closing(
  { cells, repeated, mode, verdict, experiments }: SuiteResult,
  cpu: number,
): string {
  const passed = experiments.filter((each) => each.verdict === "pass").length;
  return (
    `${mode}: ${verdict}; ${passed} of ${count(experiments.length, "experiment")} pass, ` +
    `${count(cells, "cell")}, ${repeated} repeated, ${cpu.toFixed(0)} CPU-seconds`
  );
}
