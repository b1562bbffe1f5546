/** The sliders beside the text: each writes its number into it, and nothing else. */
import { batch, signal } from "@preact/signals";
import type { Edit } from "../../../../workers/edit/types.ts";
import type { Offer } from "../../../../workers/offers.ts";
import type { Checker } from "./checker.ts";

/** A slider that still moves writes nothing. */
const RESTS_MS = 200;

/** A slider that has been moved, and what came of it. */
interface Moved {
  readonly path: string;
  readonly value: number;
  /** Why it cannot be; null: it is being written. */
  readonly refused: string | null;
}

interface LeversOptions {
  readonly checker: Checker;
  /** The text as it stands. */
  readonly text: () => string;
  readonly write: (edits: readonly Edit[]) => void;
}

export class Levers {
  readonly offers = signal<readonly Offer[]>([]);
  readonly moved = signal<Moved | null>(null);
  /** What the original says, by structure; empty: it has not been read yet. */
  readonly first = signal<ReadonlyMap<string, Offer["values"]>>(new Map());
  private readonly options: LeversOptions;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LeversOptions) {
    this.options = options;
  }

  /** Another text is there. */
  clear(): void {
    this.stop();
    batch(() => {
      this.offers.value = [];
      this.first.value = new Map();
    });
  }

  /** What has not been written yet is not written any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.moved.value = null;
  }

  /** What the text offers now. A slider keeps its scale, or it would run away from the finger that moves it. */
  take(offers: readonly Offer[]): void {
    const before = this.offers.peek();
    this.offers.value = offers.map((offer) => {
      const known = before.find(({ path }) => path === offer.path);
      return known === undefined ? offer : Object.assign({}, offer, { steps: known.steps });
    });
    if (this.moved.peek()?.refused !== null) this.moved.value = null;
  }

  takeFirst(offers: readonly Offer[]): void {
    this.first.value = new Map(offers.map(({ path, values }) => [path, values]));
  }

  /** As soon as it rests it is written. */
  slide(path: string, value: number): void {
    this.moved.value = { path, value, refused: null };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write(path, value), RESTS_MS);
  }

  /** The value to which it can be put back; null: nothing has changed, or there were several. */
  wayBack({ path, values }: Offer): number | null {
    const first = this.first.value.get(path) ?? values;
    const own = new Set(first.filter((value) => value !== null));
    const isSame = first.every((value, k) => value === values[k]);
    const [value = null] = own;
    return isSame || own.size > 1 ? null : value;
  }

  private async write(path: string, value: number): Promise<void> {
    const { checker, text, write } = this.options;
    const asked = text();
    const told = await checker.patch(asked, path, value).catch((error: Error) => error);
    const now = this.moved.peek();
    if (now?.path !== path || now.value !== value) return;
    // Somebody has written meanwhile: it is looked for in what stands there now.
    if (asked !== text()) return await this.write(path, value);
    if (told instanceof Error) return this.refuse(told.message);
    if (!told.ok) return this.refuse(told.problems[0]?.message ?? "");
    this.moved.value = null;
    if (told.edits.length > 0) write(told.edits);
  }

  private refuse(why: string): void {
    const now = this.moved.peek();
    if (now !== null) this.moved.value = { ...now, refused: why };
  }
}
