/** Which things are near to which: a product space. The same in every run: it is part of the file, not of luck. */
import type { Edge } from "../core/params.ts";
import type { ValueProblem } from "../core/part.ts";
import { next, seedInto } from "../random/sfc32.ts";

export const RELATED = ["uniform", "blocks", "random", "pairs"] as const;

export interface Related {
  readonly items: number;
  readonly related: (typeof RELATED)[number] | undefined;
  readonly near: number | undefined;
  readonly far: number | undefined;
  readonly chance: number | undefined;
  readonly blocks: number | undefined;
  readonly pattern: number | undefined;
  readonly pairs: readonly Edge[] | undefined;
}

/** More would be a table of more than 32 MB. */
const MOST_ITEMS = 2048;

/** How near each two items are, at i * items + j. */
export function proximityOf(said: Related): Float64Array | null {
  const { items, related } = said;
  if (related === undefined) return null;
  const table = new Float64Array(items * items);
  const between = related === "pairs" ? () => 0 : nearness(said, related);
  for (let i = 0; i < items; i++) {
    for (let j = 0; j < i; j++) {
      table[i * items + j] = between(j, i);
      table[j * items + i] = table[i * items + j];
    }
  }
  for (const [i, j, near = 1] of said.pairs ?? []) {
    table[i * items + j] = near;
    table[j * items + i] = near;
  }
  return table;
}

/** Of two items, the first with the smaller number. */
function nearness(
  { items, near = 1, far = 0, chance, blocks = 1, pattern = 0 }: Related,
  related: "uniform" | "blocks" | "random",
): (i: number, j: number) => number {
  if (related === "uniform") return () => near;
  const block = (item: number): number => Math.floor((item * blocks) / items);
  if (related === "blocks") return (i, j) => (block(i) === block(j) ? near : far);
  const state = new Int32Array(4);
  return (i, j) => {
    seedInto(state, i, j, pattern, items);
    const u = (next(state) >>> 0) / 4294967296;
    if (chance !== undefined) return u < chance ? near : far;
    return far + u * (near - far);
  };
}

/** What belongs to which way of being related. */
const BELONGS: Readonly<Record<string, readonly string[]>> = {
  near: ["uniform", "blocks", "random"],
  far: ["blocks", "random"],
  chance: ["random"],
  blocks: ["blocks"],
  pattern: ["random"],
  pairs: ["pairs"],
};

export function relatedProblems(said: Related): ValueProblem[] {
  return [...idleProblems(said), ...missingProblems(said), ...sizeProblems(said)];
}

/** What says nothing. */
function idleProblems(said: Related): ValueProblem[] {
  return Object.entries(BELONGS).flatMap(([key, ways]) => {
    const { related = "" } = said;
    if (said[key as keyof Related] === undefined || ways.includes(related)) return [];
    const message = `"${key}" says nothing unless items are related by ${ways.join(" or ")}`;
    return [{ key, message, hint: `write related: ${ways[0]}, or leave it out` }];
  });
}

function missingProblems({ related, pairs, blocks }: Related): ValueProblem[] {
  if (related === "pairs" && pairs === undefined) {
    const hint = "write pairs: [[0, 1, 0.5]], or take uniform, blocks or random";
    return [{ key: "related", message: "no pairs of items are given", hint }];
  }
  if (related === "blocks" && blocks === undefined) {
    const hint = "write blocks: 2, or more";
    return [{ key: "related", message: "the number of blocks is not given", hint }];
  }
  return [];
}

function sizeProblems({ items, related, pairs = [] }: Related): ValueProblem[] {
  if (related !== undefined && items > MOST_ITEMS) {
    const room = `the ${MOST_ITEMS} that there is room for`;
    return [{ key: "items", message: `${items} related items are more than ${room}` }];
  }
  const outside = pairs.flatMap(([i, j]) => [i, j]).find((item) => item >= items);
  if (outside === undefined) return [];
  return [{ key: "pairs", message: `there is no item ${outside} among ${items}, counted from 0` }];
}
