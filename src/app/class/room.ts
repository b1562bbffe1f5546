/**
 * The teacher's side of a class: the hands that were counted, the codes that were read out, and what is found of them. It
 * has no picture and no word of its own.
 */
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Problem } from "../../../workers/live-types.ts";
import type { SeatEnd } from "../../../workers/seats.ts";
import type { Misread } from "./code.ts";
import { Remade, type RemadeOptions } from "./remade.ts";
import { readResult, seedOfSeat, type Told } from "./seats.ts";

/** What is found of the code of one seat. */
export type Sheet = { readonly typed: string } & (
  | { readonly kind: "misread"; readonly misread: Misread }
  | Waiting
  | { readonly kind: "fits"; readonly told: Told; readonly end: SeatEnd }
  /** It fits these other seats, or none. */
  | { readonly kind: "other"; readonly told: Told; readonly of: readonly number[] }
  | { readonly kind: "failed"; readonly told: Told; readonly problems: readonly Problem[] }
);

interface Waiting {
  readonly kind: "waiting";
  readonly told: Told;
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
  };
  /** Hands in the order in which they were counted, each by the place of its structure. */
  readonly votes: ReadonlySignal<readonly number[]> = this.set.votes;
  /** By the seat. */
  readonly sheets: ReadonlySignal<ReadonlyMap<number, Sheet>> = this.set.sheets;

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
    const { menu } = this.options;
    const sheets = new Map(this.sheets.value);
    for (const [seat, typed] of codes) {
      const told = readResult(menu, typed);
      const sheet =
        "why" in told
          ? ({ kind: "misread", typed, misread: told } as const)
          : ({ kind: "waiting", typed, told } as const);
      sheets.set(seat, sheet);
    }
    this.put(sheets);
    await this.check();
  }

  remove(seat: number): void {
    const sheets = new Map(this.sheets.value);
    sheets.delete(seat);
    this.put(sheets);
  }

  /** Makes the runs of all codes that wait for theirs. */
  async check(): Promise<void> {
    await this.remade.inTurn(async () => {
      await this.checkOwn();
      await this.checkOthers();
    });
  }

  private async checkOwn(): Promise<void> {
    const { remade } = this;
    const waiting = this.waiting();
    await remade.make(waiting.map(({ seat, told }) => ({ seat, choice: told.choice })));
    for (const { seat, typed, told } of waiting) {
      const answer = remade.of({ seat, choice: told.choice });
      if (answer === undefined) continue;
      if (!answer.ok) this.note(seat, { kind: "failed", typed, told, problems: answer.problems });
      else if (this.fits(told, seat)) this.note(seat, { kind: "fits", typed, told, end: answer });
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
    for (const { seat, typed, told } of unfit) {
      if (seats.some((other) => remade.of({ seat: other, choice: told.choice }) === undefined))
        continue;
      const of = seats.filter((other) => this.fits(told, other));
      this.note(seat, { kind: "other", typed, told, of });
    }
  }

  private waiting(): readonly (Waiting & { readonly seat: number; readonly typed: string })[] {
    return [...this.sheets.value].flatMap(([seat, sheet]) =>
      sheet.kind === "waiting" ? [{ seat, ...sheet }] : [],
    );
  }

  /** Unless another code has been typed for this seat meanwhile. */
  private note(seat: number, sheet: Sheet): void {
    const now = this.sheets.value.get(seat);
    if (now?.kind === "waiting" && now.typed === sheet.typed)
      this.set.sheets.value = new Map(this.sheets.value).set(seat, sheet);
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

  private put(sheets: ReadonlyMap<number, Sheet>): void {
    this.set.sheets.value = sheets;
    this.keep();
  }

  private keep(): void {
    const codes = [...this.sheets.value].map(([seat, { typed }]) => [seat, typed] as const);
    this.options.keep({ votes: this.votes.value, codes });
  }
}
