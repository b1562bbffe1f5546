/** What an address can say, and what it is held against. */
import type { LuckKind, Whose } from "../../../workers/live-types.ts";
import type { Offer } from "../../../workers/offers.ts";

/** How the page is looked at: by one reader, by a class from far away, or in a frame of another page. */
export type Profile = "usual" | "projector" | "embed";

/** One value that is changed while a run goes on: from this tick on. */
export interface Change {
  readonly at: number;
  /** Of a control. */
  readonly path: string;
  readonly value: number;
}

/** How a population can be drawn; "auto": as fits its size. */
export const LOOKS = ["auto", "people", "groups", "matrix", "swarm", "list"] as const;
export type Look = (typeof LOOKS)[number];

/** What the page shows, as far as it differs from what the scenario says. */
export interface State {
  /** Null: the scenario's own; so is all else that may be null. */
  readonly seed: string | null;
  /** Which replicate of the seed; left out: 0. */
  readonly replicate?: number;
  readonly structures: readonly string[] | null;
  /** By the paths of controls. */
  readonly set: Readonly<Record<string, number>>;
  /** Null: where every run opens. */
  readonly tick: number | null;
  readonly whose: Whose | null;
  readonly luck: LuckKind;
  readonly profile: Profile;
  /** In the order in which they were made; left out: none. */
  readonly changes?: readonly Change[];
  /** True: as it was, and with the changes, side by side. */
  readonly both?: boolean;
  /** How the population is drawn; left out: as fits its size. */
  readonly look?: Exclude<Look, "auto">;
}

/** A scenario as it stands in its file. */
export const UNCHANGED: State = {
  seed: null,
  structures: null,
  set: {},
  tick: null,
  whose: null,
  luck: "same",
  profile: "usual",
};

/** What an address is held against. */
export interface Known {
  readonly offered: readonly string[];
  /** The structures that are shown when none are named. */
  readonly usual: readonly string[];
  readonly controls: readonly Offer[];
  readonly until: number;
  readonly unit: string;
  readonly seed: string;
  readonly lead: Whose;
  /** True: there is a metric that can be drawn. */
  readonly charted: boolean;
  readonly engine: number;
  /** What stands in an address for a scenario that is none of ours; left out: it ships. */
  readonly packed?: string | undefined;
}
