/**
 * Learning from others and from the world once more, slow and plain, from the words of the design: lists of lists, sums
 * anew for each person, no columns, no plan. Choose several, do as most, take after two parents, be won over, pick the
 * successful, copy, change by chance, judge, try, earn; the world may change.
 */
import { below, inTick, NaiveLuck, unit } from "./naive-luck.ts";

export interface NaiveLearning {
  readonly seed: string;
  readonly people: number;
  readonly traits: number;
  readonly options: number;
  readonly update: "yesterday" | "live" | "in-turn";
  readonly several: { readonly number: number; readonly self: boolean; readonly twice: boolean };
  /** Chances of the gates, for each person. */
  readonly gates: { readonly most: number; readonly parents: number; readonly won: number };
  readonly strength: number;
  readonly b: number;
  readonly g: number;
  readonly only: number | undefined;
  readonly copy: number;
  readonly change: number;
  readonly p: number;
  readonly miss: "before" | "keep";
  readonly cost: number;
  readonly u: number;
  readonly to: "next" | "other";
}

export const BASE = 2;
export const RIGHT = 0.75;
export const WRONG = -0.25;
/** The variant that parents and friends hand on. */
export const FAVOURED = 1;

interface Person {
  has: number[];
  payoff: number;
  demonstrators: number[];
  model: number;
}

export class NaiveLearners {
  state: number;
  readonly people: Person[];
  private readonly model: NaiveLearning;
  private seen: readonly { readonly has: readonly number[]; readonly payoff: number }[] = [];

  constructor(model: NaiveLearning) {
    this.model = model;
    this.state = below(this.words("start:environment", 0, 0).next().value, model.options);
    this.people = Array.from({ length: model.people }, (_, row) => {
      const words = this.words("start:knowledge", 0, row);
      const has = Array.from({ length: model.traits }, () =>
        below(words.next().value, model.options),
      );
      return { has, payoff: 0, demonstrators: [], model: -1 };
    });
  }

  tick(t: number): void {
    const { update } = this.model;
    this.seen =
      update === "yesterday"
        ? this.people.map(({ has, payoff }) => ({ has: [...has], payoff }))
        : this.people;
    this.shift(t);
    const acts = [
      (row: number) => this.meet(t, row),
      (row: number) => this.most(t, row),
      (row: number) => this.parents(t, row),
      (row: number) => this.friends(t, row),
      (row: number) => this.choose(t, row),
      (row: number) => this.copy(t, row),
      (row: number) => this.change(t, row),
      (row: number) => this.trial(t, row),
      (row: number) => this.earn(row),
    ];
    const rows = [...this.people.keys()];
    if (update === "in-turn")
      for (const row of this.order(t, rows)) for (const act of acts) act(row);
    else {
      // All weights are looked at before anybody has earned: earning is the last of the list.
      for (const act of acts) for (const row of rows) act(row);
    }
  }

  private order(t: number, rows: readonly number[]): number[] {
    const words = this.words("engine:schedule", t, 0);
    const order = [...rows];
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(words.next().value, i + 1);
      [order[i], order[j]] = [order[j] ?? -1, order[i] ?? -1];
    }
    return order;
  }

  private words(id: string, clock: number, row: number): Generator<number, never, void> {
    return new NaiveLuck(this.model.seed, 0, id).open({ clock }, row);
  }

  private passes(id: string, t: number, row: number, p: number): boolean {
    const word = new NaiveLuck(this.model.seed, 0, id).lane(0, inTick(t, row));
    return p === 1 || word < Math.floor(p * 2 ** 32);
  }

  private person(row: number): Person {
    const person = this.people[row];
    if (person === undefined) throw new Error(`nobody is in row ${row}`);
    return person;
  }

  private theirs(row: number, trait: number): number {
    return this.seen[row]?.has[trait] ?? -1;
  }

  private shift(t: number): void {
    const { u, to, options } = this.model;
    const words = this.words("shift-environment", t, 0);
    const happens = unit(words.next().value) < u;
    const by = to === "next" ? 1 : 1 + below(words.next().value, options - 1);
    if (happens) this.state = (this.state + by) % options;
  }

  private meet(t: number, row: number): void {
    const { people, several } = this.model;
    const words = this.words("choose-several", t, row);
    const others = [...this.people.keys()].filter((j) => j !== row);
    let from = several.self ? [...others, row] : others;
    const met: number[] = [];
    const number = several.twice ? several.number : Math.min(several.number, from.length);
    for (let k = 0; k < number && from.length > 0; k++) {
      const found = from[below(words.next().value, from.length)] ?? -1;
      met.push(found);
      if (!several.twice) from = from.filter((j) => j !== found);
    }
    if (met.length > people && !several.twice) throw new Error("more were met than there are");
    this.person(row).demonstrators = met;
  }

  private most(t: number, row: number): void {
    const { gates, strength, traits } = this.model;
    if (!this.passes("copy-majority", t, row, gates.most)) return;
    const words = this.words("copy-majority", t, row);
    const { demonstrators, has } = this.person(row);
    for (let trait = 0; trait < traits; trait++) {
      const follows = unit(words.next().value) < strength;
      const at = unit(words.next().value);
      const shown = demonstrators.map((j) => this.theirs(j, trait));
      const count = (variant: number): number => shown.filter((other) => other === variant).length;
      const top = Math.max(...shown.map(count));
      const among = follows ? shown.filter((variant) => count(variant) === top) : shown;
      const taken = among[Math.floor(at * among.length)];
      if (taken !== undefined) has[trait] = taken;
    }
  }

  private parents(t: number, row: number): void {
    const { gates, b, traits } = this.model;
    if (!this.passes("copy-parents", t, row, gates.parents)) return;
    const words = this.words("copy-parents", t, row);
    const { demonstrators, has } = this.person(row);
    const [mother, father = mother] = demonstrators;
    if (mother === undefined || father === undefined) return;
    for (let trait = 0; trait < traits; trait++) {
      const luck = unit(words.next().value);
      const [hers, his] = [this.theirs(mother, trait), this.theirs(father, trait)];
      if (hers === his) has[trait] = hers;
      else if (hers === FAVOURED) has[trait] = luck < b ? hers : his;
      else if (his === FAVOURED) has[trait] = luck < 1 - b ? hers : his;
      else has[trait] = luck < 0.5 ? hers : his;
    }
  }

  private friends(t: number, row: number): void {
    const { gates, g, traits, several } = this.model;
    if (!this.passes("convert", t, row, gates.won)) return;
    const words = this.words("convert", t, row);
    const { demonstrators, has } = this.person(row);
    for (let trait = 0; trait < traits; trait++) {
      for (let k = 0; k < several.number; k++) {
        const wins = unit(words.next().value) < g;
        const friend = demonstrators[k];
        if (wins && friend !== undefined && this.theirs(friend, trait) === FAVOURED)
          has[trait] = FAVOURED;
      }
    }
  }

  private choose(t: number, row: number): void {
    const share = unit(
      new NaiveLuck(this.model.seed, 0, "choose-weighted").lane(1, inTick(t, row)),
    );
    const weights = this.seen.map(({ payoff }) => payoff);
    let all = 0;
    for (const weight of weights) all += weight;
    let sum = 0;
    const found = weights.findIndex((weight) => (sum += weight) > share * all);
    this.person(row).model = all > 0 ? found : Math.floor(share * weights.length);
  }

  private copy(t: number, row: number): void {
    const { copy, only, traits } = this.model;
    const { model, has } = this.person(row);
    const words = this.words("copy-variant", t, row);
    for (let trait = 0; trait < traits; trait++) {
      const takes = copy === 1 || unit(words.next().value) < copy;
      const shown = this.theirs(model, trait);
      if (takes && (only === undefined || shown === only)) has[trait] = shown;
    }
  }

  private change(t: number, row: number): void {
    const { change, options, traits } = this.model;
    const { has } = this.person(row);
    const words = this.words("mutate", t, row);
    for (let trait = 0; trait < traits; trait++) {
      const happens = unit(words.next().value) < change;
      const others = [...Array.from({ length: options }).keys()].filter((v) => v !== has[trait]);
      const other = others[below(words.next().value, options - 1)];
      if (happens && other !== undefined) has[trait] = other;
    }
  }

  /** Who finds that not all of what it does suits the world tries for itself. */
  private trial(t: number, row: number): void {
    const { p, miss, options, traits } = this.model;
    const person = this.person(row);
    if (person.has.every((variant) => variant === this.state)) return;
    const words = this.words("try", t, row);
    for (let trait = 0; trait < traits; trait++) {
      if (p === 1 || unit(words.next().value) < p) person.has[trait] = this.state;
      else if (miss === "before") person.has[trait] = (this.state + options - 1) % options;
    }
  }

  private earn(row: number): void {
    const person = this.person(row);
    person.payoff = BASE - this.model.cost;
    for (const variant of person.has) person.payoff += variant === this.state ? RIGHT : WRONG;
  }
}
