/** What was bet on in each scenario: remembered until the window is closed, and nowhere but in it. */
import type { Store } from "./store.ts";
import { signal, type ReadonlySignal } from "@preact/signals";

/** Bets are placed until the run begins. */
export const betsAreOpen = ({ play, playing, stage }: Store): boolean =>
  stage.value === "before" &&
  !playing.value &&
  (play.value?.description.structures.length ?? 0) > 1;

const KEY = "ratchet-bets";

export class Bets {
  private readonly all = signal<Readonly<Record<string, string>>>(remembered());
  readonly placed: ReadonlySignal<Readonly<Record<string, string>>> = this.all;

  /** The structure that was bet on; null: none. */
  on(scenario: string): string | null {
    return Object.hasOwn(this.all.value, scenario) ? (this.all.value[scenario] ?? null) : null;
  }

  /** Bets on a structure; on the same one again: takes the bet back. */
  place(scenario: string, structure: string): void {
    const { [scenario]: before, ...rest } = this.all.value;
    this.all.value = before === structure ? rest : { ...rest, [scenario]: structure };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(this.all.value));
    } catch {
      // A browser that lets no page keep anything: the bet lasts as long as the page.
    }
  }
}

function remembered(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    const pairs = Object.entries(kept ?? {}).filter(([, name]) => typeof name === "string");
    return Object.fromEntries(pairs);
  } catch {
    return {};
  }
}
