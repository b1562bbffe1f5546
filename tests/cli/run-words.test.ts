/** ratchet run in words: what came out, and how to see it again. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { command, folder, ratchet, withoutHashes } from "./ratchet.ts";

test("says what came out, and how to see it again", async () => {
  const { stdout, stderr } = ratchet(["run", "small.yaml", "--quiet"], { cwd: folder() });
  expect(stderr).toBe("");
  await expect(withoutHashes(stdout)).toMatchFileSnapshot("golden/run.txt");
});

test("the command that it prints gives the same numbers", () => {
  const cwd = folder();
  const settings = [
    "--set",
    'population={"size": 9}',
    "--set",
    "horizon=8",
    "--at",
    "3:population.size=12",
  ];
  const first = ratchet(["run", "small.yaml", "--structure", "Keep", ...settings], {
    cwd,
  }).stdout;
  const again = /^ {2}ratchet (.*)$/m.exec(first)?.[1] ?? "";
  const script = `"${process.execPath}" "${command}" ${again}`;
  expect(spawnSync("sh", ["-c", script], { cwd, encoding: "utf8" }).stdout).toBe(first);
});

test("one run has books and a trajectory hash, and no verdict", async () => {
  const { stdout } = ratchet(["run", "small.yaml", "--replicates", "1"], { cwd: folder() });
  await expect(withoutHashes(stdout)).toMatchFileSnapshot("golden/run-one-replicate.txt");
});

test("a setting that reaches only structures which are not run is told", () => {
  const said = (...settings: string[]): string => {
    const set = settings.flatMap((setting) => ["--set", setting]);
    const args = ["run", "small.yaml", "--structure", "Keep", "--replicates", "2", ...set];
    return ratchet(args, { cwd: folder() }).stderr;
  };
  expect(said("structures[1].horizon=8", "population.size=9")).toContain(
    "--set structures[1].horizon=8 changes nothing in what is run, only Forget\n",
  );
  expect(said("structures[0].horizon=8", "population.size=9")).not.toContain("changes nothing");
});

test("an interaction is told of runs of all four", () => {
  const args = ["run", "tools-and-ties", "--replicates", "2", "--set", "horizon=3", "--quiet"];
  const { stdout } = ratchet(args, { cwd: folder() });
  expect(stdout).toContain(
    "Ties and voice against Voice, less Ties against Neither, worth, interaction beyond 0.1: " +
      "2 runs of all four, and 200 are needed\n",
  );
});
