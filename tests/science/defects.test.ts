/** Test the testers: each experiment has faults put in on purpose, and each is caught by the cell that names it. */
import { expect, test } from "vitest";
import { cellsOf, withDefect } from "../../src/lab/replicate/experiment.ts";
import { judge } from "../../src/lab/replicate/judge.ts";
import { rowsOf, tasksOf } from "../../src/lab/replicate/tasks.ts";
import { SUITE } from "../../src/lab/suite/index.ts";
import { readShipped } from "../support/shipped.ts";

const defects = SUITE.flatMap((experiment) =>
  experiment.defects.map((defect) => ({
    experiment,
    defect,
    says: defect.says,
    id: experiment.id,
  })),
);

test("every experiment has one, in a cell of the quick suite", () => {
  for (const { id, defects: own } of SUITE) expect(own.length, id).toBeGreaterThan(0);
});

test.each(defects)("$id: $says", ({ experiment, defect }) => {
  const broken = withDefect(experiment, defect);
  const [cell] = cellsOf(broken, "quick");
  if (cell === undefined) throw new Error("the quick suite has no such cell");
  const rows = cell.of.map((name) => {
    const sample = broken.samples.find((each) => each.name === name);
    if (sample === undefined) throw new Error(`no sample ${name}`);
    const tasks = tasksOf(broken, sample, { read: readShipped, mode: "quick", which: "first" });
    return tasks.flatMap((task) => Array.from(rowsOf(task, sample.measure)));
  });
  const { verdict, measured, expected, z, strain } = judge(cell, rows, "first");
  console.info(
    `${cell.name}: ${measured.toPrecision(4)} against ${expected.toPrecision(4)}, z = ${z.toFixed(1)}, ${strain.toFixed(1)} times the bar`,
  );
  expect(verdict).toBe("fail");
});
