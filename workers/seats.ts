/**
 * The runs of a class, made without a page: for each seat its run to the last tick that the page plays, as a live session
 * plays it, and what it came to.
 */
import { RatchetError, readyFor, type Scenario, type Stopped } from "../src/sim/index.ts";
import type { Host } from "./host.ts";
import { oneMore } from "./live-course.ts";
import { problemsOf } from "./live-describe.ts";
import type { Problem, Whose } from "./live-types.ts";
import { lacks } from "./stock.ts";

/** One seat: its luck, and what was chosen there. */
export interface Seat {
  readonly seed: string;
  readonly structure: string;
  /** By the paths of sliders. */
  readonly set: Readonly<Record<string, number>>;
}

export interface SeatsRequest {
  /** A scenario as it stands in its file, and as our own build has checked it. */
  readonly scenario: unknown;
  readonly checked: Scenario;
  readonly seats: readonly Seat[];
  /** Largest number of bytes that one run may take. */
  readonly memory: number;
}

/** What a run came to: the three lines of the page at the last tick, and the hash of the whole way. */
export interface SeatEnd extends Readonly<Record<Whose, number>> {
  readonly ok: true;
  readonly hash: string;
  readonly stopped: Stopped;
}

/** In the order of the seats; a seat whose settings cannot be had says so. */
export type SeatAnswer = SeatEnd | { readonly ok: false; readonly problems: readonly Problem[] };

/** `goOn` is called between ticks; false: give up, and the answer is null. */
export async function seatRuns(
  { scenario, checked, seats, memory }: SeatsRequest,
  host: Host,
  goOn: () => boolean | Promise<boolean>,
): Promise<readonly SeatAnswer[] | null> {
  if (lacks(checked)) await host.bringAll?.();
  const read = new Map<string, Promise<Scenario>>([["{}", Promise.resolve(checked)]]);
  const readWith = (set: Seat["set"]): Promise<Scenario> => {
    const key = JSON.stringify(set);
    const known = read.get(key) ?? host.read(scenario, set);
    read.set(key, known);
    return known;
  };
  const ends: SeatAnswer[] = [];
  for (const seat of seats) {
    try {
      const end = await seatRun(await readWith(seat.set), seat, { memory, goOn });
      if (end === null) return null;
      ends.push(end);
    } catch (error) {
      ends.push({ ok: false, problems: problemsOf(error) });
    }
  }
  return ends;
}

async function seatRun(
  scenario: Scenario,
  { seed, structure }: Seat,
  how: { readonly memory: number; readonly goOn: () => boolean | Promise<boolean> },
): Promise<SeatEnd | null> {
  const model = scenario.structures.find(({ name }) => name === structure)?.model;
  if (model === undefined)
    throw new RatchetError("E_STRUCTURE", "", `there is no structure "${structure}"`);
  await readyFor(model);
  const until = Math.min(scenario.view.until, model.horizon);
  const structures = [{ name: structure, seed }];
  const made = await oneMore(scenario, { structures, replicate: 0, until, ...how });
  const course = made?.courses[0];
  if (course === undefined) return null;
  const { known, person, chart, hash, stopped } = course;
  const last = (values: Float64Array): number => values[until] ?? Number.NaN;
  return { ok: true, known: last(known), person: last(person), chart: last(chart), hash, stopped };
}
