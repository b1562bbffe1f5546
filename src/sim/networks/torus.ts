/**
 * People on a grid that wraps around at its edges, so that nobody stands at a border. Draws nothing.
 * Person r x columns + c stands in row r and column c.
 */
import type { Params, Values } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { sizeProblem } from "../core/sizes.ts";
import { TieList } from "../core/tie-list.ts";

const params = {
  rows: {
    kind: "integer",
    doc: "Number of rows; left out: what makes the grid most nearly square.",
    min: 1,
    optional: true,
  },
  columns: {
    kind: "integer",
    doc: "Number of columns; left out: what makes the grid most nearly square.",
    min: 1,
    optional: true,
  },
  neighbourhood: {
    kind: "choice",
    doc: "How distance is counted: moore also goes diagonally (a square of cells), von-neumann only along rows and columns (a diamond).",
    options: ["moore", "von-neumann"],
    default: "moore",
  },
  radius: {
    kind: "integer",
    doc: "Everybody within this distance is a neighbour.",
    unit: "cells",
    min: 1,
    max: 1000,
    default: 1,
    symbol: "r",
  },
} as const satisfies Params;
type TorusValues = Values<typeof params>;

export const torus: NetworkPart<typeof params> = {
  name: "torus",
  doc: "People sit on a grid and learn from those around them; the grid wraps around, so that nobody sits at an edge.",
  source:
    "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (lattice: Moore for degree 8, von Neumann radius 2 for degree 12)",
  params,
  problem,
  entries: (n, values) => 2 * n * halfOf(values).length,
  build(n, values) {
    const { rows, columns } = sides(n, values);
    const steps = halfOf(values);
    const ties = new TieList();
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        for (const [down, right] of steps)
          ties.add(
            r * columns + c,
            ((r + down) % rows) * columns + ((c + right + columns) % columns),
          );
    return ties.network(n, { kind: "grid", rows, columns });
  },
};

/** Steps to the neighbours below, and to those on the right in the same row: the other half are their mirror images. */
function halfOf({
  neighbourhood,
  radius,
}: TorusValues): (readonly [down: number, right: number])[] {
  const steps: [number, number][] = [];
  for (let down = 0; down <= radius; down++) {
    const wide = neighbourhood === "moore" ? radius : radius - down;
    for (let right = down === 0 ? 1 : -wide; right <= wide; right++) steps.push([down, right]);
  }
  return steps;
}

/** Number of rows and columns; not whole numbers, or not n cells, when it cannot be done. */
function sides(n: number, { rows, columns }: TorusValues): { rows: number; columns: number } {
  if (rows !== undefined) return { rows, columns: columns ?? n / rows };
  if (columns !== undefined) return { rows: n / columns, columns };
  let low = Math.floor(Math.sqrt(n));
  while (n % low !== 0) low--;
  return { rows: low, columns: n / low };
}

function problem(n: number, values: TorusValues): string | null {
  const { rows, columns, radius } = values;
  const across = 2 * radius + 1;
  if ((rows ?? across) < across || (columns ?? across) < across)
    return `radius ${radius} needs at least ${across} rows and ${across} columns, or a neighbourhood would wrap around and meet itself`;
  if (rows !== undefined && columns !== undefined)
    return rows * columns === n
      ? null
      : `cannot have ${n} people: rows ${rows} x columns ${columns} make ${rows * columns}`;
  return sizeProblem(n, (size) => gridFault(size, values), (rows ?? columns ?? across) * across);
}

function gridFault(n: number, values: TorusValues): string | null {
  const { rows, columns } = sides(n, values);
  if (!Number.isInteger(rows)) return `${columns} columns do not divide it`;
  if (!Number.isInteger(columns)) return `${rows} rows do not divide it`;
  const across = 2 * values.radius + 1;
  return Math.min(rows, columns) >= across
    ? null
    : `its grid is ${rows} x ${columns}, and radius ${values.radius} needs at least ${across} x ${across}, or a neighbourhood would meet itself`;
}
