/** Real-valued skill in one or several crafts. A craft is known while somebody's skill in it is above a level. */
import { BOOKS_SLOTS } from "../core/books.ts";
import type { Columns } from "../core/columns.ts";
import { MOVED, SWAPPED, type Lineage } from "../core/lineage.ts";
import type { Skill, SkillChange } from "../core/knowledge.ts";
import type { KnowledgePart } from "../core/part.ts";
import type { Distribution, Params, Values } from "../core/params.ts";
import { NOISES } from "../exact/noise.ts";
import type { Draws } from "../random/draws.ts";
import { drawTo } from "../random/shuffle.ts";
import { Holders } from "./holders.ts";

const params = {
  count: {
    kind: "integer",
    doc: "Number of independent crafts",
    unit: "crafts",
    min: 1,
    max: 4096,
    default: 1,
  },
  start: {
    kind: "distribution",
    doc: "Skill of a newcomer at the start: one number for all, or a random draw for each person and craft",
    default: 0,
    symbol: "z",
  },
  experts: {
    kind: "integer",
    doc: "In each craft, so many people, anybody, are experts at the start of a run (left out: none)",
    unit: "people",
    min: 0,
    optional: true,
    plain: {
      label: "Masters",
      ends: ["none", "many"],
      says: "How many people are masters of each craft at the start.",
    },
  },
  expertise: {
    kind: "number",
    doc: "Skill of an expert at the start (left out: 10)",
    optional: true,
  },
  known: {
    kind: "number",
    doc: "Above this level of skill a person counts as knowing the craft",
    default: 0,
  },
} as const satisfies Params;
type SkillValues = Values<typeof params>;

class SkillLevels implements Skill {
  readonly use = "skill";
  readonly name: string;
  readonly books: Float64Array;
  readonly items: number;
  readonly labels: readonly string[] = [];
  readonly level: Float64Array;
  readonly known: number;
  readonly holders: Holders;
  lineage: Lineage | null = null;
  private readonly start: Distribution;
  private readonly experts: Experts;

  constructor(columns: Columns, values: SkillValues, name: string) {
    this.name = name;
    this.books = columns["books"] as Float64Array;
    this.items = values.count;
    this.known = values.known;
    this.start = values.start;
    this.experts = { many: values.experts ?? 0, level: values.expertise ?? 10 };
    this.level = columns["skill"] as Float64Array;
    this.level.fill(this.known);
    this.holders = new Holders(columns, values.count);
  }

  set(row: number, craft: number, value: number, how: SkillChange): void {
    const at = row * this.items + craft;
    const before = this.level[at] > this.known;
    const after = value > this.known;
    this.level[at] = value + 0; // -0 and 0 are the same skill
    if (before === after) return;
    const slot = after ? how.channel : how.reason;
    if (after) this.holders.add(craft, slot);
    else this.holders.remove(craft, slot);
    if (this.lineage !== null) this.lineage.record(row, craft, slot, after ? how.source : -1);
  }

  begin(row: number, draws: Draws, channel: number): void {
    for (let craft = 0; craft < this.items; craft++) {
      const value = typeof this.start === "number" ? this.start : sample(this.start, draws);
      this.set(row, craft, value, { channel, reason: channel, source: -1 });
    }
  }

  beginAll(n: number, draws: Draws, channel: number): boolean {
    const { many, level } = this.experts;
    if (many === 0) return false;
    for (let row = 0; row < n; row++) {
      draws.open(row);
      this.begin(row, draws, channel);
    }
    draws.open(-1); // nobody's row
    const rows = new Int32Array(n);
    for (let craft = 0; craft < this.items; craft++) {
      for (let row = 0; row < n; row++) rows[row] = row;
      for (let k = 0; k < Math.min(many, n); k++) {
        const expert = drawTo(rows, k, n, draws);
        this.set(expert, craft, level, { channel, reason: channel, source: -1 });
      }
    }
    return true;
  }

  clear(row: number, reason: number): void {
    for (let craft = 0; craft < this.items; craft++) {
      const at = row * this.items + craft;
      if (this.level[at] > this.known) {
        this.holders.remove(craft, reason);
        if (this.lineage !== null) this.lineage.record(row, craft, reason, -1);
      }
      this.level[at] = this.known;
    }
  }

  move(from: number, to: number): void {
    this.lineage?.record(to, -1, MOVED, from);
    this.level.copyWithin(to * this.items, from * this.items, (from + 1) * this.items);
    this.level.fill(this.known, from * this.items, (from + 1) * this.items);
  }

  swap(a: number, b: number): void {
    this.lineage?.record(a, -1, SWAPPED, b);
    const { items, level } = this;
    for (let craft = 0; craft < items; craft++) {
      const moved = level[a * items + craft];
      level[a * items + craft] = level[b * items + craft];
      level[b * items + craft] = moved;
    }
  }

  closeTick(): void {
    this.holders.closeTick();
  }

  recount(n: number): { person: number; group: number } {
    let person = 0;
    let group = 0;
    for (let craft = 0; craft < this.items; craft++) {
      let holders = 0;
      for (let row = 0; row < n; row++)
        holders += this.level[row * this.items + craft] > this.known ? 1 : 0;
      person += holders;
      group += holders > 0 ? 1 : 0;
    }
    return { person, group };
  }
}

/** Of each craft so many people begin at a level of their own. */
interface Experts {
  readonly many: number;
  readonly level: number;
}

const sample = ({ noise, at, spread }: Exclude<Distribution, number>, draws: Draws): number =>
  at + spread * NOISES[noise](draws);

export const skill: KnowledgePart<typeof params> = {
  name: "skill",
  doc: "Each person has a skill in one or several crafts, a number that may be any real value.",
  source: "Henrich 2004, American Antiquity 69:197",
  params,
  columns: ({ count }, rows) => [
    { name: "skill", type: "float64", length: rows * count, perRow: true, hashed: true },
    { name: "holders", type: "int32", length: count, perRow: false, hashed: false },
    { name: "books", type: "float64", length: BOOKS_SLOTS, perRow: false, hashed: false },
  ],
  extraBytes: ({ count }) => count * 9,
  create: (columns, values, name) => new SkillLevels(columns, values, name),
  problems({ experts, expertise = 10, known }) {
    if (experts === undefined || expertise > known) return [];
    const message = `an expert knows the craft, and that begins above ${known}`;
    return [{ key: "expertise", message, hint: `take a number above ${known}` }];
  },
};
