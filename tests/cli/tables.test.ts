/** The tables of ratchet run: one row a run, and one a tick. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SMALL } from "../lab/small.ts";
import { folder, ratchet, started } from "./ratchet.ts";

interface Printed {
  readonly structures: readonly { runs: readonly { hash: string; ticks: number }[] }[];
}

describe("tables", () => {
  test("one row a run, and one a tick, with named columns", () => {
    const cwd = folder();
    const args = ["--replicates", "2", "--csv", "runs.csv", "--series", "ticks.csv", "--json"];
    const { stdout } = ratchet(["run", "small.yaml", ...args], { cwd });
    const { structures } = JSON.parse(stdout) as Printed;
    const runs = readFileSync(join(cwd, "runs.csv"), "utf8").trimEnd().split("\n");
    expect(runs[0]).toBe(
      "structure,replicate,hash,stopped,ticks,repertoire,mean-repertoire,gained,lost",
    );
    expect(runs).toHaveLength(1 + 4);
    expect(runs[2]).toMatch(new RegExp(`^Keep,1,${structures[0]?.runs[1]?.hash},horizon,20,`));
    const ticks = readFileSync(join(cwd, "ticks.csv"), "utf8").trimEnd().split("\n");
    expect(ticks[0]).toBe("structure,replicate,tick,ended,repertoire,mean-repertoire,gained,lost");
    expect(ticks).toHaveLength(1 + 4 * 21);
    expect(ticks[1]).toMatch(/^Keep,0,0,0,/);
    expect(ticks.at(-1)).toMatch(/^Forget,1,20,0,/);
    expect(ticks[21]?.split(",").slice(4)).toEqual(runs[1]?.split(",").slice(5));
    expect(readdirSync(cwd).toSorted()).toEqual(["runs.csv", "small.yaml", "ticks.csv"]);
  });

  test("a run that is over keeps its last values in the series, marked as ended", () => {
    const cwd = folder();
    const set = ["--set", "step.share.with=neighbours", "--set", "horizon=5000"];
    const args = [
      "--structure",
      "Everyone",
      "--replicates",
      "5",
      "--series",
      "ticks.csv",
      "--json",
    ];
    const { stdout } = ratchet(["run", "not-too-many-friends", ...args, ...set], { cwd });
    const ends =
      (JSON.parse(stdout) as Printed).structures[0]?.runs.map(({ ticks }) => ticks) ?? [];
    const longest = Math.max(...ends);
    const rows = readFileSync(join(cwd, "ticks.csv"), "utf8").trimEnd().split("\n").slice(1);
    expect(rows).toHaveLength(5 * (longest + 1));
    const [shortest = 0] = ends.toSorted((a, b) => a - b);
    const row = (tick: number): string[] =>
      rows
        .find((line) => line.startsWith(`Everyone,${ends.indexOf(shortest)},${tick},`))
        ?.split(",") ?? [];
    expect(row(shortest)[3]).toBe("0");
    expect(row(longest)[3]).toBe("1");
    expect(row(longest).slice(4)).toEqual(row(shortest).slice(4));
  });

  test("an event that has not come is an empty cell, and names with commas are quoted", () => {
    const text = SMALL.replace("{name: Keep}", '{name: "Keep, all"}')
      .replace("[Keep, Forget]", '["Keep, all", Forget]')
      .replace("repertoire, items: 32, start: 2", "recipes")
      .replace("  - {use: invent, probability: 0.1}\n", "")
      .replace("{use: invent, probability: 0.1}, ", "")
      .replace("metrics: [repertoire,", "metrics: [time-to-crossover,");
    const cwd = folder({ "recipes.yaml": text });
    const { status } = ratchet(
      ["run", "recipes.yaml", "--replicates", "1", "--series", "ticks.csv"],
      { cwd },
    );
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, "ticks.csv"), "utf8").split("\n")[1]).toMatch(
      /^"Keep, all",0,0,0,,/,
    );
  });

  test("a failed run leaves the table of before in its place", () => {
    const cwd = folder();
    writeFileSync(join(cwd, "runs.csv"), "old");
    const args = ["run", "small.yaml", "--csv", "runs.csv", "--series", "nowhere/ticks.csv"];
    const { status, stderr } = ratchet(args, { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("nowhere/ticks.csv cannot be written");
    expect(readFileSync(join(cwd, "runs.csv"), "utf8")).toBe("old");
    expect(readdirSync(cwd)).toHaveLength(2);
  });

  test("Ctrl-C ends it with 130 and leaves nothing half written", async () => {
    const cwd = folder();
    const child = started(
      ["run", "small.yaml", "--replicates", "1000000", "--csv", "runs.csv"],
      cwd,
    );
    let stderr = "";
    child.stderr?.on("data", (piece) => (stderr += String(piece)));
    await expect.poll(() => readdirSync(cwd).length, { timeout: 20_000 }).toBe(2);
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(130);
    expect(stderr).toContain("interrupted");
    expect(readdirSync(cwd)).toEqual(["small.yaml"]);
  });
});
