/** The runs of a class as they are made again: each choice in each seat once. */
import { batch, signal, type ReadonlySignal } from "@preact/signals";
import type { Seat, SeatAnswer, SeatEnd } from "../../../workers/seats.ts";
import { numberOf, type Choice, type Menu } from "./choices.ts";
import { seedOfSeat } from "./seats.ts";

export interface RemadeOptions {
  /** The class code: "oak-41". */
  readonly code: string;
  readonly menu: Menu;
  readonly seats: number;
  /** Makes runs; they come in the order of the seats. */
  readonly ask: (seats: readonly Seat[]) => AsyncIterable<SeatAnswer>;
}

/** One run: this choice in this seat. */
export interface Task {
  readonly seat: number;
  readonly choice: Choice;
}

interface Working {
  readonly done: number;
  readonly of: number;
}

export class Remade {
  /** All seats: 1, 2, 3 ... */
  readonly seats: readonly number[];
  private readonly options: RemadeOptions;
  private readonly set = {
    working: signal<Working | null>(null),
    broke: signal<string | null>(null),
    made: signal<ReadonlyMap<string, SeatAnswer>>(new Map()),
  };
  /** Not null: runs are being made. */
  readonly working: ReadonlySignal<Working | null> = this.set.working;
  /** Why the runs could not be made; null: they could. */
  readonly broke: ReadonlySignal<string | null> = this.set.broke;
  /** Counts the wishes to stop: what was asked for before the last one is not waited for. */
  private stops = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(options: RemadeOptions) {
    this.options = options;
    this.seats = Array.from({ length: options.seats }, (_, k) => k + 1);
  }

  /** What is there is kept. */
  stop(): void {
    this.stops++;
    this.set.working.value = null;
  }

  /** One piece of work after another; none is begun after a stop that it did not see. */
  async inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.stops;
    const begin = async (): Promise<void> => {
      if (mine === this.stops) await work();
    };
    this.last = this.last.then(begin, begin);
    await this.last;
  }

  /** Undefined: it is not made yet. */
  of(task: Task): SeatAnswer | undefined {
    return this.set.made.value.get(this.keyOf(task));
  }

  /** Makes what is not made yet. */
  async make(tasks: readonly Task[]): Promise<void> {
    const wanted = new Map(tasks.map((task) => [this.keyOf(task), task]));
    for (const key of this.set.made.value.keys()) wanted.delete(key);
    if (wanted.size === 0) return;
    const mine = this.stops;
    const still = (): boolean => mine === this.stops;
    this.set.broke.value = null;
    try {
      await this.makeAll(wanted, still);
    } catch (error) {
      if (still()) this.set.broke.value = error instanceof Error ? error.message : String(error);
    } finally {
      if (still()) this.set.working.value = null;
    }
  }

  private async makeAll(wanted: ReadonlyMap<string, Task>, still: () => boolean): Promise<void> {
    const keys = [...wanted.keys()];
    const seats = [...wanted.values()].map((task) => this.seatOf(task));
    this.set.working.value = { done: 0, of: keys.length };
    let done = 0;
    for await (const answer of this.options.ask(seats)) {
      const key = keys[done++];
      if (key === undefined || !still()) break;
      batch(() => {
        this.set.made.value = new Map(this.set.made.value).set(key, answer);
        this.set.working.value = { done, of: keys.length };
      });
    }
  }

  /** Every structure, as it stands, in every seat. */
  private whole(structures: readonly string[]): readonly Task[] {
    return structures.flatMap((structure) =>
      this.seats.map((seat) => ({ seat, choice: { structure, moved: null } })),
    );
  }

  /** How many runs are still to be made for that. */
  get left(): number {
    const all = this.whole(this.options.menu.structures);
    return all.filter((task) => this.of(task) === undefined).length;
  }

  async makeWhole(): Promise<void> {
    await this.inTurn(() => this.make(this.whole(this.options.menu.structures)));
  }

  /** What this structure, as it stands, came to in each seat; null: not all of it is made, or can be. */
  wholeOf(structure: string): readonly SeatEnd[] | null {
    const tasks = this.whole([structure]);
    const ends = tasks.flatMap((task) => {
      const answer = this.of(task);
      return answer?.ok === true ? [answer] : [];
    });
    return ends.length === tasks.length ? ends : null;
  }

  private seatOf({ seat, choice: { structure, moved } }: Task): Seat {
    const set = moved === null ? {} : { [moved.path]: moved.value };
    return { seed: seedOfSeat(this.options.code, seat), structure, set };
  }

  private keyOf({ seat, choice }: Task): string {
    return `${seat}/${numberOf(this.options.menu, choice) ?? ""}`;
  }
}
