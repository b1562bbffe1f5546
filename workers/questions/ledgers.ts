/** Further runs of two structures, of which only their books are kept. */
import { open, readyFor, type Scenario } from "../../src/sim/index.ts";
import { ledgerAt, reach } from "./ledger-at.ts";
import { branched } from "../live-branch.ts";
import { seedOf } from "../live-luck.ts";
import { MEMORY, type LiveRequest } from "../live-types.ts";
import { lacks } from "../stock.ts";
import type { Pair } from "./knowledge-types.ts";
import type { Asked, Asking, Told } from "./types.ts";

export async function answer(asked: Asked<"ledgers">, asking: Asking): Promise<Told<"ledgers">> {
  const { structures, from, count, tick } = asked;
  const { read, request } = await readFor(asked.scenario, asking);
  const { seed = read.seed, luck = "same", memory = MEMORY } = request;
  const pairs: Pair[] = [];
  for (let replicate = from; replicate < from + count; replicate++) {
    const pair = [];
    for (const structure of structures) {
      const own = { structure, seed: seedOf(structure, seed, luck), replicate };
      const run = open(read, { ...own, lineage: true, memory });
      pair.push(ledgerAt(await reach(run, tick, asking), tick));
    }
    pairs.push(pair as unknown as Pair);
  }
  return pairs;
}

/** As a session would read it: with what sliders say, and with what is changed on the way. */
async function readFor(
  request: LiveRequest,
  { host }: Asking,
): Promise<{ readonly read: Scenario; readonly request: LiveRequest }> {
  const { checked, scenario, set, interventions } = request;
  const ready = set === undefined ? checked : undefined;
  const found =
    interventions === undefined
      ? { read: ready ?? (await host.read(scenario, set ?? {})), request }
      : await branched(request, host);
  if (lacks(found.read)) await host.bringAll?.();
  await readyFor(...found.read.structures.map(({ model }) => model));
  return found;
}
