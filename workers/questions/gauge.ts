/** How long the scenario of a text computes on this device: its first ticks are made, structure by structure. */
import { checkStructure } from "../../src/lab/refuse.ts";
import {
  open,
  parse,
  RatchetError,
  withFormulas,
  type Run,
  type Scenario,
} from "../../src/sim/index.ts";
import { Breath, Patience } from "../breath.ts";
import { share, undisturbed } from "../live-cost.ts";
import { probe } from "../probe.ts";
import type { Gauge } from "../edit/types.ts";
import type { Asked, Asking, Told } from "./types.ts";

/** So long ticks are tried in all, unless the first of a structure takes longer. */
const PROBE_MS = 200;
/** So much is known after a few ticks of a structure that is quick. */
const MOST_TICKS = 60;

export async function answer(
  { text, memory }: Asked<"gauge">,
  asking: Asking,
): Promise<Told<"gauge">> {
  await asking.host.bringAll?.();
  try {
    const scenario = await withFormulas((formulas) => parse(text, { formulas }));
    for (const structure of scenario.structures) checkStructure(structure, memory);
    return { ok: true, gauge: await gaugeOf(scenario, asking) };
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return { ok: false, message: error.message };
  }
}

async function gaugeOf(scenario: Scenario, { host }: Asking): Promise<Gauge> {
  const { structures, replicates, view, seed } = scenario;
  const breath = new Breath(host, new Patience());
  const each = PROBE_MS / structures.length;
  let shortMs = 0;
  let longMs = 0;
  let horizon = 0;
  for (const { name, model } of structures) {
    const make = (): Run => open(scenario, { structure: name, seed, replicate: 0 });
    const { built, took } = await probe(make, { ticks: MOST_TICKS, ms: each }, { host, breath });
    const tick = undisturbed(took);
    shortMs += built + tick * share(model, Math.min(view.until, model.horizon));
    longMs += built + tick * share(model, model.horizon);
    horizon = Math.max(horizon, model.horizon);
  }
  const mayEnd = structures.some(({ model }) => model.stop !== null);
  const { until } = view;
  return { structures: structures.length, replicates, until, horizon, shortMs, longMs, mayEnd };
}
