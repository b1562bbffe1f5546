/** The engine's speed, from `npm run bench`: a try runs the workload that the figure is about. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../bin.mjs";

/** @typedef {{ name: string, agents: number, updatesPerCpuSecond: number, bytesPerAgent: number | null }} Row */

/** @param {string} name of the workload @returns {Row[]} */
function bench(name) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, "tools", "bench.mjs"), name, "--json"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error("the bench failed; its messages stand above");
  return JSON.parse(stdout);
}

/** @param {Row[]} rows @param {string} name @param {number} agents */
const row = (rows, name, agents) =>
  rows.find((found) => found.name === name && found.agents === agents);

/** @param {number} agents */
function ratio(agents) {
  const rows = bench("k256");
  const c = row(rows, "k256-c", agents);
  const ours = row(rows, "k256", agents);
  if (ours === undefined) throw new Error("the bench has no k256");
  if (c === undefined) return Number.NaN; // the bench has said why: not run
  return ours.updatesPerCpuSecond / c.updatesPerCpuSecond;
}

/** Exact mean of epochs to the first crossover on the complete network of 64 (tests/support/laws.test.ts). */
const EPOCHS = 406.681;

function potions() {
  const found = row(bench("potions"), "potions", 64);
  if (found === undefined) throw new Error("the bench has no potions");
  return (2000 * EPOCHS * 64) / found.updatesPerCpuSecond;
}

/** Agent-updates per CPU second, in millions. @param {string} name */
function million(name) {
  const found = row(bench(name), name, 10_000);
  if (found === undefined) throw new Error(`the bench has no ${name}`);
  return found.updatesPerCpuSecond / 1e6;
}

/** Nanoseconds of a part that does nothing and one person's turn. @param {string} schedule */
function idle(schedule) {
  const found = row(bench(`idle-${schedule}`), `idle-${schedule}`, 1_000);
  if (found === undefined) throw new Error(`the bench has no idle-${schedule}`);
  return 1e9 / found.updatesPerCpuSecond;
}

function henrich() {
  const found = row(bench("henrich"), "henrich", 6_100);
  if (found === undefined) throw new Error("the bench has no henrich");
  return (20 * 200 * 6_100) / found.updatesPerCpuSecond;
}

/** Mean periods to the end, summed over the 27 cells (1,000 runs a cell of a second program). */
const PERIODS = 916.6;

function march() {
  const found = row(bench("march"), "march", 50);
  if (found === undefined) throw new Error("the bench has no march");
  return (200 * PERIODS * 50) / found.updatesPerCpuSecond;
}

function landscape() {
  const found = row(bench("landscape"), "landscape", 1);
  if (found === undefined) throw new Error("the bench has no landscape");
  return 1 / found.updatesPerCpuSecond;
}

function formula() {
  const found = row(bench("formula"), "formula", 1);
  if (found === undefined) throw new Error("the bench has no formula");
  return 1e9 / found.updatesPerCpuSecond;
}

/** @type {readonly import("../quality.mjs").Figure[]} */
export const figures = [
  {
    name: "K256, 10,000 agents, against C in the same run",
    unit: "ratio",
    better: "more",
    bar: 0.27,
    measure: () => ratio(10_000),
  },
  {
    name: "potions, complete, 64 people, 2,000 runs",
    unit: "CPU s",
    better: "less",
    bar: 15,
    measure: potions,
  },
  {
    name: "K256 with yesterday kept, 10,000 agents",
    unit: "M agent-updates per CPU s",
    better: "more",
    bar: 20,
    measure: () => million("k256-yesterday"),
  },
  {
    name: "K256 in turn, 10,000 agents",
    unit: "M agent-updates per CPU s",
    better: "more",
    bar: 9,
    measure: () => million("k256-in-turn"),
  },
  {
    name: "the engine's own cost in turn, per part and turn",
    unit: "ns",
    better: "less",
    bar: 15,
    measure: () => idle("in-turn"),
  },
  {
    name: "the engine's own cost one at a time, per part and turn",
    unit: "ns",
    better: "less",
    bar: 15,
    measure: () => idle("one-at-a-time"),
  },
  {
    name: "Henrich, 6,100 people, 200 generations, 20 runs",
    unit: "CPU s",
    better: "less",
    bar: 3,
    measure: henrich,
  },
  {
    name: "March, Figure 1: 27 cells of 200 runs to the end",
    unit: "CPU s",
    better: "less",
    bar: 2.5,
    measure: march,
  },
  {
    name: "a landscape of 20 questions, K = 5, with its maximum",
    unit: "CPU s",
    better: "less",
    bar: 0.35,
    measure: landscape,
  },
  {
    name: "a formula of ten operations, each time",
    unit: "ns",
    better: "less",
    bar: 30,
    measure: formula,
  },
];
