/** The shipped scenarios, and what their runs end with. */
import { readFileSync } from "node:fs";
import { formulas } from "./formulas.ts";
import { placed } from "../../src/lab/replicate/structures.ts";
import { open } from "../../src/sim/run.ts";
import type { Intervention, Scenario } from "../../src/sim/scenario/model.ts";
import { parse } from "../../src/sim/scenario/parse.ts";

/** With settings as `--set` takes them. */
export function readShipped(
  id: string,
  set: Record<string, unknown> = {},
  interventions: readonly Intervention[] = [],
): Scenario {
  const file = `scenarios/${id}.yaml`;
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  return parse(text, { file, formulas, set, interventions });
}

/** With settings as the suite has them: one of a structure alone bears its name, "structures[Small world].network". */
export const shipped = (id: string, set: Record<string, unknown> = {}): Scenario =>
  readShipped(
    id,
    placed(set, () => readShipped(id)),
  );

/** The metrics of the first `runs` replicates at their end, by name; the seed is the name of the check. */
export function finals(
  scenario: Scenario,
  { structure, seed, runs }: { structure?: string; seed: string; runs: number },
): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  for (let replicate = 0; replicate < runs; replicate++) {
    const run = open(scenario, {
      seed,
      replicate,
      ...(structure === undefined ? {} : { structure }),
    });
    while (run.stopped === null) run.step();
    const values = run.read();
    run.metrics.forEach(({ as }, k) => {
      const soFar = columns.get(as) ?? [];
      soFar.push(values[k] ?? Number.NaN);
      columns.set(as, soFar);
    });
  }
  return columns;
}

/** One column of `finals`. */
export function column(finalValues: Map<string, number[]>, name: string): number[] {
  const found = finalValues.get(name);
  if (found === undefined) throw new Error(`no metric ${name}`);
  return found;
}
