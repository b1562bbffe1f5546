/**
 * The teacher's side of a class: the hands that were counted, the codes that were read out, and what is found of them. It
 * has no picture and no word of its own.
 */
import { batch, signal, type ReadonlySignal } from "@preact/signals";
import type { Problem } from "../../../workers/live-types.ts";
import type { SeatEnd } from "../../../workers/seats.ts";
import { plainCode, type Misread } from "./code.ts";
import { Remade, type RemadeOptions } from "./remade.ts";
import { readResult, seedOfSeat, type Told } from "./seats.ts";

/** What is found of the code of one seat. */
export type Sheet = { readonly typed: string } & (
  | { readonly kind: "misread"; readonly misread: Misread }
  | Waiting
  | {
      readonly kind: "fits";
      readonly told: Told;
      readonly end: SeatEnd;
      /** The code that fitted before this one came. */
      readonly before?: string;
    }
  /** It fits these other seats, or none. */
  | { readonly kind: "other"; readonly told: Told; readonly of: readonly number[] }
  | { readonly kind: "failed"; readonly told: Told; readonly problems: readonly Problem[] }
);

interface Waiting {
  readonly kind: "waiting";
  readonly told: Told;
}

/** One of the codes of a seat. */
interface Where {
  readonly seat: number;
  readonly of: "sheets" | "seconds";
}

/** What outlives a reload of the page, as long as its window is open. */
export interface Kept {
  readonly votes: readonly number[];
  readonly codes: readonly (readonly [seat: number, typed: string])[];
}

export interface RoomOptions extends RemadeOptions {
  /** The id of the scenario. */
  readonly scenario: string;
  readonly keep: (kept: Kept) => void;
}

export class Room {
  readonly options: RoomOptions;
  readonly remade: Remade;
  private readonly set = {
    votes: signal<readonly number[]>([]),
    sheets: signal<ReadonlyMap<number, Sheet>>(new Map()),
    seconds: signal<ReadonlyMap<number, Sheet>>(new Map()),
  };
  /** Hands in the order in which they were counted, each by the place of its structure. */
  readonly votes: ReadonlySignal<readonly number[]> = this.set.votes;
  /** By the seat. */
  readonly sheets: ReadonlySignal<ReadonlyMap<number, Sheet>> = this.set.sheets;
  /** Further codes of seats whose first one fits: a slip of the pen puts out nothing that was right. */
  readonly seconds: ReadonlySignal<ReadonlyMap<number, Sheet>> = this.set.seconds;

  constructor(options: RoomOptions) {
    this.options = options;
    this.remade = new Remade(options);
  }

  /** Takes up what was kept. */
  async resume({ votes, codes }: Kept): Promise<void> {
    this.set.votes.value = votes.filter((k) => this.isPlace(k));
    await this.enter(codes.filter(([seat]) => this.isSeat(seat)));
  }

  vote(structure: number): void {
    if (this.isPlace(structure)) this.count([...this.votes.value, structure]);
  }

  /** Takes the last hand back. */
  unvote(): void {
    this.count(this.votes.value.slice(0, -1));
  }

  clearVotes(): void {
    this.count([]);
  }

  isSeat(seat: number): boolean {
    return this.remade.seats.includes(seat);
  }

  /** The first seat after this one, and round again, that has no code which fits; with all in, the next one. */
  nextSeat(after: number): number {
    const { seats } = this.options;
    const round = this.remade.seats.map((k) => ((after - 1 + k) % seats) + 1);
    return round.find((seat) => this.sheets.value.get(seat)?.kind !== "fits") ?? round[0] ?? 1;
  }

  /** Takes codes as they were typed, and makes the runs that show whether they fit. */
  async enter(codes: Kept["codes"]): Promise<void> {
    const sheets = new Map(this.sheets.value);
    const seconds = new Map(this.seconds.value);
    for (const [seat, typed] of codes) {
      const first = sheets.get(seat);
      seconds.delete(seat);
      // What fits, or may fit, stays until the new one is found to fit.
      const stays = first?.kind === "fits" || first?.kind === "waiting";
      if (!stays) sheets.set(seat, this.read(typed));
      else if (plainCode(first.typed) !== plainCode(typed)) seconds.set(seat, this.read(typed));
    }
    this.put(sheets, seconds);
    await this.check();
  }

  private read(typed: string): Sheet {
    const told = readResult(this.options.menu, typed);
    return "why" in told
      ? { kind: "misread", typed, misread: told }
      : { kind: "waiting", typed, told };
  }

  /** Takes a code of a seat away; of two the second is then its code. */
  remove(seat: number, second = false): void {
    const sheets = new Map(this.sheets.value);
    const seconds = new Map(this.seconds.value);
    const other = seconds.get(seat);
    seconds.delete(seat);
    if (!second && other !== undefined) sheets.set(seat, other);
    else if (!second) sheets.delete(seat);
    this.put(sheets, seconds);
  }

  /** Makes the runs of all codes that wait for theirs. */
  async check(): Promise<void> {
    await this.remade.inTurn(async () => {
      await this.checkOwn();
      await this.checkOthers();
      this.settle();
    });
  }

  /** A second code that fits takes the place of the first; where the first does not, the second is the code. */
  private settle(): void {
    const sheets = new Map(this.sheets.value);
    const seconds = new Map(this.seconds.value);
    for (const [seat, second] of this.seconds.value) {
      const first = sheets.get(seat);
      if (first?.kind === "waiting" || (first?.kind === "fits" && second.kind !== "fits")) continue;
      const replaced = first?.kind === "fits" && second.kind === "fits";
      sheets.set(seat, replaced ? { ...second, before: first.typed } : second);
      seconds.delete(seat);
    }
    this.put(sheets, seconds);
  }

  private async checkOwn(): Promise<void> {
    const { remade } = this;
    const waiting = this.waiting();
    await remade.make(waiting.map(({ seat, told }) => ({ seat, choice: told.choice })));
    for (const { seat, typed, told, of } of waiting) {
      const answer = remade.of({ seat, choice: told.choice });
      if (answer === undefined) continue;
      if (!answer.ok)
        this.note({ seat, of }, { kind: "failed", typed, told, problems: answer.problems });
      else if (this.fits(told, seat))
        this.note({ seat, of }, { kind: "fits", typed, told, end: answer });
    }
  }

  /** Codes that do not fit their seat: which seats they would fit. */
  private async checkOthers(): Promise<void> {
    const { remade } = this;
    const { seats } = remade;
    const unfit = this.waiting().filter(
      ({ seat, told: { choice } }) => remade.of({ seat, choice }) !== undefined,
    );
    await remade.make(
      unfit.flatMap(({ told: { choice } }) => seats.map((seat) => ({ seat, choice }))),
    );
    for (const { seat, typed, told, of } of unfit) {
      if (seats.some((other) => remade.of({ seat: other, choice: told.choice }) === undefined))
        continue;
      const others = seats.filter((other) => this.fits(told, other));
      this.note({ seat, of }, { kind: "other", typed, told, of: others });
    }
  }

  private waiting(): readonly (Waiting & Where & { readonly typed: string })[] {
    return (["sheets", "seconds"] as const).flatMap((of) =>
      [...this.set[of].value].flatMap(([seat, sheet]) =>
        sheet.kind === "waiting" ? [{ seat, of, ...sheet }] : [],
      ),
    );
  }

  /** Unless another code has been typed for this seat meanwhile. */
  private note({ seat, of }: Where, sheet: Sheet): void {
    const list = this.set[of];
    const now = list.value.get(seat);
    if (now?.kind === "waiting" && now.typed === sheet.typed)
      list.value = new Map(list.value).set(seat, sheet);
  }

  private fits(told: Told, seat: number): boolean {
    const { code, scenario } = this.options;
    const answer = this.remade.of({ seat, choice: told.choice });
    if (answer?.ok !== true) return false;
    return told.fits({ scenario, seed: seedOfSeat(code, seat), hash: answer.hash });
  }

  private isPlace(structure: number): boolean {
    return this.options.menu.structures[structure] !== undefined;
  }

  private count(votes: readonly number[]): void {
    this.set.votes.value = votes;
    this.keep();
  }

  private put(sheets: ReadonlyMap<number, Sheet>, seconds: ReadonlyMap<number, Sheet>): void {
    batch(() => {
      this.set.sheets.value = sheets;
      this.set.seconds.value = seconds;
    });
    this.keep();
  }

  private keep(): void {
    const all = [...this.sheets.value, ...this.seconds.value];
    const codes = all.map(([seat, { typed }]) => [seat, typed] as const);
    this.options.keep({ votes: this.votes.value, codes });
  }
}
