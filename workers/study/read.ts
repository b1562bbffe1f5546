/** The results of a study, from any of its files: what is there is read, and what is needed and missing is said. */
import { RatchetError, STRUCTURE, type FactorValue } from "../../src/sim/index.ts";
import { aboutOf } from "./about.ts";
import { cellsOf, factorColumn, indexed, noCells, numberOf, wholeOf } from "./columns.ts";
import { sorted, type Sorted } from "./kinds.ts";
import type { Cell, Sheet } from "./sheet.ts";
import type {
  About,
  Cells,
  FactorColumn,
  ResponseColumn,
  ResultFile,
  Results,
  RunColumns,
  SensitivityRow,
} from "./types.ts";

/** Columns of the runs that are no numbers of a model. */
const OF_RUNS: ReadonlySet<string> = new Set(
  "run point replicate seed status code stopped ticks hash".split(" "),
);
/** Columns of the design that are no factors. */
const OF_DESIGN: ReadonlySet<string> = new Set(["point", "row"]);

export async function readResults(files: readonly ResultFile[]): Promise<Results> {
  const found = await sorted(files);
  const { design, runs, summary, sensitivity, left } = found;
  if (runs === null && summary === null && sensitivity === null) throw nothing(found);
  const about = found.study === null ? null : aboutOf(found.study);
  const factors = design === null ? [] : await factorsOf(design);
  const rest = {
    about,
    factors,
    sensitivity: await sensitivityOf(sensitivity),
    series: found.series,
    left,
  };
  if (runs === null) {
    const points = design?.rows ?? pointsOf(await pointColumn(summary));
    return { ...rest, points, responses: await summaries(summary, points), runs };
  }
  const made = await runsOf(runs);
  const points = design?.rows ?? pointsOf(made.point);
  return {
    ...rest,
    points,
    responses: await responsesOf(runs, { about, factors, points, made }),
    runs: made,
  };
}

function nothing({ design, study, left }: Sorted): RatchetError {
  const missing = "there are no runs in these files: runs.parquet or summary.csv is needed";
  const [first] = left;
  const message =
    design === null && study === null && first !== undefined && first.why === "unknown"
      ? `${first.name} is neither a study nor a result file of one`
      : missing;
  return new RatchetError("E_FILE", "", message);
}

async function factorsOf(design: Sheet): Promise<FactorColumn[]> {
  const factors: FactorColumn[] = [];
  for (const name of design.names)
    if (!OF_DESIGN.has(name)) factors.push(factorColumn(name, await design.column(name)));
  return factors;
}

const pointsOf = (point: Int32Array): number =>
  point.reduce((most, at) => Math.max(most, at + 1), 0);

const pointColumn = async (summary: Sheet | null): Promise<Int32Array> =>
  wholeOf(summary === null ? [] : await summary.column("point"));

async function runsOf(runs: Sheet): Promise<RunColumns> {
  const seeds = indexed(await runs.column("seed"));
  const status = runs.names.includes("status") ? await runs.column("status") : [];
  const code = runs.names.includes("code") ? await runs.column("code") : [];
  const failed = new Map<number, string>();
  for (let run = 0; run < status.length; run++)
    if (status[run] !== "ok") failed.set(run, String(code[run] ?? "E_FAILED"));
  return {
    point: wholeOf(await runs.column("point")),
    replicate: wholeOf(await runs.column("replicate")),
    ticks: wholeOf(runs.names.includes("ticks") ? await runs.column("ticks") : []),
    seeds: seeds.names,
    seed: seeds.of,
    failed,
  };
}

interface OfRuns {
  readonly about: About | null;
  readonly factors: readonly FactorColumn[];
  readonly points: number;
  readonly made: RunColumns;
}

async function responsesOf(runs: Sheet, of: OfRuns): Promise<ResponseColumn[]> {
  const { about, points, made } = of;
  const responses: ResponseColumn[] = [];
  const horizons = horizonsOf(of);
  const first = about?.responses ?? [];
  const names = runs.names.filter((name) => !OF_RUNS.has(name));
  const isOwn = (name: string): boolean => first.includes(name);
  const inOrder = names.filter(isOwn).concat(names.filter((name) => !isOwn(name)));
  for (const name of inOrder) {
    const values = Float64Array.from(await runs.column(name), numberOf);
    const event = about?.events.includes(name) ?? false;
    const cells = cellsOf({ ...made, values, horizons, event }, points);
    responses.push({ name, event, values, cells });
  }
  return responses;
}

/** Of each point the ticks that its runs may last. Where no file says so, those of its longest run, which may have stopped before. */
function horizonsOf({ about, factors, points, made }: OfRuns): Float64Array {
  const [horizon, structure] = ["horizon", STRUCTURE].map((name) => {
    const factor = factors.find((each) => each.name === name);
    return (point: number): FactorValue | undefined => factor?.levels[factor.of[point] ?? -1];
  });
  return longest(made, points).map((most, point) => {
    const own = horizon?.(point);
    if (typeof own === "number") return own;
    return about?.horizons[String(structure?.(point))] ?? most;
  });
}

function longest({ point, ticks }: RunColumns, points: number): Float64Array {
  const most = new Float64Array(points);
  point.forEach((at, run) => {
    if (at >= 0 && at < points) most[at] = Math.max(most[at] ?? 0, ticks[run] ?? 0);
  });
  return most;
}

/** Where there are no runs: what summary.csv says of them. */
async function summaries(summary: Sheet | null, points: number): Promise<ResponseColumn[]> {
  if (summary === null) return [];
  const all = new Map<string, { event: boolean; cells: Cells }>();
  const names = await summary.column("response");
  const point = await pointColumn(summary);
  const columns = await Promise.all(FIGURES.map((name) => summary.column(name)));
  for (let k = 0; k < names.length; k++) {
    const name = String(names[k]);
    const response = all.get(name) ?? { event: false, cells: noCells(points) };
    all.set(name, response);
    const at = point[k] ?? -1;
    if (at < 0 || at >= points) continue;
    const [n, reached, mean, restricted, low, high] = columns.map((cells) => cells[k] ?? null);
    const { cells } = response;
    response.event ||= reached !== null;
    cells.runs[at] = numberOf(n);
    cells.n[at] = numberOf(reached ?? n);
    cells.mean[at] = numberOf(mean ?? restricted);
    cells.low[at] = numberOf(low);
    cells.high[at] = numberOf(high);
  }
  return [...all].map(([name, { event, cells }]) => ({
    name,
    event,
    values: new Float64Array(0),
    cells,
  }));
}

/** Columns of summary.csv that are drawn; what a file does not have is not known. */
const FIGURES = ["n", "reached", "mean", "restricted_mean", "low", "high"] as const;

/** Columns of sensitivity.csv that are no measures. */
const OF_MATTERS: ReadonlySet<string> = new Set("response factor structure noise".split(" "));

const numberOrNull = (value: Cell | undefined): number | null =>
  typeof value === "number" ? value : null;

/** sensitivity.csv: response, factor and what is known of them. */
async function sensitivityOf(sheet: Sheet | null): Promise<SensitivityRow[]> {
  if (sheet === null) return [];
  const [response, factor] = await Promise.all(
    ["response", "factor"].map((name) => sheet.column(name)),
  );
  const structure = sheet.names.includes("structure") ? await sheet.column("structure") : [];
  const noise = sheet.names.includes("noise") ? await sheet.column("noise") : [];
  const numbers = sheet.names.filter((name) => !OF_MATTERS.has(name));
  const columns = await Promise.all(
    numbers.map(async (name) => [name, await sheet.column(name)] as const),
  );
  return Array.from({ length: sheet.rows }, (_, k) => ({
    response: String(response?.[k] ?? ""),
    structure: structure[k] === undefined || structure[k] === null ? null : String(structure[k]),
    factor: String(factor?.[k] ?? ""),
    noise: numberOrNull(noise[k]),
    values: Object.fromEntries(columns.map(([name, column]) => [name, numberOrNull(column[k])])),
  }));
}
