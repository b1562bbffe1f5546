/** Doing as most do: the variant that most demonstrators have is taken over more often than chance would have it. */
import { changeOf } from "../core/books.ts";
import { demonstratorsOf } from "../core/demonstrators.ts";
import { columnOf, variantsOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";

const params = {
  strength: {
    kind: "number",
    doc: "With this chance a person takes over what most of its demonstrators have, otherwise what any one of them has",
    min: 0,
    max: 1,
    default: 1,
    symbol: "D",
    plain: {
      label: "Doing as most do",
      ends: ["not at all", "always"],
      says: "How often people follow the majority instead of any one person.",
    },
  },
  of,
  channel: channel("parent"),
  reason: reason("copying"),
} as const satisfies Params;

export const copyMajority: Mechanism<typeof params> = {
  name: "copy-majority",
  doc: "Each person takes over the variant that most of its demonstrators have, or that of any one of them.",
  source:
    "Boyd & Richerson 1985, Culture and the evolutionary process, ch. 7; Acerbi, Mesoudi & Smolla, Individual-based models " +
    "of cultural evolution, ch. 4: of three, the majority of two with chance 2/3 + D/3, which is D + (1 - D) 2/3. Where " +
    "several variants are most common, any of them; who has no demonstrators keeps its own",
  params,
  acts: "agents",
  needs: ["variants"],
  reads: ["demonstrators"],
  looks: ["variant"],
  writes: [{ column: "variant", rows: "own" }],
  loses: () => true,
  bind(world, values, draws) {
    const kind = variantsOf(world, values.of);
    const { count } = kind;
    const theirs = columnOf(world.was, kind, "variant");
    const { rows, width } = demonstratorsOf(world);
    const { strength } = values;
    const how = changeOf(values.channel, values.reason);
    /** Those of the demonstrators who have a variant, and how many others have the same. */
    const seen = new Int32Array(width);
    const alike = new Int32Array(width);
    /** Counts who has what in a trait; returns how many have anything. */
    const look = (row: number, trait: number): number => {
      let there = 0;
      for (let d = row * width; d < (row + 1) * width && rows[d] >= 0; d++)
        if (theirs[rows[d] * count + trait] >= 0) seen[there++] = rows[d];
      for (let a = 0; a < there; a++) {
        alike[a] = 0;
        const own = theirs[seen[a] * count + trait];
        for (let b = 0; b < there; b++) alike[a] += theirs[seen[b] * count + trait] === own ? 1 : 0;
      }
      return there;
    };
    /** Keeps only those who have one of the most common variants. */
    const most = (there: number): number => {
      let top = 0;
      for (let a = 0; a < there; a++) top = Math.max(top, alike[a]);
      let kept = 0;
      for (let a = 0; a < there; a++) if (alike[a] === top) seen[kept++] = seen[a];
      return kept;
    };
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        draws.open(i);
        for (let trait = 0; trait < count; trait++) {
          const follows = draws.unit() < strength;
          const at = draws.unit();
          const there = look(i, trait);
          if (there === 0) continue;
          const j = seen[Math.floor(at * (follows ? most(there) : there))];
          how.source = j;
          kind.take(i, trait, theirs[j * count + trait], how);
        }
      }
    };
  },
};
