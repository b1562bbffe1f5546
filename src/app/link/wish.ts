/** What the reader wants to see of a scenario, and the address that says it. */
import { engine, type Card } from "virtual:ratchet-gallery";
import type { Scenario } from "../../sim/index.ts";
import { leadOf } from "../../../workers/lead.ts";
import {
  DEFAULT_STRUCTURES,
  type LiveRequest,
  type LuckKind,
  type Whose,
} from "../../../workers/live-types.ts";
import type { Offer } from "../../../workers/offers.ts";
import { showsOne, type Route } from "../routes.ts";
import { openingTick } from "../run/shown.ts";
import { differs, writeAddress } from "./address.ts";
import type { Change, Known, Look, Profile } from "./state.ts";

/** A scenario as it stands in its file, as the build has checked it, and what can be changed in it. */
export interface Shipped {
  readonly scenario: unknown;
  readonly checked: Scenario;
  readonly offers: readonly Offer[];
  /** How it stands in a link, if it is none of ours. */
  readonly packed?: string;
}

/** One scenario, with which luck, structures and settings. */
export interface Wish {
  readonly card: Card;
  /** Null while it is being loaded. */
  readonly shipped: Shipped | null;
  /** Null: the scenario's own. */
  readonly seed: string | null;
  /** Which replicate of it; left out: 0. */
  readonly replicate?: number | undefined;
  readonly structures: readonly string[];
  /** What sliders say, by their paths. */
  readonly set: Readonly<Record<string, number>>;
  readonly luck: LuckKind;
  /** What is changed while the runs go on; left out: nothing. */
  readonly changes?: readonly Change[];
  /** What both futures of the one structure are called; left out: only the changed one is played. */
  readonly both?: LiveRequest["beside"];
}

/** Whether both futures are shown: those of one structure. */
export const isBoth = ({ both, structures }: Pick<Wish, "both" | "structures">): boolean =>
  both !== undefined && structures.length === 1;

/** Whether two ask for the same runs. */
export const sameWish = (a: Wish, b: Wish): boolean =>
  JSON.stringify({ ...a, shipped: null }) === JSON.stringify({ ...b, shipped: null });

/** The settings with this one; null: as the scenario itself says. */
export function withSetting(set: Wish["set"], offer: Offer, value: number | null): Wish["set"] {
  const { [offer.path]: _, ...others } = set;
  return value !== null && differs(offer, value) ? { ...others, [offer.path]: value } : others;
}

/** What a worker is asked to open. */
export const requestOf = (
  { seed, replicate, set, structures, luck, changes = [], both }: Wish,
  { scenario, checked }: Shipped,
): LiveRequest => ({
  scenario,
  checked,
  structures,
  ...(seed !== null && { seed }),
  ...(replicate && { replicate }),
  ...(Object.keys(set).length > 0 && { set }),
  luck,
  ...(changes.length > 0 && {
    interventions: changes.map(({ at, path, value }) => ({ at, set: { [path]: value } })),
    ...(both && structures.length === 1 && { beside: both }),
  }),
});

/** What is looked at, and how. */
export interface Seen {
  /** Null: where it was opened, or not to be said. */
  readonly tick: number | null;
  readonly whose: Whose;
  readonly profile: Profile;
  readonly route: Route;
  /** Left out: as fits its size. */
  readonly look?: Look;
}

/** Null while it is being loaded. */
export function addressOf(
  { card, shipped, seed, replicate, set, luck, structures, changes = [], both }: Wish,
  { tick, whose, profile, route, look = "auto" }: Seen,
): string | null {
  if (shipped === null) return null;
  const known = knownOf(shipped, route);
  const usual = structures.length === 0 || structures.join("\n") === known.usual.join("\n");
  const state = {
    seed: seed === known.seed ? null : seed,
    ...(replicate && { replicate }),
    structures: usual ? null : structures,
    set,
    tick: tick === openingTick(known.until) ? null : tick,
    whose: whose === known.lead ? null : whose,
    luck,
    profile,
    changes,
    both: isBoth({ both, structures }),
    ...(look !== "auto" && route === "explore" && { look }),
  };
  return writeAddress(card.id, state, known, route);
}

/** What an address of this scenario is held against, on one of the screens that show a run. */
export function knownOf({ checked, offers, packed }: Shipped, route: Route = "compare"): Known {
  const offered = checked.structures.map(({ name }) => name);
  return {
    offered,
    usual: offered.slice(0, showsOne(route) ? 1 : DEFAULT_STRUCTURES),
    controls: offers,
    until: checked.view.until,
    unit: checked.clock.unit,
    seed: checked.seed,
    lead: leadOf(checked),
    charted: checked.view.chart !== undefined,
    engine,
    packed,
  };
}
