/** ratchet study summary STUDY: what the runs say of each response, point by point or by a factor. */
import type { Command } from "commander";
import { FEWEST } from "../../lab/bootstrap.ts";
import { roomBeside } from "../../lab/intervals.ts";
import { factorNames, groupsOf, type Group } from "../../lab/study/groups.ts";
import { summarise, type ResponseSummary, type Sample } from "../../lab/study/summarise.ts";
import { bold, print, printJson } from "../io.ts";
import { addName } from "../options.ts";
import { columns, count, number, range } from "../words.ts";
import { answersOf, responsesAsked, unknown, type Asked } from "./answers.ts";
import { openStudy, studyCommand, type Opened, type StudyFlags } from "./given.ts";

interface Flags extends StudyFlags {
  readonly response?: readonly string[];
  readonly by?: readonly string[];
  readonly bootstrap?: boolean;
}

const SAYS = [
  "table with confidence intervals",
  "Prints what the runs of a study say of its responses: for each point, or for each value of a factor. An interval is " +
    "of the mean, over replicates; where several points are put together, a replicate counts by its mean over them.",
] as const;

/** Most rows of a table that are printed; JSON and summary.csv have all. */
const MOST_ROWS = 60;

export function addSummary(group: Command): void {
  studyCommand(group, "summary", SAYS)
    .option("--response <name>", "only this response (repeatable)", addName)
    .option("--by <factor>", "puts the points together by this factor (repeatable)", addName)
    .option("--bootstrap", "BCa bootstrap intervals in the place of Student's t")
    .action(async (file: string, flags: Flags) => {
      const opened = await openStudy(file, flags);
      const tables = await tablesOf(opened, flags);
      const { study, plan } = opened;
      if (flags.json === true) printJson({ study: study.id, id: plan.id, responses: tables });
      else print([...tables.map((table) => text(table, flags)), ...stopping(study)].join("\n\n"));
    });
}

/** Looking until an interval is narrow finds narrow ones: of sequential replicates that is said. */
const stopping = ({ replicates }: Opened["study"]): string[] =>
  "count" in replicates
    ? []
    : [
        `replicates were added until the interval of ${replicates.until.response} was narrow, or there were ${replicates.max}: intervals are a little too narrow for that`,
      ];

interface Row extends ResponseSummary {
  readonly values: Group["values"];
  /** Number of points. */
  readonly points: number;
  /** Of a time: the horizons of its points, each once, the shortest first. */
  readonly horizons: readonly number[];
}

interface Table {
  readonly response: string;
  readonly text: string;
  readonly by: readonly string[];
  readonly rows: readonly Row[];
}

async function tablesOf(opened: Opened, flags: Flags): Promise<Table[]> {
  const { study, plan } = opened;
  const names = factorNames(study);
  for (const name of flags.by ?? [])
    if (!names.includes(name)) throw unknown("factor", name, names);
  const by = flags.by ?? names;
  const asked = responsesAsked(opened, flags.response);
  const groups = groupsOf(study, plan.points, by);
  const { samples } = await answersOf(opened, flags);
  const how = flags.bootstrap === true ? { bootstrap: study.seed } : {};
  const rowOf = ({ at }: Asked, { values, points }: Group): Row => {
    const here = points.flatMap((point): Sample[] => {
      const sample = samples[at]?.[point];
      return sample === undefined ? [] : [sample];
    });
    const horizons = [...new Set(here.flatMap(({ horizon }) => horizon ?? []))];
    return {
      values,
      points: points.length,
      horizons: horizons.toSorted((a, b) => a - b),
      ...summarise(here, how),
    };
  };
  return asked.map((each) => ({
    response: each.response.name,
    text: each.response.text,
    by,
    rows: groups.map((group) => rowOf(each, group)),
  }));
}

function text({ response, text: says, by, rows }: Table, { bootstrap }: Flags): string {
  const event = rows.some(({ reached }) => reached !== null);
  const kind = bootstrap === true ? "BCa bootstrap" : "t";
  const shown = rows
    .slice(0, MOST_ROWS)
    .map((row) => valueCells(row).concat(event ? timeCells(row) : numberCells(row)));
  const head = [...by, ...(event ? TIME_HEAD : NUMBER_HEAD)];
  const together = rows.find(({ points }) => points > 1)?.points;
  const lines = [
    `${bold(response)} = ${says}`,
    ...(together === undefined ? [] : [`each row puts ${count(together, "point")} together`]),
    `95 % ${kind} intervals of the mean${event ? " with the horizon in the place of never" : ""}, over replicates`,
    ...columns([head, ...shown], ""),
  ];
  if (rows.length > MOST_ROWS)
    lines.push(`and ${rows.length - MOST_ROWS} rows more (--by, --json, summary.csv)`);
  return [...lines, ...notes(rows)].join("\n");
}

const valueCells = ({ values }: Row): string[] =>
  values.map((value) => (typeof value === "number" ? number(value) : String(value)));

const NUMBER_HEAD = ["n", "mean", "sd", "95 % interval", "5-95 % of runs"];
const TIME_HEAD = [
  "reached",
  "median",
  "mean",
  "never as horizon",
  "95 % interval",
  "5-95 % of runs",
];

const numberCells = ({ replicates, mean, sd, low, high, p5, p95 }: Row): string[] => [
  String(replicates),
  number(mean),
  number(sd),
  range(low, high),
  range(p5, p95),
];

const timeCells = ({
  n,
  reached,
  median,
  mean,
  low,
  high,
  restrictedMean,
  p5,
  p95,
}: Row): string[] => [
  `${reached} of ${n}`,
  median === null ? "beyond" : number(median),
  number(mean),
  number(restrictedMean),
  range(low, high),
  p5 === null ? "beyond" : p95 === null ? `${number(p5)} to beyond` : range(p5, p95),
];

function notes(rows: readonly Row[]): string[] {
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  const few = rows.some(({ replicates }) => replicates > 0 && replicates < FEWEST);
  return [
    ...(failed > 0 ? [`${count(failed, "run")} failed or missing, left out`] : []),
    ...(few ? [`no interval of fewer than ${FEWEST} replicates`] : []),
    ...allAlike(rows),
    ...unlikeHorizons(rows),
  ];
}

/** Where a run may last longer, a time that never came counts for more. */
function unlikeHorizons(rows: readonly Row[]): string[] {
  const all = rows.flatMap(({ horizons }) => horizons);
  const [shortest, longest] = [Math.min(...all), Math.max(...all)];
  if (all.length === 0 || shortest === longest) return [];
  const mixed = rows.some(({ horizons }) => horizons.length > 1);
  return [
    `horizons are from ${shortest} to ${longest}: means with the horizon in the place of never can be held against each other only where it is the same${mixed ? "; here a row puts unlike ones together" : ""}`,
  ];
}

/** An interval without width is no certainty. */
function allAlike(rows: readonly Row[]): string[] {
  const alike = rows.filter(({ low, high }) => low !== null && low === high);
  if (alike.length === 0) return [];
  const n = Math.min(...alike.map(({ replicates }) => replicates));
  const room = Math.ceil(100 * roomBeside(n, 0.95));
  return [
    `an interval without width is of replicates that are all alike: ${n} of them leave room for ${room} in 100 that are not`,
  ];
}
