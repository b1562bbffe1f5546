/** Asking around once more, slow and plain: lists of lists, on a ring on which each knows two on both sides, one after the other. */
import { below, inTick, NaiveLuck, unit } from "./naive-luck.ts";

export const ITEMS = 12;
export const PEOPLE = 9;

export interface Team {
  readonly seed: string;
  readonly things: number;
  readonly patience: number;
  readonly learns: number;
  readonly directory: "none" | "own" | "shared";
}

/** Who knew what at the start of the round, and the next word of luck. */
interface Asking {
  readonly before: readonly (readonly boolean[])[];
  readonly word: () => number;
}

export class PlainTeam {
  readonly knows: boolean[][];
  /** Who is thought to know each thing; row 0 for all where it is shared. */
  readonly entries = Array.from({ length: PEOPLE }, () => Array.from({ length: ITEMS }, () => -1));
  hops: number[] = [];
  supplied: number[] = [];
  private readonly model: Team;

  constructor(model: Team, knows: boolean[][]) {
    this.model = model;
    this.knows = knows;
  }

  tick(tick: number): void {
    const before = this.knows.map((own) => [...own]);
    const luck = new NaiveLuck(this.model.seed, 0, "ask-around");
    for (let i = 0; i < PEOPLE; i++) {
      const words = luck.open(inTick(tick, i), i);
      this.task(i, { before, word: () => words.next().value });
    }
  }

  private task(i: number, { before, word }: Asking): void {
    const { things, learns } = this.model;
    const left = Array.from({ length: ITEMS }, (_, item) => item);
    let there = 0;
    this.hops[i] = 0;
    for (let k = 0; k < things; k++) {
      const at = k + below(word(), ITEMS - k);
      const item = left[at] ?? -1;
      [left[at], left[k]] = [left[k] ?? -1, item];
      if (this.knows[i]?.[item] === true) there++;
      else if (this.ask(i, item, { before, word })) {
        there++;
        const own = this.knows[i];
        if (learns > 0 && unit(word()) < learns && own !== undefined) own[item] = true;
      }
    }
    this.supplied[i] = there / things;
  }

  private ask(i: number, item: number, { before, word }: Asking): boolean {
    const { directory } = this.model;
    const notes = directory === "none" ? [] : (this.entries[directory === "own" ? i : 0] ?? []);
    const expert = notes[item] ?? -1;
    if (expert >= 0 && expert !== i) {
      this.count(i);
      if (before[expert]?.[item] === true) return true;
      notes[item] = -1;
    }
    const found = this.walk(i, item, { before, word });
    if (found >= 0 && directory !== "none") notes[item] = found;
    return found >= 0;
  }

  private walk(i: number, item: number, { before, word }: Asking): number {
    let at = i;
    for (let k = 0; k < this.model.patience; k++) {
      const near = [-2, -1, 1, 2].map((by) => (at + by + PEOPLE) % PEOPLE);
      at = near.toSorted((a, b) => a - b)[below(word(), 4)] ?? -1;
      if (at === i) continue;
      this.count(i);
      if (before[at]?.[item] === true) return at;
    }
    return -1;
  }

  private count(i: number): void {
    this.hops[i] = (this.hops[i] ?? 0) + 1;
  }
}
