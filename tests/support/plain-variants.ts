/** Variants once more, slow and plain: who has what in lists, counted anew each time. */
import { expect } from "vitest";
import { channelSlot, gained, lost, reasonSlot } from "../../src/sim/core/books.ts";
import { variantsOf } from "../../src/sim/core/need.ts";
import { residual } from "../../src/sim/ledger.ts";
import type { Run } from "../../src/sim/run.ts";

/** A scenario of variants in which nothing happens by itself. */
export const scenario = (
  knowledge: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  kind: "scenario",
  version: 1,
  id: "variants",
  title: "Variants",
  question: "Who has what?",
  source: { citation: "none", fidelity: "own" },
  population: { size: 7 },
  knowledge: { use: "variants", ...knowledge },
  schedule: { use: "all-at-once" },
  step: [{ use: "barrier" }],
  metrics: ["gained", "lost"],
  horizon: 12,
  ...more,
});

const own = channelSlot("own");
const copied = channelSlot("neighbour");
const dropped = reasonSlot("copying");

/** Somebody takes up a variant: a number, or a new label. */
export interface Deed {
  readonly row: number;
  readonly trait: number;
  readonly variant: number | "new";
}

/** Who has what, in plain lists, and all that was gained and lost. */
export class Plain {
  readonly has: number[][];
  gained = 0;
  lost = 0;
  /** What anybody has: gains and losses of the group, from one end of a tick to the next. */
  readonly group = { gained: 0, lost: 0 };
  private before: Set<string>;

  constructor(run: Run) {
    const { variant, count } = variantsOf(run.world);
    this.has = Array.from({ length: run.world.n }, (_, row) => [
      ...variant.subarray(row * count, (row + 1) * count),
    ]);
    this.before = this.known();
  }

  known(): Set<string> {
    return new Set(
      this.has.flatMap((row) => row.flatMap((v, trait) => (v < 0 ? [] : [`${trait} ${v}`]))),
    );
  }

  take(row: number, trait: number, variant: number): void {
    const mine = this.has[row] ?? [];
    const before = mine[trait] ?? -1;
    if (before === variant) return;
    mine[trait] = variant;
    this.lost += before >= 0 ? 1 : 0;
    this.gained += variant >= 0 ? 1 : 0;
  }

  swap(a: number, b: number): void {
    [this.has[a], this.has[b]] = [this.has[b] ?? [], this.has[a] ?? []];
  }

  closeTick(): void {
    const now = this.known();
    for (const label of now) this.group.gained += this.before.has(label) ? 0 : 1;
    for (const label of this.before) this.group.lost += now.has(label) ? 0 : 1;
    this.before = now;
  }

  held(trait: number, variant: number): number {
    return this.has.filter((row) => row[trait] === variant).length;
  }
}

/** How all deeds of tests are entered into the books. */
export const how = { channel: copied, reason: dropped, source: -1 };

/** The deeds of some ticks, done to the engine and to the plain account; at the end of each two people change places. */
export function live(run: Run, plain: Plain, ticks: readonly (readonly Deed[])[]): void {
  const kind = variantsOf(run.world);
  for (const deeds of ticks) {
    for (const { row, trait, variant } of deeds) {
      const taken = variant === "new" ? kind.fresh() : variant;
      how.channel = variant === "new" ? own : copied;
      kind.take(row, trait, taken, how);
      plain.take(row, trait, taken);
    }
    const [a = 0, b = 0] = [deeds[0]?.row, deeds.at(-1)?.row];
    kind.swap(a, b);
    plain.swap(a, b);
    run.step();
    plain.closeTick();
    check(run, plain);
  }
}

function check(run: Run, plain: Plain): void {
  const kind = variantsOf(run.world);
  expect(residual(run.world)).toEqual({ person: 0, group: 0 });
  expect(gained(kind.books, "person")).toBe(plain.gained);
  expect(lost(kind.books, "person")).toBe(plain.lost);
  expect(gained(kind.books, "group")).toBe(plain.group.gained);
  expect(lost(kind.books, "group")).toBe(plain.group.lost);
  for (let trait = 0; trait < kind.count; trait++) {
    const mine = plain.has.map((row) => row[trait] ?? -1);
    expect([...kind.variant].filter((_, at) => at % kind.count === trait)).toEqual(mine);
    const counted: Record<number, number> = {};
    for (let place = trait * kind.stride; place < (trait + 1) * kind.stride; place++) {
      const label = kind.counted(place);
      if (label >= 0) counted[label] = kind.holders.count[place] ?? 0;
    }
    const labels = [...new Set(mine)].filter((label) => label >= 0);
    const wanted = Object.fromEntries(labels.map((label) => [label, plain.held(trait, label)]));
    expect(counted).toEqual(wanted);
    for (const label of labels) expect(kind.held(trait, label)).toBe(plain.held(trait, label));
    if (kind.options === 0) expect(kind.held(trait, 999_999)).toBe(0);
  }
}

/** A plain account of a run that has books already. */
export function plainAfter(run: Run): Plain {
  const plain = new Plain(run);
  const { books } = variantsOf(run.world);
  plain.gained = gained(books, "person");
  plain.lost = lost(books, "person");
  plain.group.gained = gained(books, "group");
  plain.group.lost = lost(books, "group");
  return plain;
}
