/** A repertoire in which new things are made from known ones: items with values, and recipes that join them. */
import type { Recipes } from "../core/knowledge.ts";
import type { ItemRow, Params, Values } from "../core/params.ts";
import type { Columns } from "../core/columns.ts";
import type { KnowledgePart, ValueProblem } from "../core/part.ts";
import { LeapBits, leapItems, leapParams, leapsOf } from "./leaps.ts";
import { LineageBits, lineageItems, lineageParams, lineageProblems } from "./lineages.ts";
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

  readonly leaps = null;
  readonly lineages = 1;

  pairOf(first: number, second: number): number {
    return first < second ? this.productOf(first, second, -1) : this.productOf(second, first, -1);
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
    options: ["potions", "own", "lineages", "leaps"],
    doc: "Which table of items and recipes: the potion task of Derex and Boyd, an own one in `items`, lineages of tools without end, or leaps with what follows from them",
    default: "potions",
  },
  items: {
    kind: "items",
    doc: "The own table: what can be known, its value and what it is made from",
    optional: true,
  },
  ...lineageParams,
  ...leapParams,
} as const satisfies Params;

/** The items of a table that is written out; null: it is generated. */
function rowsOf(values: {
  table: "potions" | "own" | "lineages" | "leaps";
  items: readonly ItemRow[] | undefined;
}): readonly ItemRow[] | null {
  if (values.table === "potions") return POTIONS;
  return values.table === "own" ? (values.items ?? []) : null;
}

const countOf = (values: Values<typeof params>): number =>
  rowsOf(values)?.length ??
  (values.table === "lineages" ? lineageItems(values) : leapItems(leapsOf(values)));

export const recipes: KnowledgePart<typeof params> = {
  name: "recipes",
  doc: "Each person knows a set of things; known things can be joined into new ones, by recipes.",
  source: "Derex & Boyd 2016, PNAS 113:2982; Cantor et al. 2021, Proc. R. Soc. B 288:20203107",
  params,
  columns: (values, rows) => repertoireColumns(countOf(values), rows),
  extraBytes: (values) => repertoireExtraBytes(countOf(values)) + 64 * countOf(values),
  problems: (values) => [
    ...idle(values, "lineages", Object.keys(lineageParams)),
    ...idle(values, "leaps", Object.keys(leapParams)),
    ...(values.table === "lineages" ? lineageProblems(values) : []),
    ...(countOf(values) > MOST_ITEMS
      ? [{ key: "table", message: `${countOf(values)} items are more than ${MOST_ITEMS}` }]
      : []),
  ],
  create(columns, values, name) {
    const rows = rowsOf(values);
    if (rows !== null) return new RecipesBits(columns, rows, name);
    return values.table === "lineages"
      ? new LineageBits(columns, values, name)
      : new LeapBits(columns, leapsOf(values), name);
  },
};

const MOST_ITEMS = 65_536;

/** What says nothing because the table is another. */
const idle = (
  values: Values<typeof params>,
  table: "lineages" | "leaps",
  keys: readonly string[],
): ValueProblem[] =>
  keys.flatMap((key) =>
    values.table === table || values[key as keyof typeof values] === undefined
      ? []
      : [{ key, message: `"${key}" is read only with table: ${table}` }],
  );
