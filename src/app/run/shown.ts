/** What is on the page: which runs, at which tick, and what is wrong with them. */
import type { Signal } from "@preact/signals";
import type {
  Description,
  Ensemble,
  LiveFrame,
  Refused,
  Whose,
} from "../../../workers/live-types.ts";
import type { Large } from "./caution.ts";
import type { History } from "./history.ts";
import type { Way } from "./player.ts";

/** What stands between the reader and a run. */
export type Failure =
  | {
      readonly kind: "stopped";
      readonly at: number;
      readonly why: string;
      /** Further runs that are there all the same. */
      readonly kept: number;
    }
  | ({ readonly kind: "refused" } & Refused)
  | ({ readonly kind: "large" } & Large);

/** What the reader should know, or may decide, while everything else goes on. */
export type News =
  | { readonly kind: "taken up"; readonly at: number; readonly why: string }
  | { readonly kind: "more stopped"; readonly kept: number; readonly why: string }
  | ({ readonly kind: "more large" } & Large);

export interface Play {
  readonly description: Description;
  readonly history: History;
}

export interface Shown {
  readonly frame: LiveFrame;
  readonly way: Way;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** How far the reader is with a run: it has not begun, it is under way, its end has been seen. */
export type Stage = "before" | "during" | "seen";

/** Whether nothing comes after what is shown. */
export const isLast = ({ until }: Description, { tick, structures }: LiveFrame): boolean =>
  tick >= until || structures.every(({ stopped }) => stopped !== null);

/** The structures whose runs have been seen to end before the axis of time does. */
export const endedEarly = (
  { description: { until }, history: { tracks } }: Play,
  furthest: number,
): readonly number[] =>
  tracks.flatMap(({ over }, k) =>
    over !== null && over.at < until && over.at <= furthest ? [k] : [],
  );

/** The tick at which a run is opened: its first sixth can be read before it begins. */
export const openingTick = (until: number): number => Math.floor(until / 6);

/** What was opened further on than at its opening has begun. */
export function stageAt(description: Description, frame: LiveFrame): Stage {
  if (isLast(description, frame)) return "seen";
  return frame.tick > openingTick(description.until) ? "during" : "before";
}

/** All that the page shows of runs. */
export interface Signals {
  readonly play: Signal<Play | null>;
  readonly shown: Signal<Shown | null>;
  readonly furthest: Signal<number>;
  readonly playing: Signal<boolean>;
  readonly stage: Signal<Stage>;
  readonly failure: Signal<Failure | null>;
  readonly news: Signal<News | null>;
  readonly ensemble: Signal<Ensemble | null>;
  readonly progress: Signal<Progress | null>;
  readonly whose: Signal<Whose>;
  readonly block: Signal<number>;
  readonly singles: Signal<boolean>;
}
