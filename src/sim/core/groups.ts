/**
 * Groups of people: demes, camps, zones. A row belongs to a group and stays with it; people who move change places
 * (core/exchange.ts), so the sizes hold. Where a file speaks of no groups, everybody is in one.
 */
import { groupNames, type PopulationSpec } from "./population.ts";

/** What is known of groups whatever stands in their rows. */
export interface Grouping {
  /** Whether the file speaks of groups. */
  readonly declared: boolean;
  readonly count: number;
  readonly names: readonly string[];
  /** Number of people in each. */
  readonly sizes: Int32Array;
  /** Whether the file says where they lie; else all lie at 0, 0. */
  readonly placed: boolean;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The groups of a file with these sizes. */
export function groupingOf(population: PopulationSpec, sizes: Int32Array): Grouping {
  const { groups } = population;
  const places = typeof groups === "object" ? groups.map(({ at }) => at) : [];
  return {
    declared: groups !== undefined,
    names: groupNames(population),
    count: sizes.length,
    sizes,
    placed: places.length > 0 && places.every((at) => at !== undefined),
    x: Float64Array.from(sizes, (_, g) => places[g]?.[0] ?? 0),
    y: Float64Array.from(sizes, (_, g) => places[g]?.[1] ?? 0),
  };
}

/** Bytes that the lists below take, beside the column. */
export const groupBytes = (population: PopulationSpec, capacity: number): number =>
  population.groups === undefined ? 0 : 4 * capacity + 32 * groupNames(population).length;

export class Groups implements Grouping {
  readonly declared: boolean;
  readonly count: number;
  readonly names: readonly string[];
  readonly placed: boolean;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly sizes: Int32Array;
  /** The rows of group g stand, ascending, at offsets[g] .. offsets[g + 1] - 1 of `members`. */
  readonly offsets: Int32Array;
  /** The groups that have people, ascending: the first `peopledCount`. */
  readonly peopled: Int32Array;
  peopledCount = 0;
  /** The place of a group among those that have people; -1: it has none. */
  readonly rank: Int32Array;
  private readonly capacity: number;
  private column: Int32Array | null;
  private rows: Int32Array | null = null;

  /** `column`: the group of each row, which is state; null where the file speaks of no groups. */
  constructor(grouping: Grouping, capacity: number, column: Int32Array | null) {
    const { declared, count, names, placed, x, y, sizes } = grouping;
    this.declared = declared;
    this.count = count;
    this.names = names;
    this.placed = placed;
    this.x = x;
    this.y = y;
    this.sizes = sizes.slice();
    this.offsets = new Int32Array(count + 1);
    this.peopled = new Int32Array(count);
    this.rank = new Int32Array(count);
    this.capacity = capacity;
    this.column = column;
    let row = 0;
    for (let g = 0; g < count; g++) {
      column?.fill(g, row, row + sizes[g]);
      row += sizes[g];
    }
    if (column !== null) this.rows = new Int32Array(capacity);
    this.settle(row);
  }

  /** The group of each row. Always this array. Where nobody speaks of groups, it is made when somebody asks. */
  get of(): Int32Array {
    return (this.column ??= new Int32Array(this.capacity));
  }

  /** The rows of group 0, ascending, then those of group 1 ... Always this array. */
  get members(): Int32Array {
    return (this.rows ??= Int32Array.from({ length: this.capacity }, (_, row) => row));
  }

  /** Takes note of the groups of the rows 0..n-1, once they have changed. */
  settle(n: number): void {
    const { count, sizes, offsets, column, rows } = this;
    if (column === null || rows === null || !this.declared) sizes[0] = n;
    else {
      sizes.fill(0);
      for (let row = 0; row < n; row++) sizes[column[row]]++;
    }
    this.peopledCount = 0;
    for (let g = 0; g < count; g++) {
      offsets[g + 1] = offsets[g] + sizes[g];
      this.rank[g] = sizes[g] === 0 ? -1 : this.peopledCount;
      if (sizes[g] > 0) this.peopled[this.peopledCount++] = g;
    }
    if (column === null || rows === null || !this.declared) return;
    const place = offsets.slice();
    for (let row = 0; row < n; row++) rows[place[column[row]]++] = row;
  }
}
