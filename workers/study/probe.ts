/** How long a run of a study computes on this device: the first ticks of some of its points are made. */
import type { Plan } from "../../src/lab/study/plan.ts";
import { readyFor, Run } from "../../src/sim/index.ts";
import { Breath, Patience } from "../breath.ts";
import type { Host } from "../host.ts";
import { share, undisturbed } from "../live-cost.ts";
import { probe } from "../probe.ts";

/** So many points are tried, spread over the design, each so long at most, unless its first tick takes longer. */
const POINTS = 5;
const EACH_MS = 60;
const MOST_TICKS = 60;

/** Seconds of computing for a run, on average over the points that were tried. */
export async function secondsOf(plan: Plan, host: Host, memory: number): Promise<number> {
  const { points, structureOf } = plan;
  const tried = Math.min(POINTS, points.length);
  const breath = new Breath(host, new Patience());
  let sum = 0;
  for (let k = 0; k < tried; k++) {
    const point = points[Math.floor(((k + 0.5) * points.length) / tried)];
    if (point === undefined) continue;
    const { model } = structureOf(point.at);
    await readyFor(model);
    const make = (): Run => new Run(model, { seed: point.seed, replicate: 0, memory });
    const { built, took } = await probe(make, { ticks: MOST_TICKS, ms: EACH_MS }, { host, breath });
    sum += built + undisturbed(took) * share(model, model.horizon);
  }
  return sum / tried / 1000;
}
