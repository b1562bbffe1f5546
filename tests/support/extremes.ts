/** A run under an extreme setting ends in numbers that are right as far as can be said of any run, or in a clear error. */
import { expect } from "vitest";
import { RatchetError } from "../../src/sim/core/errors.ts";
import type { Params } from "../../src/sim/core/params.ts";
import type { Run } from "../../src/sim/run.ts";
import { cpuSeconds, withinPace } from "./pace.mjs";
import { expectBalance } from "./run.ts";

/** CPU seconds after which a case counts as one that hangs. */
const LONGEST = 20;

function look(run: Run, where: string): void {
  run.read().forEach((value, k) => {
    const { as } = run.metrics[k] ?? { as: "?" };
    expect(value === null || Number.isFinite(value), `${where}: ${as} is ${value}`).toBe(true);
  });
  expectBalance(run);
  for (const network of run.world.networks.values()) {
    for (let i = 0; i < network.n; i++) {
      for (let k = 0; k < network.degree(i); k++) {
        const j = network.at(i, k);
        expect(j >= 0 && j < network.n && j !== i, `${where}: ${i} tied to ${j}`).toBe(true);
      }
    }
  }
}

/** "ran", and what stands at the end is looked at, or the code of the error in which it ended. Anything else that is thrown, goes wrong or takes too long fails. */
export function outcomeOf(
  where: string,
  open: () => Run,
  { ticks, end }: { ticks: number; end?: ((run: Run) => void) | undefined },
): string {
  const began = cpuSeconds();
  try {
    const run = open();
    look(run, `${where}, tick 0`);
    while (run.stopped === null && run.tick < ticks) {
      run.step();
      look(run, `${where}, tick ${run.tick}`);
      expect(withinPace(cpuSeconds() - began, LONGEST), `${where}: it hangs`).toBe(true);
    }
    end?.(run);
    return "ran";
  } catch (error) {
    if (!(error instanceof RatchetError)) throw Object.assign(error as Error, { where });
    expect(error.code, where).toMatch(/^E_[A-Z]+$/);
    expect(error.message.length, where).toBeGreaterThan(20);
    expect(error.message, where).not.toMatch(/NaN|undefined|\[object|Infinity/);
    return error.code;
  }
}

/** One thing that a part is told, at a time: the smallest and the largest value of each number, each choice, each yes and no. */
export function endsOf(params: Params): [name: string, value: unknown][] {
  return Object.entries(params).flatMap(([name, param]): [string, unknown][] => {
    if (param.kind === "choice") return param.options.map((option) => [name, option]);
    if (param.kind === "flag") return [false, true].map((flag) => [name, flag]);
    if (param.kind !== "number" && param.kind !== "integer") return [];
    return [param.min, param.max].flatMap((value) => (value === undefined ? [] : [[name, value]]));
  });
}
