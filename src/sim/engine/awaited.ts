/** Event times: when a condition of the list first held, and when a formula over metrics did. Each is waited for once. */
import { catalogue, find } from "../catalogue.ts";
import type { Condition } from "../core/part.ts";
import type { MetricUse } from "../scenario/model.ts";
import type { Reading } from "./formulas.ts";
import { nowOf, type Readable } from "./readings.ts";

/** An event that some metric is the time of. */
export interface Event {
  /** By which it is found again: metrics that wait for the same share it. */
  readonly key: string;
  readonly condition: string;
  /** The metric whose formula it is. */
  readonly use?: MetricUse;
}

const eventOf = (use: MetricUse): Event | undefined => {
  const condition = find(catalogue.metrics, use.use).event;
  if (condition === undefined) return undefined;
  if (use.formula === undefined) return { key: condition, condition };
  return { key: JSON.stringify([use.values, use.formula]), condition, use };
};

/** The events that metrics are times of, each once. */
export function eventsOf(metrics: readonly MetricUse[]): readonly Event[] {
  const events = new Map<string, Event>();
  for (const use of metrics) {
    const event = eventOf(use);
    if (event !== undefined && !events.has(event.key)) events.set(event.key, event);
  }
  return [...events.values()];
}

export class Awaited {
  /** Whether some hang on a formula: those are looked for at the end of a tick only. */
  readonly byFormula: boolean;
  /** Whether some are conditions, which may come within a tick. */
  readonly byCondition: boolean;
  private readonly events: readonly Event[];
  private readonly times: Float64Array;
  private readonly conditions: readonly (Condition | null)[];
  private readonly run: Omit<Readable, "timeOf">;
  private formulas: readonly (Reading | null)[] | undefined;
  /** Where the event of a metric stands among them, once somebody has asked. */
  private readonly places = new Map<MetricUse, number>();

  constructor(events: readonly Event[], times: Float64Array, run: Omit<Readable, "timeOf">) {
    this.events = events;
    this.times = times;
    this.run = run;
    this.conditions = events.map(({ condition, use }) =>
      use === undefined ? find(catalogue.conditions, condition) : null,
    );
    this.byFormula = this.conditions.includes(null);
    this.byCondition = this.conditions.some((condition) => condition !== null);
  }

  /** When the event of a metric came; below 0: it has not. */
  readonly timeOf = (use: MetricUse): number => {
    const place = this.places.get(use) ?? this.placeOf(use);
    return this.times[place] ?? -1;
  };

  /** Looks for conditions; `tick`: the time, which may be within one. */
  look(tick: number): void {
    const { times, conditions } = this;
    for (let k = 0; k < times.length; k++) {
      if (times[k] < 0 && conditions[k]?.holds(this.run.world) === true) times[k] = tick;
    }
  }

  /** Looks for all at the end of a tick. */
  close(tick: number): void {
    this.look(tick);
    if (!this.byFormula) return;
    const { times, events } = this;
    const formulas = (this.formulas ??= this.readings());
    for (let k = 0; k < times.length; k++) {
      if (times[k] >= 0 || tick < Number(events[k].use?.values["after"] ?? 0)) continue;
      if ((formulas[k]?.() ?? 0) !== 0) times[k] = tick;
    }
  }

  private placeOf(use: MetricUse): number {
    const key = eventOf(use)?.key;
    const place = this.events.findIndex((event) => event.key === key);
    this.places.set(use, place);
    return place;
  }

  private readings(): readonly (Reading | null)[] {
    const run = { ...this.run, timeOf: this.timeOf };
    return this.events.map(({ use }) => (use === undefined ? null : nowOf(use, run)));
  }
}
