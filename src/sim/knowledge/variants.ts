/** One of several variants in each of one or more traits: a behaviour, a strategy, a label that nobody had before. */
import { BOOKS_SLOTS } from "../core/books.ts";
import type { ColumnSpec, Columns } from "../core/columns.ts";
import { RatchetError } from "../core/errors.ts";
import { MAIN, type SkillChange, type Variants } from "../core/knowledge.ts";
import { MOVED, SWAPPED, type Lineage } from "../core/lineage.ts";
import type { KnowledgePart } from "../core/part.ts";
import type { Params, Values, VariantStart } from "../core/params.ts";
import type { Draws } from "../random/draws.ts";
import { Holders } from "./holders.ts";
import { LABEL_BYTES, LabelCounts, labelColumns } from "./label-counts.ts";
import { countsOf, dealt, newcomerOf, type Newcomer } from "./variant-start.ts";
import { variantProblems } from "./variant-problems.ts";

/** The largest label: what an int32 holds. */
const LAST_LABEL = 2147483647;

const params = {
  count: {
    kind: "integer",
    doc: "Number of traits; each person has one variant of each",
    unit: "traits",
    min: 1,
    max: 4096,
    default: 1,
  },
  labels: {
    kind: "labels",
    doc: "Names of the variants: these and no others",
    optional: true,
  },
  options: {
    kind: "integer",
    doc: "Number of variants, where they have no names (counted from 0); without it and without labels there is no end of them",
    unit: "variants",
    min: 1,
    max: 65536,
    optional: true,
  },
  start: {
    kind: "variant-start",
    doc: "What people have at the start: one variant for all; random; different (each its own); none; shares, the chance of each; exactly, just these parts of all people (newcomers later: with these chances). Left out: random in a closed set, else different",
    optional: true,
  },
} as const satisfies Params;
type VariantValues = Values<typeof params>;

const optionsOf = ({ labels, options }: VariantValues): number => labels?.length ?? options ?? 0;

class VariantLabels implements Variants {
  readonly use = "variants";
  readonly name: string;
  readonly books: Float64Array;
  readonly count: number;
  readonly options: number;
  readonly names: readonly string[];
  readonly items: number;
  readonly labels: readonly string[];
  readonly variant: Int32Array;
  readonly holders: Holders | LabelCounts;
  readonly stride: number;
  lineage: Lineage | null = null;
  private readonly closed: Holders | null;
  private readonly open: LabelCounts | null;
  /** The next unused label, where they have no end. */
  private readonly next: Int32Array;
  private readonly start: VariantStart | undefined;
  private readonly newcomer: Newcomer;
  private readonly how: SkillChange = { channel: 0, reason: 0, source: -1 };
  private readonly nextLabel = (): number => this.fresh();

  constructor(columns: Columns, values: VariantValues, name: string) {
    const { count, labels = [], start } = values;
    this.name = name;
    this.count = count;
    this.options = optionsOf(values);
    this.names = labels;
    this.items = count * this.options;
    this.labels = Array.from({ length: count }, (_, trait) =>
      labels.map((label) => (count === 1 ? label : `${label} (${trait + 1})`)),
    ).flat();
    this.books = columns["books"] as Float64Array;
    this.next = columns["next"] as Int32Array;
    this.variant = columns["variant"] as Int32Array;
    this.variant.fill(-1);
    this.closed = this.options > 0 ? new Holders(columns, this.items) : null;
    this.open =
      this.closed === null ? new LabelCounts(columns, count, this.variant.length / count) : null;
    this.holders = this.closed ?? (this.open as LabelCounts);
    this.stride = this.open?.stride ?? this.options;
    this.start = start;
    this.newcomer = newcomerOf(start, labels, this.options);
    if (this.open !== null && typeof start === "number") this.next[0] = start + 1;
  }

  counted(place: number): number {
    if (this.open !== null) return this.open.at(place);
    return this.holders.count[place] > 0 ? place % this.stride : -1;
  }

  held(trait: number, variant: number): number {
    if (this.open !== null) return this.open.held(trait, variant);
    return this.holders.count[trait * this.stride + variant];
  }

  take(row: number, trait: number, variant: number, how: SkillChange): boolean {
    const at = row * this.count + trait;
    const before = this.variant[at];
    if (before === variant) return false;
    this.variant[at] = variant;
    if (before >= 0) this.leave(row, trait, before, how.reason);
    if (variant >= 0) this.enter(row, trait, variant, how);
    return true;
  }

  fresh(): number {
    if (this.open === null) throw new Error("a closed set has no fresh labels");
    const label = this.next[0];
    if (label === LAST_LABEL) {
      const path = this.name === MAIN ? MAIN : `also.${this.name}`;
      const why = `${LAST_LABEL} labels have been used, and an int32 holds no more`;
      const way = "take fewer new variants, people or ticks, or a closed set (options)";
      throw new RatchetError("E_FULL", path, `${why}: ${way}`);
    }
    this.next[0]++;
    return label;
  }

  begin(row: number, draws: Draws, channel: number): void {
    this.how.channel = channel;
    for (let trait = 0; trait < this.count; trait++)
      this.take(row, trait, this.newcomer(draws, this.nextLabel), this.how);
  }

  beginAll(n: number, draws: Draws, channel: number): boolean {
    const { start } = this;
    if (typeof start !== "object" || !("exactly" in start)) return false;
    this.how.channel = channel;
    const counts = countsOf(start.exactly, n);
    for (let trait = 0; trait < this.count; trait++) {
      const rows = dealt(counts, n, draws);
      for (let row = 0; row < n; row++) this.take(row, trait, rows[row], this.how);
    }
    return true;
  }

  clear(row: number, reason: number): void {
    this.how.reason = reason;
    for (let trait = 0; trait < this.count; trait++) this.take(row, trait, -1, this.how);
  }

  move(from: number, to: number): void {
    this.lineage?.record(to, -1, MOVED, from);
    const { count } = this;
    this.variant.copyWithin(to * count, from * count, (from + 1) * count);
    this.variant.fill(-1, from * count, (from + 1) * count);
  }

  swap(a: number, b: number): void {
    this.lineage?.record(a, -1, SWAPPED, b);
    const { count, variant } = this;
    for (let trait = 0; trait < count; trait++) {
      const moved = variant[a * count + trait];
      variant[a * count + trait] = variant[b * count + trait];
      variant[b * count + trait] = moved;
    }
  }

  closeTick(): void {
    this.holders.closeTick();
  }

  recount(n: number): { person: number; group: number } {
    let person = 0;
    let group = 0;
    for (let trait = 0; trait < this.count; trait++) {
      const held = new Map<number, number>();
      for (let row = 0; row < n; row++) {
        const variant = this.variant[row * this.count + trait];
        if (variant >= 0) held.set(variant, (held.get(variant) ?? 0) + 1);
      }
      for (const [variant, people] of held) {
        person += people;
        if (this.held(trait, variant) !== people)
          throw new Error("the numbers of holders are not kept up: the engine is wrong");
      }
      group += held.size;
    }
    if (this.holders.known() !== group)
      throw new Error("a variant that nobody has is counted: the engine is wrong");
    return { person, group };
  }

  /** What lineage calls it: a variant of a closed set by trait and number, else the label. */
  private itemOf(trait: number, variant: number): number {
    return trait * this.options + variant;
  }

  // oxlint-disable-next-line max-params -- the hot path hands plain values down rather than an object for each call
  private enter(row: number, trait: number, variant: number, how: SkillChange): void {
    if (this.closed !== null) this.closed.add(this.itemOf(trait, variant), how.channel);
    else this.open?.add(trait, variant, how.channel);
    if (this.lineage !== null)
      this.lineage.record(row, this.itemOf(trait, variant), how.channel, how.source);
  }

  // oxlint-disable-next-line max-params -- as above
  private leave(row: number, trait: number, variant: number, reason: number): void {
    if (this.closed !== null) this.closed.remove(this.itemOf(trait, variant), reason);
    else this.open?.remove(trait, variant, reason);
    if (this.lineage !== null) this.lineage.record(row, this.itemOf(trait, variant), reason, -1);
  }
}

function columnsFor(values: VariantValues, rows: number): ColumnSpec[] {
  const { count } = values;
  const options = optionsOf(values);
  const open = options === 0;
  const counts: ColumnSpec[] = open
    ? [
        { name: "next", type: "int32", length: 1, perRow: false, hashed: true },
        ...labelColumns(count, rows),
      ]
    : [
        {
          name: "holders",
          type: "int32",
          length: count * options,
          perRow: false,
          hashed: false,
        },
      ];
  return [
    { name: "variant", type: "int32", length: rows * count, perRow: true, hashed: true },
    ...counts,
    { name: "books", type: "float64", length: BOOKS_SLOTS, perRow: false, hashed: false },
  ];
}

export const variants: KnowledgePart<typeof params> = {
  name: "variants",
  doc: "Each person has one variant of a trait, or of several: a behaviour, a strategy, a name; there may be no end of new ones.",
  params,
  columns: columnsFor,
  extraBytes: (values) =>
    optionsOf(values) > 0 ? values.count * optionsOf(values) * 9 : LABEL_BYTES,
  create: (own, values, name) => new VariantLabels(own, values, name),
  problems: variantProblems,
};
