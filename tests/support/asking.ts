/** Live sessions without a worker, to be asked; and a small village in which all happens that lineages tell. */
import { validate, type Scenario } from "../../src/sim/index.ts";
import { createLive } from "../../workers/live.ts";
import type { LiveApi } from "../../workers/live-types.ts";
import type { Asked, QuestionName, Told } from "../../workers/questions/types.ts";

export interface Opened {
  readonly live: LiveApi;
  readonly ask: <Name extends QuestionName>(name: Name, asked: Asked<Name>) => Promise<Told<Name>>;
}

export async function opened(
  checked: Scenario,
  structures?: readonly string[],
  memory?: number,
): Promise<Opened> {
  const live = createLive({
    pause: () => Promise.resolve(),
    now: () => performance.now(),
    read: () => Promise.resolve(checked),
  });
  const answer = await live.open({
    scenario: null,
    checked,
    ...(structures === undefined ? {} : { structures }),
    ...(memory === undefined ? {} : { memory }),
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return {
    live,
    async ask(name, asked) {
      const told = await live.ask(name, asked);
      if (!told.ok) throw new Error(told.fault.message);
      return told.value as never;
    },
  };
}

/** Twelve people who find and forget, are replaced, and change places. */
export const village = validate({
  kind: "scenario",
  version: 1,
  id: "village",
  population: { size: 12, groups: 3 },
  knowledge: { use: "repertoire", items: 40 },
  schedule: { use: "all-at-once" },
  step: [
    { use: "choose-random" },
    { use: "copy-item", probability: 0.5 },
    { use: "invent", probability: 0.08 },
    { use: "forget-one", probability: 0.15 },
  ],
  after: [
    { use: "migrate", how: "pool", probability: 0.2 },
    { use: "turnover", probability: 0.15 },
  ],
  metrics: ["repertoire"],
  structures: [{ name: "Usual" }, { name: "Open", set: { "after.migrate.probability": 0.6 } }],
  horizon: 60,
});
