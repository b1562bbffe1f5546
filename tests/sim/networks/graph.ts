/** Reading a network the slow and simple way. */
import type { Network } from "../../../src/sim/core/network.ts";
import { type Draws, openStream } from "../../../src/sim/random/draws.ts";
import { keyOf } from "../../../src/sim/random/keys.ts";

/** The stream of chance of a test; replicate r of it. */
export const luck = (name: string, r = 0): Draws => openStream(keyOf("test", r, name));

export const listsOf = (network: Network): number[][] =>
  Array.from({ length: network.n }, (_, i) =>
    Array.from({ length: network.degree(i) }, (__, k) => network.at(i, k)),
  );

export const degreesOf = (network: Network): number[] =>
  Array.from({ length: network.n }, (_, i) => network.degree(i));

/** All ties as "a-b" with a < b, in order. */
export const tiesOf = (network: Network): string[] =>
  listsOf(network).flatMap((row, i) => row.filter((j) => j > i).map((j) => `${i}-${j}`));

/** True when everybody can reach everybody. */
export function isConnected(network: Network): boolean {
  const lists = listsOf(network);
  const reached = new Set([0]);
  for (const i of reached) for (const j of lists[i] ?? []) reached.add(j); // a set also visits what is added on the way
  return reached.size === network.n;
}

/** For each person, the number of ties among the neighbours. */
function closedOf(network: Network): number[] {
  const lists = listsOf(network);
  const sets = lists.map((row) => new Set(row));
  return lists.map((row) =>
    row.reduce((sum, j) => sum + row.filter((k) => k > j && sets[j]?.has(k)).length, 0),
  );
}

export const trianglesOf = (network: Network): number => sum(closedOf(network)) / 3;

/** Mean over all people of the share of pairs of neighbours who are tied; 0 for those with fewer than two neighbours. */
export function clusteringOf(network: Network): number {
  const shares = closedOf(network).map((closed, i) => {
    const k = network.degree(i);
    return k < 2 ? 0 : closed / ((k * (k - 1)) / 2);
  });
  return sum(shares) / network.n;
}

export const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);

/** Mean of a sample and the standard error of that mean. */
export function meanOf(xs: readonly number[]): { mean: number; error: number } {
  const mean = sum(xs) / xs.length;
  const squares = sum(xs.map((x) => (x - mean) * (x - mean)));
  return { mean, error: Math.sqrt(squares / (xs.length - 1) / xs.length) };
}
