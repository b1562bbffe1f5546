/**
 * What a run costs on this device, seen from its first ticks, and how many people would not be too many. It is said to
 * the reader and decides nothing in a run.
 */
import { checkStructure } from "../src/lab/refuse.ts";
import { courseOf, peopleIn, RatchetError, type Model } from "../src/sim/index.ts";
import type { Breath } from "./breath.ts";
import type { Host } from "./host.ts";
import { DEFAULT_STRUCTURES, type LiveRequest } from "./live-types.ts";
import type { Player } from "./live-player.ts";

/** Longest time that it tries ticks, unless the first one alone takes longer. */
const PROBE_MS = 200;
/** A run that would be through after this time needs no closer look. */
const QUICK_MS = 2_000;
const FEWEST_TICKS = 3;
/** Numbers of people that are offered: round ones, and squares and powers of two, of which grids and villages are made. */
const SIZES = [
  100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 256, 200, 100, 64, 50, 36, 20, 16, 10,
];

/** How often all people of a run take part in a tick, when their number changes on the way; 1 for each tick if it does not. */
export function share({ population }: Pick<Model, "population">, until: number): number {
  const { changes, size } = population;
  const people = Array.from(courseOf(population), peopleIn);
  let sum = 0;
  for (let tick = 1, made = 0; tick <= until; tick++) {
    while ((changes[made]?.at ?? Infinity) <= tick) made++;
    sum += (people[made] ?? 0) / Math.max(1, size);
  }
  return sum;
}

/** Milliseconds of computing that all structures take up to `until`. Plays their first ticks, and takes them back. */
export async function runTime(
  players: readonly Player[],
  until: number,
  { host, breath }: { readonly host: Pick<Host, "now">; readonly breath: Breath },
): Promise<number> {
  const began = host.now();
  const took: number[][] = players.map(() => []);
  const whole = players.map((player) => share(player.run.model, until));
  const estimate = (): number =>
    took.reduce((sum, each, k) => sum + undisturbed(each) * (whole[k] ?? 0), 0);
  for (let tick = 1; tick <= until; tick++) {
    players.forEach((player, k) => {
      const from = host.now();
      player.step();
      took[k]?.push(host.now() - from);
    });
    await breath.tick();
    if (host.now() - began > PROBE_MS || (tick >= FEWEST_TICKS && estimate() < QUICK_MS)) break;
  }
  const all = estimate();
  for (const player of players) await player.goTo(0, breath);
  return all;
}

/** Parts of the later half. */
const PIECES = 4;

/**
 * What a tick of the later half takes on average, in that piece of the half that took least: what else the device
 * does in between makes ticks look longer, never shorter.
 */
export function undisturbed(took: readonly number[]): number {
  const half = took.slice(Math.floor(took.length / 2));
  const length = Math.max(1, Math.ceil(half.length / PIECES));
  const means: number[] = [];
  for (let k = 0; k + length <= half.length; k += length)
    means.push(half.slice(k, k + length).reduce((sum, ms) => sum + ms, 0) / length);
  return means.length === 0 ? 0 : Math.min(...means);
}

interface Fit {
  readonly host: Host;
  readonly memory: number;
  readonly most?: number;
}

/** The largest number of people, at most so many, with which the scenario can be run; null: there is none. */
export async function sizeThatFits(
  { scenario, set, structures, interventions }: LiveRequest,
  { host, memory, most = Number.POSITIVE_INFINITY }: Fit,
): Promise<number | null> {
  const runs = async (people: number): Promise<boolean> => {
    try {
      const read = await host.read(scenario, { ...set, "population.size": people }, interventions);
      const names = structures ?? read.structures.slice(0, DEFAULT_STRUCTURES).map(nameOf);
      const played = read.structures.filter(({ name }) => names.includes(name));
      for (const each of played) checkStructure(each, memory);
      return true;
    } catch (error) {
      // Not with so many: a grid has sides, and a group may still be too large. Anything else is a fault of ours.
      if (error instanceof RatchetError) return false;
      throw error;
    }
  };
  for (const people of SIZES) if (people <= most && (await runs(people))) return people;
  return null;
}

const nameOf = ({ name }: { readonly name: string }): string => name;
