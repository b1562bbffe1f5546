/** The runs of a lesson: those with the same settings are made once, and read on the way. */
import { catalogue, find, Run, type Model } from "../../src/sim/index.ts";
import type { Values } from "./proof.ts";
import type { Measure, ReadingSpec } from "./shape.ts";

/** Most points of a line on paper. */
const MOST_POINTS = 60;

interface Named {
  readonly name: string;
  readonly spec: ReadingSpec;
}

export interface Arm {
  readonly structure: string;
  readonly set: ReadingSpec["set"];
  readonly readings: readonly Named[];
}

/** The readings that can be had from the same runs stand together. */
export function armsOf({ readings }: Measure): Arm[] {
  const arms = new Map<string, Named[]>();
  for (const [name, spec] of Object.entries(readings)) {
    const key = JSON.stringify([spec.structure, spec.set]);
    arms.set(key, [...(arms.get(key) ?? []), { name, spec }]);
  }
  return [...arms].map(([key, found]) => {
    const [structure, set] = JSON.parse(key) as [string, Arm["set"]];
    return { structure, set, readings: found };
  });
}

export interface Made {
  readonly values: Values;
  /** The trajectory of each run. */
  readonly hashes: readonly string[];
  /** The mean of all runs at the points of a line, of those readings that are drawn. */
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

interface How {
  readonly seed: string;
  readonly replicates: number;
  readonly until: number;
  /** The names of the readings that are drawn. */
  readonly chart: readonly string[];
}

/** Makes all runs of an arm, one after the other. */
export function runArm(arm: Arm, model: Model, how: How): Made {
  const readers = arm.readings.map((named) => new Reader(named, model, how));
  const last = Math.max(...readers.map(({ at }) => at));
  const hashes: string[] = [];
  for (let replicate = 0; replicate < how.replicates; replicate++) {
    const run = new Run(model, { seed: how.seed, replicate });
    for (let tick = 0; tick <= last; tick++) {
      if (tick > 0 && run.stopped === null) run.step();
      const due = readers.filter((reader) => reader.wants(tick));
      if (due.length === 0) continue;
      const row = run.read();
      for (const reader of due) reader.look(row, tick);
    }
    hashes.push(run.hash);
  }
  const drawn = readers.filter(({ sums }) => sums !== null);
  return {
    hashes,
    values: Object.fromEntries(readers.map((reader) => [reader.name, reader.readings()])),
    lines: Object.fromEntries(drawn.map((reader) => [reader.name, reader.line(how)])),
  };
}

/** Takes one metric from each run, at its tick; the one that is drawn, at all. */
class Reader {
  readonly name: string;
  readonly at: number;
  readonly sums: Float64Array | null;
  private readonly points: ReadonlySet<number>;
  private readonly model: Model;
  private readonly place: number;
  private readonly values: (number | null)[] = [];

  constructor({ name, spec }: Named, model: Model, { until, chart }: How) {
    this.name = name;
    this.at = spec.at ?? until;
    this.points = new Set(chart.includes(name) ? pointsOf(this.at) : []);
    this.sums = this.points.size > 0 ? new Float64Array(this.at + 1) : null;
    this.model = model;
    this.place = model.metrics.findIndex(({ as }) => as === spec.metric);
    if (this.place < 0) throw new Error(`${name}: there is no metric ${spec.metric}`);
  }

  wants(tick: number): boolean {
    return tick === this.at || this.points.has(tick);
  }

  look(row: readonly (number | null)[], tick: number): void {
    const value = row[this.place] ?? null;
    if (this.sums !== null) this.sums[tick] = (this.sums[tick] ?? 0) + (value ?? Number.NaN);
    if (tick === this.at) this.values.push(value);
  }

  readings(): Values[string] {
    const { metrics, horizon } = this.model;
    const { as, use } = metrics[this.place] ?? { as: "", use: "" };
    const { event, ahead } = find(catalogue.metrics, use);
    return { metric: as, event: event !== undefined, ahead, horizon, values: this.values };
  }

  /** Six digits: a line on paper needs no more. */
  line({ replicates }: How): number[] {
    const mean = (tick: number): number => (this.sums?.[tick] ?? Number.NaN) / replicates;
    return pointsOf(this.at).map((tick) => Number(mean(tick).toPrecision(6)));
  }
}

/** The ticks at which a line is drawn. */
export function pointsOf(until: number): number[] {
  const step = Math.ceil(until / MOST_POINTS);
  const points = Array.from({ length: Math.floor(until / step) + 1 }, (_, k) => k * step);
  return points.at(-1) === until ? points : [...points, until];
}
