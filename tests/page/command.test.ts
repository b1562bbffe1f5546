/** What is played is what the command on the page repeats: hashes and finals, for sliders as they may stand. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commandWords } from "../../src/app/words/links.ts";
import { root } from "../../tools/bin.mjs";
import type { Report } from "./hands.ts";
import { ISLAND, POTIONS, wire } from "./wire.ts";

const { session, openOf, close } = wire();
afterAll(close);

/** Runs a command of the page in a shell, as somebody would who copies it. */
function shell(command: string): Report {
  const ratchet = `"${process.execPath}" "${join(root, "dist", "node", "ratchet.js")}"`;
  const typed = `${command.replace("npm run -s ratchet --", ratchet)} --json --quiet`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", typed], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

test.each([
  ["as it was shipped", POTIONS, {}],
  ["fewer people", POTIONS, { set: { "population.size": 32 }, seed: "fox-27" }],
  [
    "all three sliders, two structures",
    POTIONS,
    {
      set: {
        "population.size": 96,
        "structures.1.network.bridges": 3,
        "step.share.chance": 0.35,
      },
      structures: ["Separate villages", "Villages"],
      seed: "oak_1.5",
    },
  ],
  [
    "no bridges at all",
    POTIONS,
    { set: { "structures.1.network.bridges": 0 }, structures: ["Villages", "Lattice"] },
  ],
  [
    "an island",
    ISLAND,
    {
      set: { "population.changes.0.size": 38, "step.copy-with-error.spread": 0.75 },
      seed: "7",
    },
  ],
  [
    "a small island of one kind",
    ISLAND,
    {
      set: { "population.size": 250, "step.copy-with-error.spread": 1e-7 },
      structures: ["Shrinks"],
      seed: 'it\'s a $HOME "!" \\ `x`',
    },
  ],
])("%s", async (_name, scenario, request) => {
  const { description } = await openOf(scenario, request);
  const { frames } = await session.seek(description.until);
  const end = frames.at(-1);
  const [command = "", ...others] = commandWords(description);
  expect(others).toEqual([]);
  const report = shell(command);
  expect(report.scenario.hash).toBe(description.commandHash);
  expect(report.seed).toBe(description.seed);
  const played = description.structures.map(({ name }, k) => {
    const { hash, metrics } = end?.structures[k] ?? {};
    const named = description.metrics.map((metric, m) => [metric.name, metrics?.[m]]);
    return { name, hash, final: Object.fromEntries(named) as Record<string, unknown> };
  });
  const repeated = played.map(({ name }) => {
    const run = report.structures.find((each) => each.name === name)?.runs[0];
    return { name, hash: run?.hash, final: run?.final };
  });
  expect(repeated).toEqual(played);
  const named = description.structures.length < description.offered.length;
  expect(report.structures).toHaveLength(
    named ? description.structures.length : description.offered.length,
  );
});

test("where each structure rolls its own dice, a command each", async () => {
  const request = { luck: "own", set: { "step.share.chance": 0.5 }, seed: "fox-27" };
  const { description } = await openOf(POTIONS, request);
  const { frames } = await session.seek(description.until);
  const commands = commandWords(description);
  expect(commands).toHaveLength(3);
  commands.forEach((command, k) => {
    const { structures } = shell(command);
    expect(structures.map(({ name }) => name)).toEqual([description.structures[k]?.name]);
    expect(structures[0]?.runs[0]?.hash).toBe(frames.at(-1)?.structures[k]?.hash);
  });
});

test("the scenario's own hash is that of the command without the page's end", async () => {
  const set = { "population.size": 32, "step.share.chance": 0.5 };
  const { description } = await openOf(POTIONS, { set });
  const ratchet = join(root, "dist", "node", "ratchet.js");
  const settings = Object.entries(set).flatMap(([path, value]) => ["--set", `${path}=${value}`]);
  const { stdout } = spawnSync(
    process.execPath,
    [ratchet, "hash", description.id, ...settings, "--json"],
    { cwd: root, encoding: "utf8" },
  );
  expect((JSON.parse(stdout) as Report).scenario.hash).toBe(description.scenarioHash);
});
