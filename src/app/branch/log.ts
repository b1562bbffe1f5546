/** The log of what is changed on the way: done, undone, done again. Each step is an address, so that Back undoes it too. */
import { signal } from "@preact/signals";
import type { Change } from "../link/state.ts";
import { addressOf, type Wish } from "../link/wish.ts";
import type { Page } from "../page.ts";
import { BOTH } from "./changes.ts";

/** A moment of the log: what is changed, and which structures are shown. */
interface Moment {
  readonly changes: readonly Change[];
  readonly structures: readonly string[];
}

export class Log {
  /** What was done last, as it is announced: the panel may stand on another screen by then. */
  readonly said = signal("");
  /** True: it has just been done. */
  fresh = false;
  private readonly page: Page;
  private readonly past = signal<readonly Moment[]>([]);
  private readonly future = signal<readonly Moment[]>([]);
  /** What was shown before anything was changed. */
  private before: readonly string[] | null = null;
  private of: string | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  tell(sentence: string): void {
    this.said.value = sentence;
    this.fresh = true;
  }

  get changes(): readonly Change[] {
    return this.page.wish.value?.changes ?? [];
  }

  get canUndo(): boolean {
    return this.own(this.past.value).length > 0;
  }

  get canRedo(): boolean {
    return this.own(this.future.value).length > 0;
  }

  /** One more change of a structure: both its futures play from here. */
  async add(change: Change, structure: string): Promise<void> {
    if (this.changes.length === 0) this.before = this.page.wish.value?.structures ?? null;
    await this.take({ changes: [...this.changes, change], structures: [structure] });
    const { store } = this.page;
    if (!store.playing.value && store.failure.value === null) store.toggle();
  }

  async remove(k: number): Promise<void> {
    await this.keep(this.changes.filter((_, place) => place !== k));
  }

  /** As it was. */
  async end(): Promise<void> {
    await this.keep([]);
  }

  async undo(): Promise<void> {
    await this.go(this.past, this.future);
  }

  async redo(): Promise<void> {
    await this.go(this.future, this.past);
  }

  private async keep(changes: readonly Change[]): Promise<void> {
    const now = this.now();
    const structures = changes.length > 0 ? now.structures : (this.before ?? now.structures);
    await this.take({ changes, structures });
  }

  private async take(moment: Moment): Promise<void> {
    this.past.value = [...this.own(this.past.value), this.now()];
    this.future.value = [];
    this.of = this.page.wish.value?.card.id ?? null;
    await this.show(moment);
  }

  private async go(from: Log["past"], to: Log["past"]): Promise<void> {
    const list = this.own(from.value);
    const moment = list.at(-1);
    if (moment === undefined) return;
    to.value = [...this.own(to.value), this.now()];
    from.value = list.slice(0, -1);
    await this.show(moment);
  }

  /** What belongs to another scenario is forgotten. */
  private own(moments: readonly Moment[]): readonly Moment[] {
    return this.of === this.page.wish.value?.card.id ? moments : [];
  }

  private now(): Moment {
    return { changes: this.changes, structures: this.page.wish.value?.structures ?? [] };
  }

  private async show({ changes, structures }: Moment): Promise<void> {
    const { page } = this;
    const now = page.wish.value;
    if (now === null) return;
    const { changes: _changes, both: _both, ...rest } = now;
    const wish: Wish = {
      ...rest,
      structures,
      ...(changes.length > 0 && { changes, both: BOTH }),
    };
    const { tick = null } = page.store;
    const seen = { tick, whose: page.store.whose.value, profile: page.profile.value };
    const address = addressOf(wish, { ...seen, route: "compare" });
    if (address !== null) await page.goTo(address);
  }
}
