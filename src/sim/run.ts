/**
 * The main flow: a scenario and a choice of structure, seed and replicate go in, frames come out. The same three give
 * the same history, bit for bit, on any machine. What a tick does is in engine/simulation.ts.
 */
import { RatchetError } from "./core/errors.ts";
import { Run, type RunOptions, type Stopped } from "./engine/simulation.ts";
import type { Scenario } from "./scenario/model.ts";

export { Run, type RunOptions, type Stopped } from "./engine/simulation.ts";
export type { Snapshot } from "./snapshot.ts";

/** One moment of a run, as plain data. */
export interface Frame {
  readonly tick: number;
  /** Hash of the state at this tick, 16 hex digits. */
  readonly state: string;
  /** Hash of the whole way to here, 16 hex digits. */
  readonly hash: string;
  readonly stopped: Stopped;
  /** Value of each metric by its name; null: an event that has not come. */
  readonly metrics: Readonly<Record<string, number | null>>;
}

/** What to run of a scenario; left out: its first structure, its own seed, replicate 0. */
export interface Choice extends Partial<RunOptions> {
  /** Name of a structure. */
  readonly structure?: string;
}

/** The frames of a run, tick 0 first; asked for one by one, so that to pause is to stop asking. */
export function* run(scenario: Scenario, choice: Choice = {}): Generator<Frame, void, void> {
  const going = open(scenario, choice);
  yield frameOf(going);
  while (going.stopped === null) {
    going.step();
    yield frameOf(going);
  }
}

/** Opens a run of a scenario at tick 0. Throws a RatchetError when there is no such structure or it cannot be built. */
export function open(scenario: Scenario, choice: Choice = {}): Run {
  const {
    structure = scenario.structures[0].name,
    seed = scenario.seed,
    replicate = 0,
    ...rest
  } = choice;
  const found = scenario.structures.find(({ name }) => name === structure);
  if (found === undefined) {
    const names = scenario.structures.map(({ name }) => name).join(", ");
    throw new RatchetError(
      "E_STRUCTURE",
      "structures",
      `there is no structure "${structure}"; there are: ${names}`,
    );
  }
  try {
    return new Run(found.model, { seed, replicate, ...rest });
  } catch (error) {
    if (error instanceof RatchetError) error.message = `structure "${structure}": ${error.message}`;
    throw error;
  }
}

export function frameOf(going: Run): Frame {
  const values = going.read();
  return {
    tick: going.tick,
    state: going.stateHash,
    hash: going.hash,
    stopped: going.stopped,
    metrics: Object.fromEntries(going.metrics.map(({ as }, k) => [as, values[k] ?? null])),
  };
}
