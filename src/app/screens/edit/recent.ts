/** Texts that a reader has asked this browser to keep; nothing else is kept. */
import { signal, type ReadonlySignal } from "@preact/signals";

export interface Kept {
  readonly name: string;
  readonly text: string;
}

/** What of a browser's store is used. */
interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

const KEY = "ratchet-files";
/** More than these nobody finds again. */
const MOST = 20;

export class Recent {
  private readonly store: () => Shelf;
  private readonly now = signal<readonly Kept[]>([]);
  /** The last one first. */
  readonly kept: ReadonlySignal<readonly Kept[]> = this.now;

  /** `store` may throw where a browser lets no page keep anything. */
  constructor(store: () => Shelf = () => localStorage) {
    this.store = store;
    this.now.value = this.read();
  }

  /** In the place of another of that name. False: this browser keeps nothing, or has no room. */
  keep({ name, text }: Kept): boolean {
    // Another window may have kept something meanwhile.
    const others = this.read().filter((each) => each.name !== name);
    return this.write([{ name, text }, ...others].slice(0, MOST));
  }

  forget(name: string): boolean {
    return this.write(this.read().filter((each) => each.name !== name));
  }

  forgetAll(): boolean {
    return this.write([]);
  }

  private write(kept: readonly Kept[]): boolean {
    try {
      if (kept.length === 0) this.store().removeItem(KEY);
      else this.store().setItem(KEY, JSON.stringify(kept));
      this.now.value = kept;
      return true;
    } catch {
      return false;
    }
  }

  /** Only what is as we write it. */
  private read(): readonly Kept[] {
    try {
      const found: unknown = JSON.parse(this.store().getItem(KEY) ?? "[]");
      return Array.isArray(found) ? found.filter(isKept) : [];
    } catch {
      return [];
    }
  }
}

const isKept = (value: unknown): value is Kept => {
  const { name, text } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return typeof name === "string" && typeof text === "string";
};
