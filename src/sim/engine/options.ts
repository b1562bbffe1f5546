/** What a run is asked for, and how it ends. */
import type { MetricUse } from "../scenario/model.ts";
import type { Luck } from "./luck.ts";

/** Why a run is over: a stop rule held, the horizon was reached, nobody was left. Null: it is not over. */
export type Stopped = "event" | "horizon" | "extinct" | null;
export const STOPPED: readonly Stopped[] = [null, "event", "horizon", "extinct"];

export interface RunOptions extends Luck {
  /** Metrics to be read; left out: those of the model. */
  readonly metrics?: readonly MetricUse[];
  /** True: who found what, who taught whom is recorded. Changes no result. */
  readonly lineage?: boolean;
  /** Largest number of bytes it may take; more is refused before any is taken. */
  readonly memory?: number;
}
