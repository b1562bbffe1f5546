/** Which scenario is open, with which luck and which structures; the address says the same. */
import { signal, type ReadonlySignal } from "@preact/signals";
import { cards, loaders, type Card } from "virtual:ratchet-gallery";
import type { LiveRequest } from "../../workers/live-types.ts";
import { nearestName, newSeed, readRoute, writeRoute } from "./route.ts";
import type { Store } from "./store.ts";

type Shipped = Required<Pick<LiveRequest, "scenario" | "checked">>;

/** The first thing that a newcomer sees. */
const FIRST = "not-too-many-friends";

export class Page {
  readonly cards: readonly Card[] = cards;
  readonly store: Store;
  private readonly set = { card: signal<Card | null>(null), notice: signal("") };
  /** The scenario that is open, or about to be. */
  readonly card: ReadonlySignal<Card | null> = this.set.card;
  /** What was wrong with the address. */
  readonly notice: ReadonlySignal<string> = this.set.notice;
  private shipped: Shipped | null = null;

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
    this.set.card.value = card;
    if (load === undefined) return;
    const { scenario, checked } = (this.shipped = (await load()) as Shipped);
    await this.store.open({ scenario, checked, ...(seed !== null && { seed }) });
  }

  async choose(id: string): Promise<void> {
    await this.go({ scenario: id, seed: null });
  }

  async newLuck(): Promise<void> {
    await this.reopen({ seed: newSeed() });
  }

  /** Plays other structures of the same scenario, with the same luck, at the same tick. */
  async withStructures(structures: readonly string[]): Promise<void> {
    await this.reopen({ structures });
  }

  private async reopen(change: {
    readonly seed?: string;
    readonly structures?: readonly string[];
  }): Promise<void> {
    const { play, shown } = this.store;
    if (play.value === null || this.shipped === null) return;
    const { description } = play.value;
    const { scenario, checked } = this.shipped;
    const seed = change.seed ?? description.seed;
    const structures = change.structures ?? description.structures.map(({ name }) => name);
    const at = change.seed === undefined ? (shown.value?.frame.tick ?? 0) : 0;
    history.replaceState(null, "", writeRoute({ scenario: description.id, seed }));
    await this.store.open({ scenario, checked, seed, structures }, at);
  }

  private async go(route: {
    readonly scenario: string;
    readonly seed: string | null;
  }): Promise<void> {
    history.pushState(null, "", writeRoute(route));
    await this.follow(location.hash);
  }
}

function unknown(wanted: string): string {
  const near = nearestName(
    wanted,
    cards.map(({ id }) => id),
  );
  const card = cards.find(({ id }) => id === near);
  return `There is no scenario called "${wanted}" here.${card === undefined ? "" : ` Nearest: "${card.title}".`}`;
}
