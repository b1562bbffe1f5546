/**
 * Opens what is wished for: loads a scenario, holds what a link asks for against it, has it run, and goes back to what was
 * open before when that cannot be.
 */
import { batch, signal } from "@preact/signals";
import type { Whose } from "../../workers/live-types.ts";
import { first, type Card } from "virtual:ratchet-gallery";
import { settle, writeAddress } from "./link/address.ts";
import { mended } from "./link/mend.ts";
import { cardHere, cardOf, type Found } from "./link/shelf.ts";
import type { Changes } from "./branch/changes.ts";
import { UNCHANGED, type Known, type State } from "./link/state.ts";
import { knownOf, requestOf, sameWish, type Shipped, type Wish } from "./link/wish.ts";
import { showsOne, showsRun, type Route } from "./routes.ts";
import type { Store } from "./store.ts";
import { fewNotes } from "./words/links.ts";
import { say } from "./words/shell.ts";

export interface OpenerOptions {
  readonly store: Store;
  /** The screen for which it is opened. */
  readonly route: () => Route;
  /** A run of the address is open; without more to say the address is this one. */
  readonly opened: (plain: string) => void;
  /** The address is to say at once what is open. */
  readonly changed: () => void;
}

export class Opener {
  /** What the page shows of it, each read by everybody and set here. */
  readonly card = signal<Card | null>(null);
  readonly notice = signal("");
  readonly notes = signal<readonly string[]>([]);
  readonly wish = signal<Wish | null>(null);
  /** The structures that were last compared: one may be looked at by itself, and then all of them again. */
  compared: readonly string[] | null = null;
  private readonly options: OpenerOptions;
  /** The last wish that could be loaded: back to it when the next cannot. */
  private last: Wish | null = null;
  /** Counts the addresses: what an earlier one still loads is not opened. */
  private following = 0;

  constructor(options: OpenerOptions) {
    this.options = options;
  }

  /** Opens what the fields of a link ask for. */
  async show(asked: ReadonlyMap<string, string>, notes: readonly string[]): Promise<void> {
    const mine = ++this.following;
    const found = meantBy(asked);
    // At once where it can be: what is pressed next is meant for it.
    const { card, load, notice, note } = "card" in found ? found : await found;
    if (mine !== this.following) return;
    this.notice.value = notice;
    const { last: before } = this;
    const { tick } = this.options.store;
    const known = before?.card.id === card.id ? before.shipped : null;
    const wish = {
      card,
      shipped: known,
      seed: null,
      structures: [],
      set: {},
      luck: "same",
    } as const;
    if (known === null) this.expect(wish);
    const shipped = known ?? (await load().catch(() => null));
    if (mine !== this.following) return;
    if (shipped === null) return await this.goBack(card, before, tick);
    // Meanwhile something may have been changed.
    const now = (known === null ? this.wish.value : null) ?? wish;
    // Of a scenario that is not here nothing else in the link can be meant.
    const fields = notice === "" ? asked : new Map<string, string>();
    await this.begin({ ...now, shipped: shipped as Shipped }, fields, notes.concat(note));
  }

  private expect(wish: Wish): void {
    batch(() => {
      this.card.value = wish.card;
      this.wish.value = wish;
      this.options.store.expect(wish.card.id);
    });
  }

  /** What has been loaded is opened as the link asks for it, as far as that can be. */
  private async begin(
    now: Wish & { readonly shipped: Shipped },
    asked: ReadonlyMap<string, string>,
    before: readonly string[],
  ): Promise<void> {
    const { opened } = this.options;
    const route = this.options.route();
    const known = knownOf(now.shipped, route);
    const { state, notes } = settle(asked, known);
    const mine = this.following;
    const { notes: more, ...later } = await laterOf(asked, known, state);
    if (mine !== this.following) return;
    const most = showsOne(route) || "both" in later ? 1 : undefined;
    const structures = (state.structures ?? known.usual).slice(0, most);
    this.notes.value = fewNotes([...before, ...notes, ...more]);
    // Other luck may have been asked for meanwhile.
    const seed = now.seed ?? state.seed;
    const luck = now.luck === "own" ? now.luck : state.luck;
    const { set, replicate } = state;
    const what = { set, luck, seed, replicate, structures, ...later };
    await this.arrive({ ...now, ...what }, state.tick ?? undefined);
    if (mine !== this.following) return;
    this.lookAt(state.whose ?? known.lead);
    if (!showsRun(route)) return;
    opened(now.card.id === first.id ? writeAddress(first.id, UNCHANGED, known, route) : "");
  }

  private lookAt(whose: Whose): void {
    const { store } = this.options;
    if (store.whose.value !== whose) store.lookAt(whose);
  }

  /** Opens it, unless it is open: then only another tick may be meant. */
  private async arrive(wish: Wish, tick: number | undefined): Promise<void> {
    const { store } = this.options;
    this.compare(wish.structures);
    const open = this.last !== null && sameWish(this.last, wish) && store.play.value !== null;
    if (!open) await this.open(wish, tick);
    else if (tick !== undefined && tick !== store.tick) store.goTo(tick);
  }

  /** Opens the same otherwise. */
  async reopen(change: Partial<Omit<Wish, "card" | "shipped">>): Promise<void> {
    const now = this.wish.value;
    if (now === null) return;
    if (change.structures !== undefined) this.compare(change.structures);
    const wish = { ...now, ...change };
    this.wish.value = wish;
    // What is still being loaded is opened, with this luck, as soon as it is there.
    if (wish.shipped === null) return;
    const opening = this.open(
      wish,
      change.structures === undefined ? undefined : this.options.store.tick,
    );
    this.options.changed();
    await opening;
  }

  private compare(structures: readonly string[]): void {
    if (this.options.route() === "compare") this.compared = structures;
  }

  private async open(wish: Wish, at?: number): Promise<void> {
    const { card, set, shipped } = wish;
    if (shipped === null) return;
    this.wish.value = this.last = wish;
    this.card.value = card;
    await this.options.store.open(requestOf(wish, shipped), at);
    const failure = this.options.store.failure.value;
    if (this.wish.value !== wish || failure?.kind !== "refused") return;
    if (wish.changes !== undefined) {
      const { without } = await import("./branch/changes.ts");
      const { note, ...rest } = without(wish, failure.problems);
      if (this.wish.value !== wish) return;
      this.notes.value = fewNotes([...this.notes.value, note]);
      await this.open(rest, at);
      return;
    }
    const way = mended(set, shipped.offers, failure.problems);
    if (way === null) return;
    this.notes.value = fewNotes([...this.notes.value, ...way.notes]);
    await this.open({ ...wish, set: way.set }, at);
  }

  /** This one could not be loaded: what was there before is shown again, and the address says so. */
  private async goBack({ title }: Card, before: Wish | null, tick?: number): Promise<void> {
    this.notice.value = say("shell-not-loaded", { title, before: before === null ? "no" : "yes" });
    if (before === null) {
      this.wish.value = null;
      this.options.store.leave();
      return;
    }
    const opening = this.open(before, tick);
    this.options.opened("");
    this.options.changed();
    await opening;
  }
}

/** What a link says of changes on the way. */
const laterOf = async (
  asked: ReadonlyMap<string, string>,
  known: Known,
  state: State,
): Promise<Changes> =>
  asked.has("at")
    ? (await import("./branch/changes.ts")).changesOf(asked, known, state)
    : { notes: [] };

/** The scenario that a link means, or the promise of it. */
function meantBy(asked: ReadonlyMap<string, string>): Found | Promise<Found> {
  const names = [asked.get("s") || null, asked.get("x")] as const;
  return cardHere(...names) ?? cardOf(...names);
}
