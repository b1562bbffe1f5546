/** Further runs of two structures, of which only their books are kept. */
import { open, readyFor, type Scenario } from "../../src/sim/index.ts";
import { ledgerAt, reach } from "./ledger-at.ts";
import type { LedgersRequest, Pair } from "./knowledge-types.ts";
import { lacks } from "../stock.ts";
import type { Asked, Asking, Told } from "./types.ts";

export async function answer(asked: Asked<"ledgers">, asking: Asking): Promise<Told<"ledgers">> {
  const { structures, from, count, tick } = asked;
  const scenario = await readScenario(asked, asking);
  const { seed = scenario.seed, luck = "same" } = asked.scenario;
  const pairs: Pair[] = [];
  for (let replicate = from; replicate < from + count; replicate++) {
    const pair = [];
    for (const structure of structures) {
      const own = luck === "same" ? seed : `${seed}/${structure}`;
      const run = open(scenario, { structure, seed: own, replicate, lineage: true });
      pair.push(ledgerAt(await reach(run, tick, asking), tick));
    }
    pairs.push(pair as unknown as Pair);
  }
  return pairs;
}

async function readScenario(
  { scenario: { scenario, checked, set } }: LedgersRequest,
  { host }: Asking,
): Promise<Scenario> {
  const read = set === undefined ? checked : undefined;
  const found = read ?? (await host.read(scenario, set ?? {}));
  if (lacks(found)) await host.bringAll?.();
  await readyFor(...found.structures.map(({ model }) => model));
  return found;
}
