/** The lines of a card: what the page itself plays of a scenario, at some of its ticks. */
import { open, type Run, type Scenario } from "../../src/sim/index.ts";
import { leadOf } from "../lead.ts";
import { chartOf, chartReader } from "../live-chart.ts";
import { knownByPerson } from "../live-known.ts";
import type { Line, Spark } from "./card.ts";

/** So many structures are drawn. */
const MOST_LINES = 4;
/** So many steps a line has at most. */
const STEPS = 24;
/** More digits nobody sees. */
const DIGITS = 4;

/** From the first to the last tick, evenly: each of them where there are few. */
export function ticksUpTo(until: number): readonly number[] {
  const steps = Math.min(until, STEPS);
  return Array.from({ length: steps + 1 }, (_, k) => Math.round((k * until) / steps));
}

/** Run number 0 of the scenario's own seed. What reads formulas must have been loaded before. */
export function sparkOf(scenario: Scenario): Spark {
  const { seed, structures, view } = scenario;
  const whose = leadOf(scenario);
  const horizon = Math.max(...structures.map(({ model }) => model.horizon));
  const ticks = ticksUpTo(Math.min(view.until, horizon));
  const shown = structures.slice(0, MOST_LINES).map(({ name }) => {
    const run = open(scenario, { structure: name, seed, replicate: 0 });
    return { name, run, chart: chartOf(scenario, run) };
  });
  const chart = whose === "chart" ? (shown[0]?.chart ?? null) : null;
  return {
    whose,
    label: chart?.label ?? null,
    percent: chart?.percent ?? false,
    ticks,
    lines: shown.map(({ name, run }): Line => ({
      name,
      values: readAt(run, ticks, readerOf(scenario, run, whose)),
    })),
  };
}

function readerOf(scenario: Scenario, run: Run, whose: Spark["whose"]): () => number {
  if (whose === "chart") return chartReader(scenario, run);
  if (whose === "person") return () => knownByPerson(run.world);
  return () => run.world.knowledge.holders.known();
}

function readAt(
  run: Run,
  ticks: readonly number[],
  read: () => number,
): readonly (number | null)[] {
  let tick = 0;
  return ticks.map((wanted) => {
    // A run that is over stands still, and keeps its last values.
    for (; tick < wanted; tick++) run.step();
    const value = read();
    return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
  });
}
