/** What is on the page: which runs, at which tick, and what is wrong with them. */
import type { Description, LiveFrame, Problem } from "../../workers/live-types.ts";
import type { History } from "./history.ts";
import type { Way } from "./player.ts";

/** What stands between the reader and a run. */
export type Failure =
  | { readonly kind: "stopped"; readonly at: number; readonly why: string }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

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

/** The tick at which a run is opened: its first sixth can be read before it begins. */
export const openingTick = (until: number): number => Math.floor(until / 6);

/** What was opened further on than at its opening has begun. */
export function stageAt(description: Description, frame: LiveFrame): Stage {
  if (isLast(description, frame)) return "seen";
  return frame.tick > openingTick(description.until) ? "during" : "before";
}
