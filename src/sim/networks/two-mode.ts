/**
 * People meet at places: each goes to some places, drawn at random, and two people are tied who go to enough of the same.
 * It is the one-mode projection of a network of people and places. Draws: one word for each visit.
 */
import type { Params } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { TieList } from "../core/tie-list.ts";
import type { Draws } from "../random/draws.ts";

const params = {
  places: {
    kind: "integer",
    doc: "Number of places at which people can meet.",
    unit: "places",
    min: 1,
    max: 100_000,
    default: 10,
  },
  visits: {
    kind: "integer",
    doc: "Number of different places to which each person goes.",
    unit: "places",
    min: 0,
    max: 1000,
    default: 2,
    plain: {
      label: "Places that people go to",
      ends: ["few", "many"],
      says: "To how many places each person goes; who meet there learn from each other.",
    },
  },
  shared: {
    kind: "integer",
    doc: "Number of places that two people must share to be tied.",
    unit: "places",
    min: 1,
    max: 1000,
    default: 1,
  },
} as const satisfies Params;

export const twoMode: NetworkPart<typeof params> = {
  name: "two-mode",
  doc: "People learn from those whom they meet: each goes to a few places, and who go to the same places are tied.",
  source:
    "Breiger 1974, Social Forces 53:181 (persons and groups); Newman 2001, Phys. Rev. E 64:016131",
  params,
  problem: (_n, { places, visits }) =>
    visits > places
      ? `cannot have ${visits} visits of each person: there are ${places} places`
      : null,
  entries: (n, { places, visits, shared }) =>
    Math.round(n * (n - 1) * meeting(places, visits, shared)),
  build(n, { places, visits, shared }, draws) {
    const ties = new TieList();
    const guests: number[][] = Array.from({ length: places }, () => []);
    const draw = drawer(places);
    const met = new Int32Array(n);
    for (let i = 0; i < n; i++) {
      const gone = draw(visits, draws);
      const seen = gone.flatMap((place) => guests[place]);
      for (const j of seen) if (++met[j] === shared) ties.add(j, i);
      for (const j of seen) met[j] = 0;
      for (const place of gone) guests[place].push(i);
    }
    return ties.network(n, { kind: "scattered" });
  },
};

/** Draws different places: the first ones of a list that is shuffled just as far, and then put back. */
function drawer(places: number): (visits: number, draws: Draws) => readonly number[] {
  const list = Int32Array.from({ length: places }, (_, place) => place);
  return (visits, draws) => {
    const swaps: [number, number][] = [];
    for (let k = 0; k < visits; k++) {
      const other = k + draws.below(places - k);
      swaps.push([k, other]);
      [list[k], list[other]] = [list[other], list[k]];
    }
    const drawn = [...list.subarray(0, visits)];
    for (const [k, other] of swaps.toReversed()) [list[k], list[other]] = [list[other], list[k]];
    return drawn;
  };
}

/** Chance that two people share at least so many places: one minus the first terms of the hypergeometric law. */
function meeting(places: number, visits: number, shared: number): number {
  if (2 * visits > places) return 1; // with so few places everybody meets; what they share is an upper bound
  let none = 1; // chance that they share no place
  for (let k = 0; k < visits; k++) none *= (places - visits - k) / (places - k);
  let fewer = 0;
  for (let k = 0, chance = none; k < shared; k++) {
    fewer += chance;
    chance *= ((visits - k) * (visits - k)) / ((k + 1) * (places - 2 * visits + k + 1));
  }
  return Math.max(0, 1 - fewer);
}
