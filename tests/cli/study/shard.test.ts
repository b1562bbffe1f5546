/** --shard, said or found in the variables of a scheduler. */
import { describe, expect, test } from "vitest";
import { UsageError } from "../../../src/cli/exit.ts";
import { readShard } from "../../../src/cli/study/shard.ts";

const slurm = (id: number, [min, max, count, step]: readonly number[]): Record<string, string> => ({
  SLURM_ARRAY_TASK_ID: String(id),
  SLURM_ARRAY_TASK_MIN: String(min),
  SLURM_ARRAY_TASK_MAX: String(max),
  SLURM_ARRAY_TASK_COUNT: String(count),
  SLURM_ARRAY_TASK_STEP: String(step ?? 1),
});

const grid = (id: string): Record<string, string> => ({
  SGE_TASK_ID: id,
  SGE_TASK_FIRST: "1",
  SGE_TASK_LAST: "32",
  SGE_TASK_STEPSIZE: "1",
});

describe("a shard", () => {
  test("is said", () => {
    expect(readShard("3/32", { SLURM_ARRAY_TASK_ID: "7" })).toEqual({
      index: 3,
      of: 32,
      found: null,
    });
    expect(readShard("1/1", {})).toMatchObject({ index: 1, of: 1 });
  });

  test.each([
    ["array from 1", "auto", slurm(3, [1, 32, 32]), "3/32"],
    ["array from 0", "auto", slurm(0, [0, 31, 32]), "1/32"],
    ["array in steps", "auto", slurm(25, [5, 35, 4, 10]), "3/4"],
    ["one task of an array again", "auto/32", slurm(7, [7, 19, 2]), "7/32"],
    ["Grid Engine", "auto", grid("32"), "32/32"],
    ["Grid Engine with n", "auto/64", grid("32"), "32/64"],
    ["PBS", "auto/32", { PBS_ARRAY_INDEX: "32" }, "32/32"],
    ["Torque", "auto/32", { PBS_ARRAYID: "1" }, "1/32"],
    ["Kubernetes", "auto/8", { JOB_COMPLETION_INDEX: "0" }, "1/8"],
    [
      "PBS beside what Grid Engine says outside an array",
      "auto/2",
      { SGE_TASK_ID: "undefined", PBS_ARRAYID: "2" },
      "2/2",
    ],
  ])("is found: %s", (_, text, variables, shard) => {
    const { index, of } = readShard(text, variables);
    expect(`${index}/${of}`).toBe(shard);
  });

  test("says in which variables it was found", () => {
    expect(readShard("auto", slurm(3, [1, 32, 32])).found).toBe(
      "Slurm: SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=32 " +
        "SLURM_ARRAY_TASK_STEP=1 SLURM_ARRAY_TASK_COUNT=32",
    );
    expect(readShard("auto/8", { JOB_COMPLETION_INDEX: "7" }).found).toBe(
      "Kubernetes: JOB_COMPLETION_INDEX=7",
    );
  });

  test.each([
    ["3", {}, 'i/n was expected, as in 3/32, or auto, or auto/32, not "3"'],
    ["", {}, 'not ""'],
    ["3/", {}, 'not "3/"'],
    ["-1/4", {}, 'not "-1/4"'],
    ["1.5/4", {}, 'not "1.5/4"'],
    ["0/4", {}, "--shard: the shards are 1/4 to 4/4; there is no 0/4"],
    ["5/4", {}, "--shard: the shards are 1/4 to 4/4; there is no 5/4"],
    ["1/0", {}, "--shard: there can be 1 to 100000 shards, not 0"],
    ["1/200000", {}, "--shard: there can be 1 to 100000 shards, not 200000"],
    ["auto", {}, "--shard auto: this is no task of an array; none of SLURM_ARRAY_TASK_ID (Slurm)"],
    ["auto", { SGE_TASK_ID: "undefined" }, "this is no task of an array"],
    ["auto", { PBS_ARRAYID: "3" }, "but not of how many: say --shard auto/n"],
    ["auto", { JOB_COMPLETION_INDEX: "3" }, "Kubernetes says which task this is"],
    ["auto", slurm(7, [7, 19, 2]), "have gaps (SLURM_ARRAY_TASK_ID=7 "],
    ["auto", { SLURM_ARRAY_TASK_ID: "7" }, "SLURM_ARRAY_TASK_MIN is not set"],
    ["auto", { ...slurm(1, [1, 4, 4]), SLURM_ARRAY_TASK_MAX: "x" }, 'SLURM_ARRAY_TASK_MAX is "x"'],
    ["auto/4", slurm(0, [0, 3, 4]), "where SLURM_ARRAY_TASK_ID=0: the shards are 1/4 to 4/4"],
    ["auto/4", { JOB_COMPLETION_INDEX: "4" }, "there is no 5/4"],
  ])("%s with %o is refused", (text, variables, message) => {
    const read = (): unknown => readShard(text, variables);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});
