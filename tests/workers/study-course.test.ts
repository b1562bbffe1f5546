/** The course of runs, as the page draws it: read in part from a file that holds many, and followed by a naive sum. */
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { everyTick } from "../../src/app/screens/studies/courses.ts";
import { readCourses } from "../../workers/study/course.ts";

interface Row {
  readonly run: number;
  readonly tick: number;
  readonly value: number | null;
}

/** A file in stretches of so many rows. */
function fileOf(rows: readonly Row[], rowGroupSize: number): { name: string; data: Blob } {
  const columnData = [
    { name: "run", data: Int32Array.from(rows, ({ run }) => run) },
    { name: "tick", data: Int32Array.from(rows, ({ tick }) => tick) },
    {
      name: "known",
      data: rows.map(({ value }) => value),
      type: "DOUBLE",
      nullable: true,
    } as const,
  ];
  const data = new Blob([parquetWriteBuffer({ columnData, rowGroupSize })]);
  return { name: "series.parquet", data };
}

/** Runs of ten ticks; every third ends after five, and the value of a run goes up by its number. */
const RUNS = 30;
const rows = Array.from({ length: RUNS }, (_, run) =>
  Array.from({ length: run % 3 === 0 ? 6 : 11 }, (__, tick) => ({ run, tick, value: run * tick })),
).flat();

/** What one run has at a tick: one that ended after five keeps its last value. */
const valueAt = (run: number, tick: number): number =>
  run * (run % 3 === 0 ? Math.min(5, tick) : tick);

test("mean and both ends of the band are those of the runs, whichever stretches they stand in", async () => {
  const line = [3, 4, 5, 17, 18, 28];
  const ticks = Array.from({ length: 11 }, (_, tick) => tick);
  const all = ticks.map((tick) => line.map((run) => valueAt(run, tick)).toSorted((a, b) => a - b));
  const close = (expected: readonly number[]): unknown[] =>
    expected.map((value): unknown => expect.closeTo(value, 9));
  for (const size of [7, 40, 1000]) {
    const file = fileOf(rows, size);
    const [course] = await readCourses(file, { metric: "known", lines: [line] });
    if (course === undefined) throw new Error("there is no line");
    expect([...course.ticks]).toEqual(ticks);
    expect([...course.n]).toEqual(ticks.map(() => line.length));
    expect([...course.mean]).toEqual(close(all.map((own) => own.reduce((a, b) => a + b) / 6)));
    // Type 7: place 0.1 x 5, halfway between the two least; and between the two largest.
    expect([...course.low]).toEqual(close(all.map(([a = 0, b = 0]) => (a + b) / 2)));
    expect([...course.high]).toEqual(close(all.map((own) => ((own[4] ?? 0) + (own[5] ?? 0)) / 2)));
  }
});

test("lines apart, runs without rows, values that could not be read", async () => {
  const file = fileOf(
    [...rows, { run: 40, tick: 0, value: null }, { run: 41, tick: 0, value: 2 }],
    50,
  );
  const [own, nobody, some] = await readCourses(file, {
    metric: "known",
    lines: [[1], [99], [40, 41]],
  });
  expect(own?.mean.at(-1)).toBe(10);
  expect(nobody?.ticks.length).toBe(0);
  expect([some?.n[0], some?.mean[0]]).toEqual([1, 2]);
  await expect(
    readCourses(
      { name: "torn.parquet", data: new Blob(["PAR1"]) },
      { metric: "known", lines: [[1]] },
    ),
  ).rejects.toThrow("torn.parquet cannot be read");
});

test("between ticks that were kept a line is straight", () => {
  expect([...everyTick(Int32Array.of(0, 4, 5), Float64Array.of(0, 8, 3))]).toEqual([
    0, 2, 4, 6, 8, 3,
  ]);
  expect([...everyTick(Int32Array.of(), Float64Array.of())]).toEqual([]);
});
