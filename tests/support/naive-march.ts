/** March's organizations once more, slow and plain: an answer at a time, a person at a time, a list of numbers for each. */
import { below, inTick, NaiveLuck, unit } from "./naive-luck.ts";

export interface NaiveMarch {
  readonly seed: string;
  readonly questions: number;
  readonly options: number;
  readonly tacit: number;
  /** Whose code it is, by row. */
  readonly holderOf: readonly number[];
  /** In which reality each row and each holder lives. */
  readonly placeOf: readonly number[];
  readonly holderPlace: readonly number[];
  readonly counts: "balance" | "right";
  readonly block: number;
  readonly by: "action" | "beliefs";
  readonly readGradual: boolean;
  readonly writeGradual: boolean;
  readonly p1: number;
  readonly p2: number;
  readonly p3: number;
  readonly p4: number;
  /** Chance that somebody who has it right writes a tacit answer down; left out: nobody does. */
  readonly pExt?: number;
  /** All of its people decide about a code, whatever they are worth. */
  readonly all?: boolean;
  /** As how many each person counts. Left out: each as one. */
  readonly says?: readonly number[];
}

/** Answers to all questions; -1: none. */
export type Answers = number[];
type Words = Generator<number, never, void>;

/** Those of some bits that happen, digit by digit of the chance as it is written in binary. */
export function among(words: Words, bits: readonly number[], chance: number): number[] {
  if (chance >= 1) return [...bits];
  const digits = Math.floor(chance * 2 ** 32)
    .toString(2)
    .padStart(32, "0")
    .replace(/0+$/u, "");
  let open = [...bits];
  const happens: number[] = [];
  for (const digit of digits) {
    if (open.length === 0) break;
    const word = words.next().value;
    const ones = open.filter((bit) => Math.floor(word / 2 ** (bit % 32)) % 2 === 1);
    const zeros = open.filter((bit) => !ones.includes(bit));
    if (digit === "1") happens.push(...zeros);
    open = digit === "1" ? ones : zeros;
  }
  return happens.toSorted((a, b) => a - b);
}

export class NaiveOrganization {
  people: Answers[] = [];
  codes: Answers[] = [];
  realities: Answers[] = [];
  /** Questions whose answers cannot be written down. */
  readonly tacit: Set<number>;
  readonly model: NaiveMarch;
  private readonly luck = new Map<string, NaiveLuck>();

  constructor(model: NaiveMarch) {
    this.model = model;
    this.tacit = new Set(Array.from({ length: model.tacit }, (_, q) => q));
  }

  private open(id: string, tick: number, row: number): Words {
    const luck = this.luck.get(id) ?? new NaiveLuck(this.model.seed, 0, id);
    this.luck.set(id, luck);
    return luck.open({ clock: tick }, row);
  }

  /** The questions, 32 at a time. */
  private blocks(): number[][] {
    const all = Array.from({ length: this.model.questions }, (_, q) => q);
    return Array.from({ length: Math.ceil(all.length / 32) }, (_, w) =>
      all.slice(32 * w, 32 * w + 32),
    );
  }

  /** Guesses at some questions of one block. */
  private guess(words: Words, asked: readonly number[]): number[] {
    const { options } = this.model;
    const bits = Math.log2(options);
    if (!Number.isInteger(bits)) return asked.map(() => below(words.next().value, options));
    const drawn = Array.from({ length: bits }, () => words.next().value);
    return asked.map((q) =>
      drawn.reduce((sum, word, p) => sum + (Math.floor(word / 2 ** (q % 32)) % 2) * 2 ** p, 0),
    );
  }

  worth(answers: Answers, place: number): number {
    const { questions, counts, block } = this.model;
    const right = answers.map((answer, q) => answer === this.realities[place]?.[q]);
    if (block > 1) {
      let sum = 0;
      for (let q = 0; q < questions; q += block) {
        const part = right.slice(q, q + block);
        if (part.every(Boolean)) sum += part.length;
      }
      return sum / questions;
    }
    const good = right.filter(Boolean).length;
    const bad = answers.filter((answer, q) => answer >= 0 && right[q] !== true).length;
    return (counts === "balance" ? good - bad : good) / questions;
  }

  private turbulence(tick: number): void {
    const { p4, options } = this.model;
    this.realities.forEach((reality, place) => {
      const words = this.open("turbulence", tick, place);
      reality.forEach((answer, q) => {
        const happens = unit(words.next().value) < p4;
        const by = 1 + below(words.next().value, options - 1);
        if (happens) reality[q] = (answer + by) % options;
      });
    });
  }

  private turnover(tick: number): void {
    const { p3, options, seed } = this.model;
    const gate = new NaiveLuck(seed, 0, "turnover");
    this.people.forEach((answers, row) => {
      const word = gate.lane(0, inTick(tick, row));
      if (!(p3 >= 1 || word < Math.floor(p3 * 2 ** 32))) return;
      answers.fill(-1);
      const words = this.open("turnover", tick, row);
      for (const block of this.blocks()) {
        const answered = among(words, block, options / (options + 1));
        const guesses = this.guess(words, answered);
        answered.forEach((q, k) => (answers[q] = guesses[k] ?? -1));
      }
    });
  }

  /** What each person does. */
  private act(tick: number): Answers[] {
    return this.people.map((answers, row) => {
      const done = [...answers];
      const words = this.open("act", tick, row);
      for (const block of this.blocks()) {
        const open = block.filter((q) => answers[q] === -1);
        if (open.length === 0) continue;
        const guesses = this.guess(words, open);
        open.forEach((q, k) => (done[q] = guesses[k] ?? -1));
      }
      return done;
    });
  }

  private writeDown(tick: number, pExt: number): void {
    const found = this.people.flatMap((answers, row) => {
      const words = this.open("write-down", tick, row);
      const reality = this.realities[this.model.placeOf[row] ?? 0] ?? [];
      return this.blocks().flatMap((block) => {
        const able = block.filter((q) => this.tacit.has(q) && answers[q] === reality[q]);
        return able.length === 0 ? [] : among(words, able, pExt);
      });
    });
    for (const q of found) this.tacit.delete(q);
  }

  private read(tick: number, codes: readonly Answers[]): void {
    const { holderOf, p1, readGradual } = this.model;
    this.people.forEach((answers, row) => {
      const code = codes[holderOf[row] ?? 0] ?? [];
      const words = this.open("read-institution", tick, row);
      for (const block of this.blocks()) {
        const news = block.filter((q) => (code[q] ?? -1) >= 0 && code[q] !== answers[q]);
        if (news.length === 0) continue;
        for (const q of among(words, news, p1))
          answers[q] = readGradual && (answers[q] ?? -1) >= 0 ? -1 : (code[q] ?? -1);
      }
    });
  }

  private write(
    tick: number,
    { scores, shown }: { scores: readonly number[]; shown: readonly Answers[] },
  ): void {
    const { holderOf, holderPlace, p2, options, all, says } = this.model;
    this.codes.forEach((code, holder) => {
      const bar = this.worth(code, holderPlace[holder] ?? 0);
      const decides = (row: number): boolean =>
        holderOf[row] === holder && (all === true || (scores[row] ?? 0) > bar);
      const heard = shown.flatMap((answers, row) =>
        decides(row) ? [{ answers, vote: says === undefined ? 1 : (says[row] ?? 0) }] : [],
      );
      if (heard.length === 0) return;
      const words = this.open("write-institution", tick, holder);
      code.forEach((own, q) => {
        const luck = unit(words.next().value);
        if (this.tacit.has(q)) return;
        const votes = Array.from({ length: options }, (_, answer) =>
          heard.reduce((sum, { answers, vote }) => sum + (answers[q] === answer ? vote : 0), 0),
        );
        const [most = 0, next = 0] = votes.toSorted((a, b) => b - a);
        const best = votes.indexOf(most);
        if (most === next || own === best) return;
        if (luck < (1 - p2) ** (most - next)) return;
        code[q] = this.model.writeGradual && own >= 0 ? -1 : best;
      });
    });
  }

  tick(tick: number): void {
    const { by, placeOf, pExt } = this.model;
    this.turbulence(tick);
    this.turnover(tick);
    const before = this.people.map((answers) => [...answers]);
    const codes = this.codes.map((code) => [...code]);
    if (pExt !== undefined) this.writeDown(tick, pExt);
    const shown = by === "action" ? this.act(tick) : before;
    const scores = shown.map((answers, row) =>
      this.worth(
        answers.map((answer, q) => (this.tacit.has(q) ? -1 : answer)),
        placeOf[row] ?? 0,
      ),
    );
    this.read(tick, codes);
    this.write(tick, { scores, shown });
  }
}
