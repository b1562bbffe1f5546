/** Tries a run on this device: how long it takes to build, and each of its first ticks. */
import type { Run } from "../src/sim/index.ts";
import type { Breath } from "./breath.ts";
import type { Host } from "./host.ts";

export interface Probed {
  /** Milliseconds. */
  readonly built: number;
  readonly took: readonly number[];
}

/** Most ticks, and most milliseconds beside building it, unless the first tick takes longer. */
export interface ProbeLimits {
  readonly ticks: number;
  readonly ms: number;
}

export async function probe(
  make: () => Run,
  { ticks, ms }: ProbeLimits,
  { host, breath }: { readonly host: Host; readonly breath: Breath },
): Promise<Probed> {
  const began = host.now();
  const run = make();
  const built = host.now() - began;
  const took: number[] = [];
  while (took.length < ticks && run.stopped === null) {
    const from = host.now();
    run.step();
    took.push(host.now() - from);
    if (host.now() - began - built > ms) break;
    await breath.tick();
  }
  return { built, took };
}
