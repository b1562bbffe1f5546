/** A state of the world: the variant that suits it is right, every other is wrong. */
import type { WorldState } from "../core/environment.ts";
import type { Columns } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import type { Groups } from "../core/groups.ts";
import type { EnvironmentPart } from "../core/part.ts";
import type { Params, Values } from "../core/params.ts";

const params = {
  own: {
    kind: "choice",
    options: ["all", "group"],
    doc: "Whether one state is everybody's, or each group has its own",
    default: "all",
  },
  options: {
    kind: "integer",
    doc: "Number of states, which come round again; left out: there is no end of them, and none comes back",
    unit: "states",
    min: 2,
    max: 65536,
    optional: true,
  },
  start: {
    kind: "integer",
    doc: "The state at the start; left out: any of the options by chance, or 0 where there is no end of them",
    min: 0,
    max: 1000000000,
    symbol: "E",
    optional: true,
  },
} as const satisfies Params;

/** The largest state: what an int32 holds. */
const LAST = 2147483647;

class States implements WorldState {
  readonly sort = "state";
  readonly options: number;
  readonly state: Int32Array;

  private readonly place: Int32Array | null;

  constructor(columns: Columns, { options = 0, own }: Values<typeof params>, groups: Groups) {
    this.options = options;
    this.state = columns["environment"] as Int32Array;
    this.place = own === "group" ? groups.of : null;
  }

  at(row: number): number {
    return this.state[this.place === null ? 0 : this.place[row]];
  }

  before(state: number): number {
    return state > 0 ? state - 1 : this.options - 1;
  }

  shift(place: number, by: number): void {
    const next = this.state[place] + by;
    if (this.options > 0) this.state[place] = next % this.options;
    else if (next <= LAST) this.state[place] = next;
    else {
      const why = `the world has been in ${LAST} states, and an int32 holds no more`;
      throw new RatchetError("E_FULL", "environment", `${why}: take fewer ticks, or options`);
    }
  }
}

export const state: EnvironmentPart<typeof params> = {
  name: "state",
  sort: "state",
  doc: "The world is in one of several states, or in one after the other without end; the variant with the number of the state suits it.",
  source: "Rogers 1988, American Anthropologist 90:819 (two states, or a new one with each change)",
  params,
  columns: ({ own }, { groups }) => [
    {
      name: "environment",
      type: "int32",
      length: own === "group" ? groups : 1,
      perRow: false,
      hashed: true,
    },
  ],
  create(columns, values, { groups, draws }) {
    const world = new States(columns, values, groups);
    for (let place = 0; place < world.state.length; place++)
      world.state[place] = values.start ?? draws.below(Math.max(1, world.options));
    return world;
  },
  asks: ({ own }) => (own === "group" ? ["groups"] : []),
  problems({ options, start }) {
    if (options === undefined || start === undefined || start < options) return [];
    const message = `expected a state from 0 to ${options - 1}, found ${start}`;
    return [{ key: "start", message, hint: "states are counted from 0" }];
  },
};
