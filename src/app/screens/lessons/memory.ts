/**
 * What a reader answered, and how far each lesson was read: kept in this page, and gone with it. It is written to this
 * browser only when the reader asks for that, and taken away by "Forget me".
 */
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Given } from "./answers.ts";

interface Kept {
  /** By lesson and question. */
  readonly answers: Readonly<Record<string, Given>>;
  /** The furthest step of each lesson, from 1. */
  readonly reached: Readonly<Record<string, number>>;
}

/** What of a browser's store is used. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

const KEY = "ratchet-lessons";
const NOTHING: Kept = { answers: {}, reached: {} };

export class Memory {
  private readonly store: () => Shelf;
  private readonly now = signal<Kept>(NOTHING);
  private readonly written = signal(false);
  /** True: something of the lessons has been shown already in this visit. */
  arrived = false;
  /** True: it is written to this browser. */
  readonly keeps: ReadonlySignal<boolean> = this.written;

  /** `store` may throw where a browser lets no page keep anything. */
  constructor(store: () => Shelf = () => localStorage) {
    this.store = store;
    const found = this.read();
    if (found === null) return;
    this.now.value = found;
    this.written.value = true;
  }

  answer(lesson: string, ask: string): Given | null {
    return this.now.value.answers[`${lesson}/${ask}`] ?? null;
  }

  give(lesson: string, ask: string, given: Given): void {
    const { answers, reached } = this.now.value;
    this.change({ reached, answers: { ...answers, [`${lesson}/${ask}`]: given } });
  }

  reached(lesson: string): number {
    return this.now.value.reached[lesson] ?? 0;
  }

  reach(lesson: string, step: number): void {
    const { answers, reached } = this.now.peek();
    if ((reached[lesson] ?? 0) >= step) return;
    this.change({ answers, reached: { ...reached, [lesson]: step } });
  }

  /** From now on in this browser too. False: it lets no page keep anything. */
  keep(): boolean {
    this.written.value = true;
    this.written.value = this.write();
    return this.written.value;
  }

  /** Nothing is left, neither here nor in this browser. */
  forget(): void {
    this.now.value = NOTHING;
    this.written.value = false;
    try {
      this.store().removeItem(KEY);
    } catch {
      // There is nothing to be taken away.
    }
  }

  private change(kept: Kept): void {
    this.now.value = kept;
    if (this.written.peek()) this.write();
  }

  private write(): boolean {
    try {
      this.store().setItem(KEY, JSON.stringify(this.now.peek()));
      return true;
    } catch {
      return false;
    }
  }

  private read(): Kept | null {
    try {
      const text = this.store().getItem(KEY);
      return text === null ? null : keptOf(JSON.parse(text));
    } catch {
      return null;
    }
  }
}

/** Only what is as we write it; of anything else nothing is taken. */
function keptOf(found: unknown): Kept {
  if (typeof found !== "object" || found === null) return NOTHING;
  const { answers, reached } = found as Partial<Record<keyof Kept, unknown>>;
  return {
    answers: only(
      answers,
      (value): value is Given => Array.isArray(value) && value.every(isNumber),
    ),
    reached: only(reached, isNumber),
  };
}

const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

function only<Value>(
  found: unknown,
  fits: (value: unknown) => value is Value,
): Readonly<Record<string, Value>> {
  const pairs = Object.entries(typeof found === "object" && found !== null ? found : {});
  return Object.fromEntries(pairs.filter((pair): pair is [string, Value] => fits(pair[1])));
}
