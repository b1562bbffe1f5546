/** Who belongs to which group, and how many ties there are between groups: what a drawing of groups is made of. */
import type { Groups, Network, Run } from "../../src/sim/index.ts";
import { playerIn } from "./open.ts";
import type { GroupsAnswer } from "./groups-answer.ts";
import type { Asked, Asking, Told } from "./types.ts";

export const answer = ({ structure }: Asked<"groups">, asking: Asking): Told<"groups"> =>
  groupsIn(playerIn(asking, structure).run);

type Grouped = Pick<Run, "tieChanges" | "world" | "now">;

/** Null: neither the file nor the network knows of groups. */
export function groupsIn({ world, now, tieChanges }: Grouped): GroupsAnswer | null {
  const layers = [...world.networks];
  const people = layers.find(([, { ofGroups }]) => !ofGroups);
  const found = memberships(world, people?.[1]);
  if (found === null) return null;
  const { of, count } = found;
  // Where people have no ties of their own, those of the groups are drawn.
  const [name, network] = people ?? layers.find(([, { ofGroups }]) => ofGroups) ?? [];
  const between =
    network === undefined || network.ofGroups
      ? pairsOf(network, count)
      : tiesBetween(network, of, count);
  return { ...found, between, open: openOf(now, name), stage: tieChanges };
}

function openOf({ networks }: Run["now"], layer: string | undefined): GroupsAnswer["open"] {
  const { open } = networks.find(({ name }) => name === layer) ?? {};
  if (open === undefined) return null;
  const { from, until = Number.POSITIVE_INFINITY } = open;
  return { from, until };
}

function memberships(
  { n, groups }: { n: number; groups: Groups },
  network: Network | undefined,
): Pick<GroupsAnswer, "names" | "count" | "of"> | null {
  if (groups.declared && groups.count > 1)
    return { names: groups.names, count: groups.count, of: groups.of.slice(0, n) };
  const { kind, groups: own } = network?.shape ?? {};
  if (kind !== "groups" || own === undefined) return null;
  const count = own.reduce((most, group) => Math.max(most, group + 1), 0);
  return count > 1 ? { names: null, count, of: own.slice(0, n) } : null;
}

type Counts = Map<number, number>;

/** A pair of groups, whichever is named first. */
const keyOf = (a: number, b: number, count: number): number =>
  Math.min(a, b) * count + Math.max(a, b);

function tiesBetween(network: Network, of: Int32Array, count: number): Int32Array {
  return flat(network.complete ? allBetween(of, count) : listedBetween(network, of, count), count);
}

/** Everybody is tied to everybody. */
function allBetween(of: Int32Array, count: number): Counts {
  const counts: Counts = new Map();
  const sizes = new Int32Array(count);
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  for (let b = 1; b < count; b++) {
    for (let a = 0; a < b; a++) counts.set(keyOf(a, b, count), (sizes[a] ?? 0) * (sizes[b] ?? 0));
  }
  return counts;
}

function listedBetween(network: Network, of: Int32Array, count: number): Counts {
  const { offsets, ends, neighbours, oneWay } = network;
  const counts: Counts = new Map();
  of.forEach((own, row) => {
    for (let at = offsets[row] ?? 0; at < (ends[row] ?? 0); at++) {
      const other = neighbours[at] ?? 0;
      const theirs = of[other] ?? 0;
      // A tie that both have in their lists is one tie.
      if (own === theirs || (!oneWay && other < row)) continue;
      const key = keyOf(own, theirs, count);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  return counts;
}

/** Ties that join the groups themselves count one each. */
function pairsOf(network: Network | undefined, count: number): Int32Array {
  const counts = new Map<number, number>();
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++)
      if (network !== undefined && joined(network, a, b)) counts.set(a * count + b, 1);
  }
  return flat(counts, count);
}

const listens = ({ neighbours, offsets, ends }: Network, a: number, b: number): boolean =>
  neighbours.subarray(offsets[a], ends[a]).includes(b);
const joined = (network: Network, a: number, b: number): boolean =>
  network.complete || listens(network, a, b) || listens(network, b, a);

const flat = (counts: ReadonlyMap<number, number>, count: number): Int32Array =>
  Int32Array.from(
    [...counts]
      .filter(([, ties]) => ties > 0)
      .toSorted(([a], [b]) => a - b)
      .flatMap(([key, ties]) => [Math.floor(key / count), key % count, ties]),
  );
