/** What the reader wants to see of a scenario, and the address that says it. */
import { engine, type Card } from "virtual:ratchet-gallery";
import type { Scenario } from "../../sim/index.ts";
import { leadOf } from "../../../workers/lead.ts";
import { DEFAULT_STRUCTURES, type LuckKind, type Whose } from "../../../workers/live-types.ts";
import type { Offer } from "../../../workers/offers.ts";
import { openingTick } from "../run/shown.ts";
import { writeAddress, type Known, type Profile } from "./address.ts";

/** A scenario as it stands in its file, as the build has checked it, and what can be changed in it. */
export interface Shipped {
  readonly scenario: unknown;
  readonly checked: Scenario;
  readonly offers: readonly Offer[];
}

/** One scenario, with which luck, structures and settings. */
export interface Wish {
  readonly card: Card;
  /** Null while it is being loaded. */
  readonly shipped: Shipped | null;
  /** Null: the scenario's own. */
  readonly seed: string | null;
  readonly structures: readonly string[];
  /** What sliders say, by their paths. */
  readonly set: Readonly<Record<string, number>>;
  readonly luck: LuckKind;
}

/** What is looked at, and how. */
interface Seen {
  /** Null: where it was opened, or not to be said. */
  readonly tick: number | null;
  readonly whose: Whose;
  readonly profile: Profile;
}

/** Null while it is being loaded. */
export function addressOf(
  { card, shipped, seed, set, luck, structures }: Wish,
  { tick, whose, profile }: Seen,
): string | null {
  if (shipped === null) return null;
  const known = knownOf(shipped);
  const usual = structures.join("\n") === known.usual.join("\n");
  const state = {
    seed: seed === known.seed ? null : seed,
    structures: usual ? null : structures,
    set,
    tick: tick === openingTick(known.until) ? null : tick,
    whose: whose === known.lead ? null : whose,
    luck,
    profile,
  };
  return writeAddress(card.id, state, known);
}

/** What an address of this scenario is held against. */
export function knownOf({ checked, offers }: Shipped): Known {
  const offered = checked.structures.map(({ name }) => name);
  return {
    offered,
    usual: offered.slice(0, DEFAULT_STRUCTURES),
    controls: offers,
    until: checked.view.until,
    unit: checked.clock.unit,
    seed: checked.seed,
    lead: leadOf(checked),
    charted: checked.view.chart !== undefined,
    engine,
  };
}
