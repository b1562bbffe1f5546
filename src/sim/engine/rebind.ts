/**
 * A part whose values hang on the tick, the group or the person: it is bound once for each set of values that its
 * formulas come to, and called with those to whom that set belongs. All share one stream of luck, so nobody's luck
 * hangs on the values of others.
 */
import { catalogue, find } from "../catalogue.ts";
import type { Loop, Mechanism } from "../core/part.ts";
import type { Param } from "../core/params.ts";
import type { Draws } from "../random/draws.ts";
import { kindsOf, valuesIn } from "../scenario/kinds.ts";
import type { PartEntry } from "../scenario/model.ts";
import type { At } from "./formulas.ts";
import { LiveFormula, type Bounds } from "./live-formula.ts";
import { isOfPart, wordsOf } from "./words.ts";

/** Most sets of values for which a part is bound at the same time: each may take memory of its own. */
const MOST_SETS = 256;
/** So many are kept of what is the same for all. */
const FEW = 8;
const TOO_MANY = `comes to more than ${MOST_SETS} different values at once: round it, or let it hang on less,`;
const TOO_MUCH = "needs more room than was made ready: keep it smaller";

/** A part bound to one set of values. */
interface Variant {
  readonly values: readonly number[];
  readonly loop: Loop;
  /** The tick in which it was last called. */
  last: number;
  /** How many rows belong to it, and where the next of them stands, while rows are sorted. */
  count: number;
  at: number;
}

/** What it is bound with. */
type With = At & { readonly draws: Draws };

function boundsOf(param: Param | undefined): Bounds {
  if (param?.kind === "series") return { min: param.min, whole: false };
  if (param?.kind !== "number" && param?.kind !== "integer") return { whole: false };
  return { min: param.min, max: param.max, whole: param.kind === "integer" };
}

export class Rebinding {
  readonly loop: Loop;
  private readonly part: Mechanism;
  private readonly entry: PartEntry;
  private readonly keys: readonly string[];
  private readonly bound: With;
  private readonly formulas: readonly LiveFormula[];
  private readonly words: number;
  private variants: Variant[] = [];
  private readonly found: Float64Array;
  private readonly chosen: Int32Array;
  private readonly rows: Int32Array;
  private readonly sorted: Int32Array;
  private readonly order = new Int32Array(MOST_SETS);

  constructor(entry: PartEntry, bound: With) {
    const part = find(catalogue.mechanisms, entry.use);
    this.part = part;
    this.entry = entry;
    this.keys = Object.keys(entry.formulas ?? {})
      .filter(isOfPart)
      .toSorted();
    this.bound = bound;
    this.words = wordsOf(entry);
    this.formulas = this.keys.map(
      (key) => new LiveFormula(entry, key, boundsOf(part.params[key]), bound),
    );
    this.found = new Float64Array(this.keys.length);
    const ofPerson = this.formulas.some((formula) => formula.ofPerson);
    const room = ofPerson ? bound.world.capacity : 0;
    this.chosen = new Int32Array(room);
    this.rows = new Int32Array(room);
    this.sorted = new Int32Array(room);
    this.loop = ofPerson
      ? (ids, n) => this.byPerson(ids, n)
      : (ids, n) => {
          if (n > 0 || part.acts === "world") this.chosenFor(0, FEW).loop(ids, n);
        };
  }

  private chosenFor(row: number, most: number): Variant {
    this.makeRoom(most);
    return this.variants[this.variantOf(row)];
  }

  /** Sets in the order of the first person to whom each belongs, so that it hangs on nothing but who acts now. */
  private byPerson(ids: Int32Array, n: number): void {
    if (n === 1) {
      this.chosenFor(ids[0], MOST_SETS / 2).loop(ids, 1);
      return;
    }
    this.makeRoom(MOST_SETS / 2);
    const { chosen, rows, sorted, order } = this;
    for (const variant of this.variants) variant.count = 0;
    let sets = 0;
    for (let k = 0; k < n; k++) {
      const v = this.variantOf(ids[k]);
      chosen[k] = v;
      if (this.variants[v].count++ === 0) order[sets++] = v;
    }
    for (let s = 0, at = 0; s < sets; s++) {
      const variant = this.variants[order[s]];
      variant.at = at;
      at += variant.count;
    }
    for (let k = 0; k < n; k++) sorted[this.variants[chosen[k]].at++] = ids[k];
    for (let s = 0, at = 0; s < sets; s++) {
      const { loop, count } = this.variants[order[s]];
      for (let k = 0; k < count; k++) rows[k] = sorted[at + k];
      loop(rows, count);
      at += count;
    }
  }

  /** Forgets what was not needed in this tick, once there is much of it. */
  private makeRoom(most: number): void {
    if (this.variants.length < most) return;
    const { tick } = this.bound.world;
    this.variants = this.variants.filter(({ last }) => last === tick);
  }

  /** Whether it would decide more for each person than there is room for. */
  private isTooWide(values: PartEntry["values"]): boolean {
    const { scratch, capacity } = this.bound.world;
    const widths = Object.entries(this.part.widths?.(values) ?? {});
    return widths.some(([name, width]) => width * capacity > (scratch[name]?.length ?? 0));
  }

  /** The place of the part that is bound to the values for this person. */
  private variantOf(row: number): number {
    const { found, formulas, variants } = this;
    const { tick } = this.bound.world;
    for (let k = 0; k < found.length; k++) found[k] = formulas[k].value(row);
    for (let v = 0; v < variants.length; v++) {
      if (!this.same(variants[v].values)) continue;
      variants[v].last = tick;
      return v;
    }
    if (variants.length === MOST_SETS) throw this.formulas[0].failed(TOO_MANY);
    variants.push(this.bind(tick));
    return variants.length - 1;
  }

  private same(values: readonly number[]): boolean {
    for (let k = 0; k < values.length; k++) if (values[k] !== this.found[k]) return false;
    return true;
  }

  private bind(tick: number): Variant {
    const { part, entry, keys, bound, found } = this;
    const { model, world, draws } = bound;
    const values = [...found];
    const given = {
      ...entry.values,
      ...Object.fromEntries(keys.map((key, k) => [key, values[k]])),
    };
    if ((part.words?.(given) ?? 0) > this.words || this.isTooWide(given)) {
      throw this.formulas[0].failed(TOO_MUCH);
    }
    const loop = part.bind(world, valuesIn(kindsOf(model), part, given), draws);
    return { values, loop, last: tick, count: 0, at: 0 };
  }
}
