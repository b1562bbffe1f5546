/** Who can learn from whom: sorted neighbour lists, or everybody, behind one face. */

/** How a network may be drawn: what its generator knows of its own shape. */
export interface Shape {
  readonly kind: "ring" | "grid" | "groups" | "star" | "line" | "scattered";
  /** Of a grid. */
  readonly rows?: number;
  readonly columns?: number;
  /** Group of each person (of groups). */
  readonly groups?: Int32Array;
  /** Where each person lives (of scattered). */
  readonly places?: { readonly x: Float64Array; readonly y: Float64Array };
}

export class Network {
  /** Number of people it joins. */
  n: number;
  /** True: everybody is everybody's neighbour and no list is kept. */
  complete: boolean;
  /** The neighbours of i stand, ascending, at offsets[i] .. ends[i] - 1 of `neighbours`. */
  offsets: Int32Array;
  /** A view of `offsets` from its second place on, so that there is no room between two lists; with `slots`, a list of its own. */
  ends: Int32Array;
  neighbours: Int32Array;
  /** True: ties can be made and given up one by one, for there is room between the lists (core/slots.ts). */
  slots = false;
  /** Running sums of the tie weights of each person, in the order of `neighbours`; null when all ties weigh the same. */
  weights: Float64Array | null;
  shape: Shape;
  /** True in ticks in which the ties cannot be used: nobody has a neighbour then. */
  closed = false;
  /** True: a tie may lead one way only. The list of a person says whom it listens to, not who listens to it. */
  oneWay = false;
  /** True: it joins the groups of the population, and its numbers are those of groups, not of people. */
  ofGroups = false;
  /** True: a part has changed ties since the engine last looked. */
  changed = false;
  /** Stand for all ties, in the state hash (core/changing.ts keeps them up); null where no part changes ties. */
  marks: Int32Array | null = null;

  constructor(
    n: number,
    ties:
      | { offsets: Int32Array; neighbours: Int32Array; weights?: Float64Array | null }
      | "everybody",
    shape: Shape,
  ) {
    this.n = n;
    this.complete = ties === "everybody";
    this.offsets = ties === "everybody" ? new Int32Array(0) : ties.offsets;
    this.ends = this.offsets.subarray(1);
    this.neighbours = ties === "everybody" ? new Int32Array(0) : ties.neighbours;
    this.weights = ties === "everybody" ? null : (ties.weights ?? null);
    this.shape = shape;
  }

  /** Number of neighbours of person i; none while the ties are closed. */
  degree(i: number): number {
    if (this.closed) return 0;
    return this.complete ? this.n - 1 : this.ends[i] - this.offsets[i];
  }

  /** The k-th neighbour of person i, 0 <= k < degree(i). */
  at(i: number, k: number): number {
    if (this.complete) return k < i ? k : k + 1;
    return this.neighbours[this.offsets[i] + k];
  }

  /** Sum of the weights of the first k + 1 ties of person i, each 1 where all weigh the same. */
  weightUpTo(i: number, k: number): number {
    return this.weights === null ? k + 1 : this.weights[this.offsets[i] + k];
  }

  /** The neighbour of person i at share u (0 <= u < 1) of the ties' weights; i must have a neighbour. */
  towards(i: number, u: number): number {
    if (this.complete) {
      const k = (u * (this.n - 1)) | 0;
      return k < i ? k : k + 1;
    }
    const first = this.offsets[i];
    const end = this.ends[i];
    if (this.weights === null) return this.neighbours[first + ((u * (end - first)) | 0)];
    const sought = u * this.weights[end - 1];
    let k = first;
    while (k < end - 1 && this.weights[k] <= sought) k++;
    return this.neighbours[k];
  }

  /** Takes over lists between which there may be room. */
  takeSlots(offsets: Int32Array, ends: Int32Array, neighbours: Int32Array): void {
    this.slots = true;
    this.complete = false;
    this.offsets = offsets;
    this.ends = ends;
    this.neighbours = neighbours;
  }

  /** Takes over another network's ties, so that parts which hold this object follow a change of the population. */
  become(other: Network): void {
    this.n = other.n;
    this.complete = other.complete;
    this.slots = other.slots;
    this.offsets = other.offsets;
    this.ends = other.ends;
    this.neighbours = other.neighbours;
    this.weights = other.weights;
    this.shape = other.shape;
    this.oneWay = other.oneWay;
  }
}

/** A tie between persons a and b, both ways; weight 1 unless given. */
export type Tie = readonly [a: number, b: number, weight?: number];

/** Ties laid flat: tie t joins ends[2t] and ends[2t + 1]. */
export interface FlatTies {
  readonly ends: Int32Array;
  /** Weight of each tie; left out: all the same. */
  readonly weights?: Float64Array;
}

/** Packs undirected ties into sorted neighbour lists. Ties to oneself and doubles are refused: a generator's bug. */
export function pack(n: number, ties: readonly Tie[], shape: Shape): Network {
  const ends = new Int32Array(2 * ties.length);
  const weights = new Float64Array(ties.length);
  ties.forEach(([a, b, weight = 1], t) => {
    ends[2 * t] = a;
    ends[2 * t + 1] = b;
    weights[t] = weight;
  });
  return packFlat(
    n,
    weights.every((weight) => weight === weights[0]) ? { ends } : { ends, weights },
    shape,
  );
}

/** The same for ties laid flat: no object for a tie. */
export function packFlat(n: number, { ends, weights }: FlatTies, shape: Shape): Network {
  const offsets = new Int32Array(n + 1);
  for (let e = 0; e < ends.length; e++) {
    if (ends[e] < 0 || ends[e] >= n) throw new Error(`a tie names person ${ends[e]} of ${n}`);
    offsets[ends[e] + 1]++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const others = sorted(ends, offsets);
  const neighbours = new Int32Array(ends.length);
  const sums = weights ? new Float64Array(ends.length) : null;
  for (let i = 0; i < n; i++) {
    let last = i;
    let sum = 0;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const j = ends[others[k]];
      if (j === i || j === last) throw new Error(`tie ${i}-${j} is a loop or stands twice`);
      last = neighbours[k] = j;
      if (sums && weights) sums[k] = sum += weights[others[k] >> 1];
    }
  }
  return new Network(n, { offsets, neighbours, weights: sums }, shape);
}

/** The ends at which the neighbours of person 0, 1 ... stand, those of one person in the order of the neighbours. */
function sorted(ends: Int32Array, offsets: Int32Array): Int32Array {
  const own = new Int32Array(ends.length);
  const place = offsets.slice();
  for (let e = 0; e < ends.length; e++) own[place[ends[e]]++] = e;
  // Going through the people in order and entering each with the neighbours leaves every list sorted.
  const others = new Int32Array(ends.length);
  place.set(offsets);
  for (let k = 0; k < own.length; k++) others[place[ends[own[k] ^ 1]]++] = own[k];
  return others;
}
