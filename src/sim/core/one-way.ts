/** Ties that may lead one way only: lists of whom each person listens to. */
import { Network, type Shape } from "./network.ts";

/** A network in which person i listens to those of heard[i], in any order, each once and not to itself. */
export function oneWayNetwork(heard: readonly (readonly number[])[], shape: Shape): Network {
  const n = heard.length;
  const offsets = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) offsets[i + 1] = offsets[i] + heard[i].length;
  const neighbours = new Int32Array(offsets[n]);
  heard.forEach((list, i) => {
    const own = Int32Array.from(list).toSorted();
    own.forEach((j, k) => {
      if (j < 0 || j >= n || j === i || j === own[k - 1])
        throw new Error(`person ${i} cannot listen to ${j}: a generator's bug`);
    });
    neighbours.set(own, offsets[i]);
  });
  const network = new Network(n, { offsets, neighbours }, shape);
  network.oneWay = true;
  return network;
}
