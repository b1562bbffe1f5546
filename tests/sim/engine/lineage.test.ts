/** Lineage retells a run: from its records alone follows what each person holds, of every kind. */
import { describe, expect, test } from "vitest";
import { CHANNELS, channelSlot, START } from "../../../src/sim/core/books.ts";
import type { Knowledge, Repertoire, Skill, Variants } from "../../../src/sim/core/knowledge.ts";
import { CAME, LEFT, MOVED, SWAPPED, type LineageRecord } from "../../../src/sim/core/lineage.ts";
import { modelOf, start } from "../../support/run.ts";
import { GOLDEN } from "../../support/scenarios.ts";

const gains = new Set([START, ...CHANNELS.map(channelSlot)]);

/** What each row holds after these records. */
function retold(records: readonly LineageRecord[], rows: number): number[][] {
  const held = Array.from({ length: rows }, () => new Set<number>());
  const at = (row: number): Set<number> => held[row] ?? new Set();
  for (const { row, item, how, source } of records) {
    if (how === MOVED || how === SWAPPED) {
      [held[row], held[source]] = [at(source), how === MOVED ? new Set() : at(row)];
    } else if (how === CAME || how === LEFT) {
      expect(item).toBe(-1);
      if (how === LEFT) expect(at(row).size, "who has gone holds nothing").toBe(0);
    } else if (gains.has(how)) {
      expect(at(row).has(item), "gained twice").toBe(false);
      at(row).add(item);
    } else expect(at(row).delete(item), "lost without having it").toBe(true);
  }
  return held.map((items) => [...items].toSorted((a, b) => a - b));
}

/** What each row really holds, by the numbers that lineage uses. */
function real(kind: Knowledge, n: number): number[][] {
  const holds = ((): ((row: number) => number[]) => {
    if (kind.use === "variants") {
      const { variant, count, options } = kind as Variants;
      return (row) =>
        [...variant.subarray(row * count, (row + 1) * count)].flatMap((own, trait) =>
          own < 0 ? [] : [trait * options + own],
        );
    }
    const all = Array.from({ length: kind.items }, (_, item) => item);
    if (kind.use === "skill") {
      const { level, known, items } = kind as Skill;
      return (row) => all.filter((craft) => (level[row * items + craft] ?? known) > known);
    }
    return (row) => all.filter((item) => (kind as Repertoire).has(row, item));
  })();
  return Array.from({ length: n }, (_, row) => holds(row));
}

describe.each(Object.entries(GOLDEN))("%s", (_name, raw) => {
  test("what lineage tells is what people hold", () => {
    const run = start(modelOf(raw), { lineage: true });
    const { world } = run;
    while (run.stopped === null) run.step();
    for (const [name, kind] of world.kinds) {
      const records = run.lineages.get(name)?.records() ?? [];
      expect(records.length, name).toBeGreaterThan(0);
      const rows = retold(records, world.capacity);
      expect(rows.slice(0, world.n), name).toEqual(real(kind, world.n));
      expect(rows.slice(world.n).flat(), "nobody is there").toEqual([]);
    }
  });
});
