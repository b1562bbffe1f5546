/** A repertoire in which new things are made from known ones: items with values, and recipes that join them. */
import type { Recipes } from "../core/knowledge.ts";
import type { ItemRow, Params } from "../core/params.ts";
import type { Columns } from "../core/columns.ts";
import type { KnowledgePart } from "../core/part.ts";
import { POTIONS } from "./potions.ts";
import { RepertoireBits, repertoireColumns, repertoireExtraBytes } from "./repertoire.ts";

/** A repertoire that knows what comes of joining items. */
class RecipesBits extends RepertoireBits implements Recipes {
  readonly starts: Int32Array;
  private readonly products: ReadonlyMap<number, number>;

  constructor(columns: Columns, rows: readonly ItemRow[], kind: string) {
    const index = new Map(rows.map((row, at) => [row.name, at]));
    const starts = rows.flatMap((row, at) => (row.start === true ? [at] : []));
    super(
      columns,
      {
        name: kind,
        use: "recipes",
        items: rows.length,
        labels: rows.map((row) => row.name),
        values: Float64Array.from(rows, (row) => row.value),
        goals: Int32Array.from(rows.flatMap((row, at) => (row.goal === true ? [at] : []))),
      },
      (row, _draws, channel, self) => {
        for (const item of starts) self.learn(row, item, channel, -1);
      },
    );
    this.starts = Int32Array.from(starts);
    const products = new Map<number, number>();
    rows.forEach((row, product) => {
      if (row.from === undefined) return;
      const [a = -1, b = -1, c = -1] = row.from
        .map((name) => index.get(name) ?? -1)
        .toSorted((x, y) => x - y);
      products.set(keyOf(a, b, c, rows.length), product);
    });
    this.products = products;
  }

  productOf(a: number, b: number, c: number): number {
    return this.products.get(keyOf(a, b, c, this.items)) ?? -1;
  }
}

/** Key of two (c = -1) or three items, ascending: digits to base items + 1, 0 for "none". */
function keyOf(a: number, b: number, c: number, items: number): number {
  const base = items + 1;
  return ((a + 1) * base + (b + 1)) * base + (c + 1);
}

const params = {
  table: {
    kind: "choice",
    options: ["potions", "own"],
    doc: "Which table of items and recipes: the potion task of Derex and Boyd, or an own one in `items`",
    default: "potions",
  },
  items: {
    kind: "items",
    doc: "The own table: what can be known, its value and what it is made from",
    optional: true,
  },
} as const satisfies Params;

const rowsOf = (values: {
  table: "potions" | "own";
  items: readonly ItemRow[] | undefined;
}): readonly ItemRow[] => (values.table === "potions" ? POTIONS : (values.items ?? []));

export const recipes: KnowledgePart<typeof params> = {
  name: "recipes",
  doc: "Each person knows a set of things; known things can be joined into new ones, by recipes.",
  source: "Derex & Boyd 2016, PNAS 113:2982; Cantor et al. 2021, Proc. R. Soc. B 288:20203107",
  params,
  columns: (values, rows) => repertoireColumns(rowsOf(values).length, rows),
  extraBytes: (values) => repertoireExtraBytes(rowsOf(values).length) + 64 * rowsOf(values).length,
  create: (columns, values, name) => new RecipesBits(columns, rowsOf(values), name),
};
