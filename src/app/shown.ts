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
