/** Which scenario is open, with which luck, structures and settings; the address says the same. */
import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Card } from "virtual:ratchet-gallery";
import type { LuckKind } from "../../workers/live-types.ts";
import type { Offer } from "../../workers/offers.ts";
import { Bets } from "./bets.ts";
import { AddressBar } from "./link/address-bar.ts";
import { lookOf, profileOf, readLink } from "./link/address.ts";
import type { Look, Profile } from "./link/state.ts";
import { newSeed } from "./link/names.ts";
import { addressOf, withSetting, type Wish } from "./link/wish.ts";
import { Opener } from "./opener.ts";
import { pathOf, readPlace, showsOne, showsRun, type Place, type Route } from "./routes.ts";
import type { Store } from "./store.ts";
import { fewNotes } from "./words/links.ts";

/** A slider that still moves opens nothing. */
const SLIDER_RESTS_MS = 200;

export class Page {
  readonly store: Store;
  readonly bets = new Bets();
  readonly profile = signal<Profile>("usual");
  /** How Explore draws its population. */
  readonly look = signal<Look>("auto");
  /** Whether the table beside the chart is open, and the drawer of the projector's page. */
  readonly table = signal(false);
  readonly drawer = signal(false);
  /** What is told beside the run: that there is a newer version of the page. */
  readonly told = signal<ComponentChildren>(null);
  /** Whether a branch is being made, or looked at. */
  readonly branching = signal(false);
  private readonly at: Signal<Place>;
  private readonly opener: Opener;
  /** Where in the page the reader is. */
  readonly place: ReadonlySignal<Place>;
  /** The scenario that is open, or about to be. */
  readonly card: ReadonlySignal<Card | null>;
  /** What was wrong with the address, or could not be had. */
  readonly notice: ReadonlySignal<string>;
  /** What the link asked for that cannot be, until it is put away. */
  readonly notes: ReadonlySignal<readonly string[]>;
  /** What the reader wants to see. It is known at once, and what is played follows it. */
  readonly wish: ReadonlySignal<Wish | null>;
  /** The numbers that can be changed. */
  readonly offers: ReadonlySignal<readonly Offer[]> = computed(
    () => this.wish.value?.shipped?.offers ?? [],
  );
  private readonly bar = new AddressBar(() => this.address(this.route, this.standing()));
  private sliding: ReturnType<typeof setTimeout> | undefined;

  /** `hash`: the address with which it begins; nothing of it is opened before it is followed. */
  constructor(store: Store, hash = "") {
    this.store = store;
    this.place = this.at = signal<Place>(readPlace(hash));
    const { bar } = this;
    this.opener = new Opener({
      store,
      route: () => this.route,
      opened: (plain) => bar.start(plain),
      changed: () => bar.write(),
    });
    ({ card: this.card, notice: this.notice, notes: this.notes, wish: this.wish } = this.opener);
  }

  get route(): Route {
    return this.place.value.route;
  }

  /** Goes where the address says, and opens what it asks for. `before`: what is to be said beside it. */
  async follow(hash: string, before: readonly string[] = []): Promise<void> {
    const { asked, place, ...link } = readLink(hash);
    const notes = [...before, ...link.notes];
    this.bar.stop();
    this.at.value = place;
    this.opener.notes.value = fewNotes(notes);
    this.lookFrom(profileOf(asked));
    this.look.value = lookOf(asked);
    if (showsRun(place.route)) await this.show(asked, notes);
    else this.store.pause();
  }

  /** Opens a scenario as the fields of a link say; the address says nothing of it, and what was said of it stands. */
  async present(scenario: string, fields: ReadonlyMap<string, string>): Promise<void> {
    await this.show(new Map([...fields, ["s", scenario]]), this.notes.value);
  }

  /** Says what of the address a screen could not follow. */
  note(sentences: readonly string[]): void {
    const { notes } = this.opener;
    if (sentences.length > 0) notes.value = fewNotes([...notes.value, ...sentences]);
  }

  private async show(asked: ReadonlyMap<string, string>, notes: readonly string[]): Promise<void> {
    clearTimeout(this.sliding);
    await this.opener.show(asked, notes);
  }

  private async reopen(change: Parameters<Opener["reopen"]>[0]): Promise<void> {
    clearTimeout(this.sliding);
    await this.opener.reopen(change);
  }

  async choose(id: string): Promise<void> {
    const path = pathOf(showsRun(this.route) ? this.route : "compare");
    const field = id === this.wish.value?.shipped?.packed ? "x" : "s";
    const { value: look } = this.look;
    const drawn = look === "auto" ? "" : `&v=${look}`;
    await this.goTo(`${path}?${field}=${encodeURIComponent(id)}${this.view("&")}${drawn}`);
  }

  /** Goes to another address, as if a link to it had been followed. */
  async goTo(address: string): Promise<void> {
    history.pushState(null, "", address);
    await this.follow(location.hash);
  }

  /** The way out of one that cannot be run: the same scenario as it was shipped. */
  async startOver(): Promise<void> {
    const card = this.opener.card.value;
    if (card !== null) await this.choose(card.id);
  }

  async newLuck(): Promise<void> {
    await this.reopen({ seed: newSeed(), replicate: undefined });
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
    await this.reopen({ set: { ...this.opener.wish.value?.set, "population.size": people } });
  }

  /** A slider moves: what it says is known at once, and is opened with the same luck as soon as it rests. */
  slide(offer: Offer, value: number): void {
    const now = this.opener.wish.value;
    if (now === null) return;
    const set = withSetting(now.set, offer, value);
    this.opener.wish.value = { ...now, set };
    clearTimeout(this.sliding);
    this.sliding = setTimeout(() => void this.reopen({ set }), SLIDER_RESTS_MS);
  }

  /** Back to what the scenario itself says. */
  reset(offer: Offer): void {
    const now = this.opener.wish.value;
    if (now !== null) void this.reopen({ set: withSetting(now.set, offer, null) });
  }

  /** The sentences about the link have been read. */
  dismiss(): void {
    this.opener.notes.value = [];
  }

  /** The whole address of what is shown now, for others to follow in the same language, and to look at like this. */
  link(profile = this.profile.value): string {
    return this.whole(this.address(this.route, this.standing(), profile) ?? "#/");
  }

  /** The whole of an address, for others. */
  whole(address: string): string {
    const [page] = location.href.split(/[?#]/, 1);
    const [, lang = ""] = /[?&](lang=[^&]+)/.exec(location.search) ?? [];
    return `${page}${lang && `?${lang}`}${address}`;
  }

  /** The address of a screen, with the run that is open where it shows runs, at the tick where runs open. */
  hrefOf(route: Route): string {
    return this.address(route, null) ?? `${pathOf(route)}${this.view("?")}`;
  }

  /** Goes to a screen, with the run as it stands. */
  async go(route: Route): Promise<void> {
    await this.goTo(this.address(route, this.store.tick ?? null) ?? this.hrefOf(route));
  }

  /** What an address says of how the page is looked at. */
  private view(sign: "?" | "&"): string {
    const profile = this.profile.value;
    if (profile === "usual") return "";
    return sign + (profile === "embed" ? "embed=1" : "view=projector");
  }

  /** Which tick is shown counts only while it stands still. */
  private standing(): number | null {
    const { playing, shown, tick } = this.store;
    return playing.value || shown.value === null ? null : (tick ?? null);
  }

  /** Null while nothing is open, and for screens that show no run. */
  private address(route: Route, tick: number | null, profile = this.profile.value): string | null {
    const wish = this.wish.value;
    if (wish === null || !showsRun(route)) return null;
    const all =
      route === "compare" && this.route !== route ? this.opener.compared : wish.structures;
    const structures = (all ?? []).slice(0, showsOne(route) ? 1 : undefined);
    const seen = { tick, whose: this.store.whose.value, profile, route, look: this.look.value };
    return addressOf({ ...wish, structures }, seen);
  }
}
