/** Which scenario is open, with which luck and which structures; the address says the same. */
import { batch, signal, type ReadonlySignal } from "@preact/signals";
import { cards, loaders, type Card } from "virtual:ratchet-gallery";
import { DEFAULT_STRUCTURES, type LiveRequest, type LuckKind } from "../../workers/live-types.ts";
import { nearestName, newSeed, readRoute, writeRoute } from "./route.ts";
import { Bets } from "./bets.ts";
import type { Store } from "./store.ts";

type Shipped = Required<Pick<LiveRequest, "scenario" | "checked">>;

/** One scenario, with which luck and which structures. */
interface Wish {
  readonly card: Card;
  /** Null while it is being loaded. */
  readonly shipped: Shipped | null;
  /** Null: the scenario's own. */
  readonly seed: string | null;
  readonly structures: readonly string[];
  readonly luck: LuckKind;
  /** Values that replace those of the scenario. */
  readonly set?: LiveRequest["set"];
}

/** How the page is looked at: by one reader, or by a class from far away. */
export type Profile = "usual" | "projector";

/** The first thing that a newcomer sees. */
const FIRST = "not-too-many-friends";

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
    wish: signal<Wish | null>(null),
  };
  /** The scenario that is open, or about to be. */
  readonly card: ReadonlySignal<Card | null> = this.set.card;
  /** What was wrong with the address, or could not be had. */
  readonly notice: ReadonlySignal<string> = this.set.notice;
  /** What the reader wants to see. It is known at once, and what is played follows it. */
  readonly wish: ReadonlySignal<Wish | null> = this.set.wish;
  /** The last wish that could be loaded: back to it when the next cannot. */
  private last: Wish | null = null;
  /** Counts the addresses: what an earlier one still loads is not opened. */
  private following = 0;

  constructor(store: Store) {
    this.store = store;
  }

  /** Opens what the address asks for. */
  async follow(hash: string): Promise<void> {
    const { scenario: wanted, seed } = readRoute(hash);
    const asked = cards.find(({ id }) => id === wanted);
    const card = asked ?? cards.find(({ id }) => id === FIRST) ?? cards[0];
    this.set.notice.value = asked === undefined && wanted !== null ? unknown(wanted) : "";
    if (card === undefined) return;
    const load = loaders[card.id];
    if (load === undefined) return;
    const mine = ++this.following;
    const before = this.last;
    const { tick } = this.store;
    batch(() => {
      this.set.card.value = card;
      this.set.wish.value = { card, shipped: null, seed, structures: [], luck: "same" };
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
    const structures = shipped.checked.structures.map(({ name }) => name);
    await this.open({ ...now, shipped, structures: structures.slice(0, DEFAULT_STRUCTURES) });
  }

  async choose(id: string): Promise<void> {
    await this.go({ scenario: id, seed: null });
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

  private async reopen(
    change: Partial<Pick<Wish, "seed" | "structures" | "luck" | "set">>,
  ): Promise<void> {
    const now = this.set.wish.value;
    if (now === null) return;
    const wish = { ...now, ...change };
    const at = change.structures === undefined ? undefined : this.store.tick;
    history.replaceState(null, "", addressOf(wish));
    // What is still being loaded is opened, with this luck, as soon as it is there.
    if (wish.shipped === null) this.set.wish.value = wish;
    else await this.open(wish, at);
  }

  private async open(wish: Wish, at?: number): Promise<void> {
    const { card, seed, set, shipped, structures, luck } = wish;
    if (shipped === null) return;
    this.set.wish.value = this.last = wish;
    this.set.card.value = card;
    const own = { ...(seed !== null && { seed }), ...(set !== undefined && { set }) };
    await this.store.open({ ...shipped, structures, luck, ...own }, at);
  }

  /** This one could not be loaded: what was there before is shown again, and the address says so. */
  private async goBack({ title }: Card, before: Wish | null, tick?: number): Promise<void> {
    this.set.notice.value = `"${title}" could not be loaded. ${before === null ? "Load the page again to try once more." : "Choose it again to try once more."}`;
    if (before === null) {
      this.set.wish.value = null;
      this.store.leave();
      return;
    }
    history.replaceState(null, "", addressOf(before));
    await this.open(before, tick);
  }

  private async go(route: {
    readonly scenario: string;
    readonly seed: string | null;
  }): Promise<void> {
    history.pushState(null, "", writeRoute(route));
    await this.follow(location.hash);
  }
}

const addressOf = ({ card, seed }: Wish): string => writeRoute({ scenario: card.id, seed });

function unknown(wanted: string): string {
  const near = nearestName(
    wanted,
    cards.map(({ id }) => id),
  );
  const card = cards.find(({ id }) => id === near);
  return `There is no scenario called "${wanted}" here.${card === undefined ? "" : ` Nearest: "${card.title}".`}`;
}
