/**
 * People on a grid that wraps around at its edges, so that nobody stands at a border, or that ends there. Draws nothing.
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
  border: {
    kind: "flag",
    doc: "True: the grid ends at its edges and does not wrap around, so that who stands at a border has fewer neighbours.",
    optional: true,
  },
} as const satisfies Params;
type TorusValues = Values<typeof params>;
type Step = readonly [down: number, right: number];

export const torus: NetworkPart<typeof params> = {
  name: "torus",
  doc: "People sit on a grid and learn from those around them; the grid wraps around, so that nobody sits at an edge.",
  source:
    "Cantor et al. 2021, Proc. R. Soc. B 288:20203107 (lattice: Moore for degree 8, von Neumann radius 2 for degree 12)",
  params,
  problem,
  entries(n, values) {
    const steps = halfOf(values);
    if (values.border !== true) return 2 * n * steps.length;
    const { rows, columns } = sides(n, values);
    const within = ([down, right]: Step): number =>
      Math.max(0, rows - down) * Math.max(0, columns - Math.abs(right));
    return 2 * steps.reduce((sum, step) => sum + within(step), 0);
  },
  build(n, values) {
    const grid = sides(n, values);
    const { rows, columns } = grid;
    const steps = halfOf(values);
    const ties = new TieList();
    for (let cell = 0; cell < n; cell++) {
      for (const step of steps) {
        const other = stepFrom(cell, step, grid, values.border === true);
        if (other >= 0) ties.add(cell, other);
      }
    }
    return ties.network(n, { kind: "grid", rows, columns });
  },
};

/** The cell at the end of a step; -1: it lies beyond the border. */
function stepFrom(
  cell: number,
  [down, right]: Step,
  { rows, columns }: { rows: number; columns: number },
  border: boolean,
): number {
  const r = Math.floor(cell / columns) + down;
  const c = (cell % columns) + right;
  if (border && (r >= rows || c < 0 || c >= columns)) return -1;
  return (r % rows) * columns + ((c + columns) % columns);
}

/** Steps to the neighbours below, and to those on the right in the same row: the other half are their mirror images. */
function halfOf({ neighbourhood, radius }: TorusValues): Step[] {
  const steps: Step[] = [];
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

/** The fewest rows and columns: a neighbourhood must not wrap around and meet itself. */
const acrossOf = ({ border, radius }: TorusValues): number =>
  border === true ? 1 : 2 * radius + 1;

function problem(n: number, values: TorusValues): string | null {
  const { rows, columns } = values;
  const across = acrossOf(values);
  if ((rows ?? across) < across || (columns ?? across) < across)
    return `radius ${values.radius} needs at least ${across} rows and ${across} columns, or a neighbourhood would wrap around and meet itself`;
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
  const across = acrossOf(values);
  return Math.min(rows, columns) >= across
    ? null
    : `its grid is ${rows} x ${columns}, and radius ${values.radius} needs at least ${across} x ${across}, or a neighbourhood would meet itself`;
}
