/** Result files of a study become columns, whatever they are called; what is no result file is named. */
import { expect, test } from "vitest";
import { rowsOf } from "../../workers/study/csv.ts";
import { readResults } from "../../workers/study/read.ts";
import type { ResponseColumn, Results } from "../../workers/study/types.ts";
import { filesOf, madeUp, meanAt, MIXING, SAFETY, spreadAt } from "../support/study-results.ts";

const { design, runs, study } = madeUp();

function responseOf({ responses }: Results, k: number): ResponseColumn {
  const response = responses[k];
  if (response === undefined) throw new Error("there is no such response");
  return response;
}

/** The value of a factor at a point. */
function levelAt({ factors }: Results, k: number, point: number): number {
  const factor = factors[k];
  return Number(factor?.levels[factor.of[point] ?? -1]);
}

test("a study's tables: factors, runs and what they say of each point", async () => {
  const read = await readResults(
    filesOf({ "runs (1).parquet": runs, "design.parquet": design, "study.resolved.json": study }),
  );
  expect(read.about?.title).toBe("How much sharing is enough?");
  expect(read.about?.design).toBe("grid");
  expect(read.points).toBe(40);
  expect(read.left).toEqual([]);
  expect(read.factors.map(({ name, levels }) => [name, levels])).toEqual([
    ["structure", ["Villages", "Everyone"]],
    ["step.share.chance", [...MIXING]],
    ["step.speak.safety", [...SAFETY]],
  ]);
  expect(read.responses.map(({ name }) => name)).toEqual(["known", "when"]);
  const { cells } = responseOf(read, 0);
  // Of twelve runs that lie evenly, s apart: a standard deviation of s sqrt(13), and t(0.975, 11) = 2.200985.
  for (const point of [0, 17, 39]) {
    const [mixing, safety] = [levelAt(read, 1, point), levelAt(read, 2, point)];
    const mean = meanAt(point % 2, mixing, safety);
    const half = (2.200985160082949 * spreadAt(mixing) * Math.sqrt(13)) / Math.sqrt(12);
    expect(cells.mean[point]).toBeCloseTo(mean, 10);
    expect(cells.low[point]).toBeCloseTo(mean - half, 8);
    expect(cells.high[point]).toBeCloseTo(mean + half, 8);
  }
  // A run that failed is in none of them.
  expect([...(read.runs?.failed ?? [])]).toEqual([[47, "E_TIMEOUT"]]);
  expect([cells.runs[3], cells.n[3]]).toEqual([11, 11]);
  // What never came is counted, and stands at the horizon: 0, 2 ... 10 and six times 100, by twelve.
  const { cells: when } = responseOf(read, 1);
  expect([when.runs[0], when.n[0], when.mean[0]]).toEqual([12, 6, 52.5]);
  expect(read.runs?.seeds).toEqual(["2026"]);
  expect(read.runs?.replicate.slice(0, 3)).toEqual(Int32Array.of(0, 1, 2));
});

test("a summary alone, and what matters how much", async () => {
  const summary =
    "point,response,n,mean,sd,low,high\r\n0,known,5,3.5,1,2.5,4.5\r\n1,known,5,7,,,\r\n";
  const sensitivity = 'response,factor,S1,ST\r\nknown,"a, b",0.25,0.5\r\n';
  const read = await readResults(
    filesOf({ "summary.csv": summary, "s.csv": sensitivity, "notes.txt": "Dear all, hello" }),
  );
  const { cells } = responseOf(read, 0);
  expect(cells.mean).toEqual(Float64Array.of(3.5, 7));
  expect(cells.low).toEqual(Float64Array.of(2.5, Number.NaN));
  expect(read.runs).toBe(null);
  expect(read.sensitivity).toEqual([
    {
      response: "known",
      structure: null,
      factor: "a, b",
      noise: null,
      values: { S1: 0.25, ST: 0.5 },
    },
  ]);
  expect(read.left).toEqual([{ name: "notes.txt", why: "unknown" }]);
});

test("what is no result, or damaged, is refused by name", async () => {
  const refused = (files: Parameters<typeof filesOf>[0]): Promise<unknown> =>
    readResults(filesOf(files)).then(
      () => "read",
      (error: Error) => error.message,
    );
  expect(await refused({ "holiday.jpg": "\u0001\u0002" })).toContain("holiday.jpg is neither");
  expect(await refused({ "design.parquet": design })).toContain("runs.parquet or summary.csv");
  const torn = runs.slice(0, runs.length - 40);
  expect(await refused({ "runs.parquet": torn })).toContain("runs.parquet cannot be read");
  const blotted = runs.slice();
  const foot = new DataView(runs.buffer).getUint32(runs.length - 8, true);
  blotted.fill(255, 4, runs.length - 8 - foot);
  expect(await refused({ "runs.parquet": blotted })).toContain("runs.parquet cannot be read");
});

test("tables as text, with quotes, line ends and a mark at the start", () => {
  expect(rowsOf('\uFEFFa,b\r\n"x ""y""\n",2\n')).toEqual([
    ["a", "b"],
    ['x "y"\n', "2"],
  ]);
  expect(rowsOf("a,b\n1,\n")).toEqual([
    ["a", "b"],
    ["1", ""],
  ]);
  expect(rowsOf("a,b\n1")).toBe(null);
  expect(rowsOf('a,"b\n1,2')).toBe(null);
});
