/** Keeps the address bar up to date: what is shown can be bookmarked, without a step of history for each change. */
import { effect } from "@preact/signals";

/** A browser takes so many changes of its address and no more. */
const AT_MOST_EVERY_MS = 300;

export class AddressBar {
  private readonly address: () => string | null;
  private end: (() => void) | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** What was to be said last. */
  private said: string | null = null;

  /** `address` reads signals, and says what the address is to be; null: it is not known yet. */
  constructor(address: () => string | null) {
    this.address = address;
  }

  /** From now on. An address that says less, in other words, is left as it is until something changes. */
  start(plain: string): void {
    this.stop();
    if (PLAIN.has(location.hash)) this.said = plain;
    this.end = effect(() => {
      // Read at once, so that the effect knows what it hangs on.
      if (this.address() === null) return;
      this.waiting ??= setTimeout(() => this.write(), AT_MOST_EVERY_MS);
    });
  }

  stop(): void {
    this.end?.();
    this.end = this.said = null;
    this.forget();
  }

  /** Now. */
  write(): void {
    this.forget();
    const address = this.address();
    if (address === null || address === this.said) return;
    this.said = address;
    history.replaceState(null, "", address);
  }

  private forget(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }
}

/** The first page as it is, and as it is typed. */
const PLAIN: ReadonlySet<string> = new Set(["", "#", "#/"]);
