/** Which scenario is open, with which luck, structures and settings; the address says the same. */
import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { cards, first, type Card } from "virtual:ratchet-gallery";
import type { LuckKind } from "../../workers/live-types.ts";
import type { Offer } from "../../workers/offers.ts";
import {
  differs,
  readLink,
  settle,
  UNCHANGED,
  writeAddress,
  type Profile,
} from "./link/address.ts";
import { AddressBar } from "./link/address-bar.ts";
import { Bets } from "./bets.ts";
import { mended } from "./link/mend.ts";
import { newSeed } from "./link/names.ts";
import { cardOf } from "./link/shelf.ts";
import type { Store } from "./store.ts";
import { addressOf, knownOf, type Shipped, type Wish } from "./link/wish.ts";
import { fewNotes } from "./words/links.ts";

/** A slider that still moves opens nothing. */
const SLIDER_RESTS_MS = 200;

export class Page {
  readonly cards: readonly Card[] = cards;
  readonly store: Store;
  readonly bets = new Bets();
  readonly profile = signal<Profile>("usual");
  /** Whether the table beside the chart is open, and the drawer of the projector's page. */
  readonly table = signal(false);
  readonly drawer = signal(false);
  private readonly set = {
    card: signal<Card | null>(null),
    notice: signal(""),
    notes: signal<readonly string[]>([]),
    wish: signal<Wish | null>(null),
  };
  /** The scenario that is open, or about to be. */
  readonly card: ReadonlySignal<Card | null> = this.set.card;
  /** What was wrong with the address, or could not be had. */
  readonly notice: ReadonlySignal<string> = this.set.notice;
  /** What the link asked for that cannot be, until it is put away. */
  readonly notes: ReadonlySignal<readonly string[]> = this.set.notes;
  /** What the reader wants to see. It is known at once, and what is played follows it. */
  readonly wish: ReadonlySignal<Wish | null> = this.set.wish;
  /** The numbers that can be changed. */
  readonly offers: ReadonlySignal<readonly Offer[]> = computed(
    () => this.wish.value?.shipped?.offers ?? [],
  );
  private readonly bar = new AddressBar(() => this.address());
  /** The last wish that could be loaded: back to it when the next cannot. */
  private last: Wish | null = null;
  /** Counts the addresses: what an earlier one still loads is not opened. */
  private following = 0;
  private sliding: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store) {
    this.store = store;
  }

  /** Opens what the address asks for. */
  async follow(hash: string): Promise<void> {
    const link = readLink(hash);
    const { card, load, notice } = cardOf(link.scenario);
    this.set.notice.value = notice;
    this.set.notes.value = fewNotes(link.notes);
    this.lookFrom(link.asked.get("view") === "projector" ? "projector" : "usual");
    this.bar.stop();
    clearTimeout(this.sliding);
    if (card === undefined || load === undefined) return;
    const mine = ++this.following;
    const before = this.last;
    const { tick } = this.store;
    const empty = { seed: null, structures: [], set: {}, luck: "same" } as const;
    batch(() => {
      this.set.card.value = card;
      this.set.wish.value = { card, shipped: null, ...empty };
      this.store.expect(card.id);
    });
    let shipped: Shipped;
    try {
      shipped = (await load()) as Shipped;
    } catch {
      if (mine === this.following) await this.goBack(card, before, tick);
      return;
    }
    const now = this.set.wish.value;
    if (mine !== this.following || now === null) return;
    // Of a scenario that is not here nothing else in the link can be meant.
    const fields = notice === "" ? link.asked : new Map<string, string>();
    await this.begin({ ...now, shipped }, fields, link.notes);
  }

  /** What has been loaded is opened as the link asks for it, as far as that can be. */
  private async begin(
    now: Wish & { readonly shipped: Shipped },
    asked: ReadonlyMap<string, string>,
    before: readonly string[],
  ): Promise<void> {
    const known = knownOf(now.shipped);
    const { state, notes } = settle(asked, known);
    const { set, luck } = state;
    const structures = state.structures ?? known.usual;
    this.set.notes.value = fewNotes([...before, ...notes]);
    const mine = this.following;
    // Other luck may have been asked for meanwhile.
    const seed = now.seed ?? state.seed;
    const kind = now.luck === "own" ? now.luck : luck;
    await this.open({ ...now, set, luck: kind, seed, structures }, state.tick ?? undefined);
    if (mine !== this.following) return;
    const whose = state.whose ?? known.lead;
    if (this.store.whose.value !== whose) this.store.lookAt(whose);
    this.bar.start(now.card.id === first ? writeAddress(first, UNCHANGED, known) : "");
  }

  async choose(id: string): Promise<void> {
    const view = this.profile.value === "usual" ? "" : `&view=${this.profile.value}`;
    history.pushState(null, "", `#/?s=${encodeURIComponent(id)}${view}`);
    await this.follow(location.hash);
  }

  /** The way out of one that cannot be run: the same scenario as it was shipped. */
  async startOver(): Promise<void> {
    const card = this.set.card.value;
    if (card !== null) await this.choose(card.id);
  }

  async newLuck(): Promise<void> {
    await this.reopen({ seed: newSeed() });
  }

  /** Plays other structures of the same scenario, with the same luck, at the same tick. */
  async withStructures(structures: readonly string[]): Promise<void> {
    await this.reopen({ structures });
  }

  lookFrom(profile: Profile): void {
    this.profile.value = profile;
    this.drawer.value = false;
  }

  /** Whether the structures roll the same dice: plays the scenario anew. */
  async withLuck(luck: LuckKind): Promise<void> {
    await this.reopen({ luck });
  }

  /** Another size of the group: the way out when it is too large for this device. */
  async withPeople(people: number): Promise<void> {
    await this.reopen({ set: { ...this.set.wish.value?.set, "population.size": people } });
  }

  /** A slider moves: what it says is known at once, and is opened with the same luck as soon as it rests. */
  slide(offer: Offer, value: number): void {
    const now = this.set.wish.value;
    if (now === null) return;
    const { [offer.path]: _, ...others } = now.set;
    const set = differs(offer, value) ? { ...others, [offer.path]: value } : others;
    this.set.wish.value = { ...now, set };
    clearTimeout(this.sliding);
    this.sliding = setTimeout(() => void this.reopen({ set }), SLIDER_RESTS_MS);
  }

  /** Back to what the scenario itself says. */
  reset({ path }: Offer): void {
    const now = this.set.wish.value;
    if (now === null) return;
    const { [path]: _, ...set } = now.set;
    clearTimeout(this.sliding);
    void this.reopen({ set });
  }

  /** The sentences about the link have been read. */
  dismiss(): void {
    this.set.notes.value = [];
  }

  /** The whole address of what is shown now, for others to follow. */
  link(): string {
    const { href } = location;
    const at = href.indexOf("#");
    return `${at < 0 ? href : href.slice(0, at)}${this.address() ?? "#/"}`;
  }

  private async reopen(change: Partial<Omit<Wish, "card" | "shipped">>): Promise<void> {
    const now = this.set.wish.value;
    if (now === null) return;
    clearTimeout(this.sliding);
    const wish = { ...now, ...change };
    this.set.wish.value = wish;
    // What is still being loaded is opened, with this luck, as soon as it is there.
    if (wish.shipped === null) return;
    const opening = this.open(wish, change.structures === undefined ? undefined : this.store.tick);
    this.bar.write();
    await opening;
  }

  private async open(wish: Wish, at?: number): Promise<void> {
    const { card, seed, set, shipped, structures, luck } = wish;
    if (shipped === null) return;
    this.set.wish.value = this.last = wish;
    this.set.card.value = card;
    const { scenario, checked, offers } = shipped;
    await this.store.open(
      {
        scenario,
        checked,
        structures,
        ...(seed !== null && { seed }),
        ...(Object.keys(set).length > 0 && { set }),
        luck,
      },
      at,
    );
    const failure = this.store.failure.value;
    if (this.set.wish.value !== wish || failure?.kind !== "refused") return;
    const way = mended(set, offers, failure.problems);
    if (way === null) return;
    this.set.notes.value = fewNotes([...this.set.notes.value, ...way.notes]);
    await this.open({ ...wish, set: way.set }, at);
  }

  /** This one could not be loaded: what was there before is shown again, and the address says so. */
  private async goBack({ title }: Card, before: Wish | null, tick?: number): Promise<void> {
    this.set.notice.value = `"${title}" could not be loaded. ${before === null ? "Load the page again to try once more." : "Choose it again to try once more."}`;
    if (before === null) {
      this.set.wish.value = null;
      this.store.leave();
      return;
    }
    const opening = this.open(before, tick);
    this.bar.start("");
    this.bar.write();
    await opening;
  }

  /** Null while nothing is open. */
  private address(): string | null {
    const { store } = this;
    const wish = this.wish.value;
    // Which tick is shown counts only while it stands still.
    const tick = store.playing.value || store.shown.value === null ? null : (store.tick ?? null);
    const seen = { tick, whose: store.whose.value, profile: this.profile.value };
    return wish === null ? null : addressOf(wish, seen);
  }
}
