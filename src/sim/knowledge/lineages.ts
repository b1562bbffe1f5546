/**
 * Lineages of tools without end: in each, a tool comes of the two before it, and at a crossing a tool of one lineage
 * comes of its own last and the last of another. Tools are numbered step by step: item = step x lineages + lineage.
 * Source: Vinicius, Rizzo, Battiston & Migliano 2025 (model.py). There the value doubles every third step, and lineages
 * must be crossed every fourth; the description says every third.
 */
import type { Columns } from "../core/columns.ts";
import { full } from "../core/full.ts";
import type { Recipes } from "../core/knowledge.ts";
import type { Params, Values } from "../core/params.ts";
import type { ValueProblem } from "../core/part.ts";
import { RepertoireBits } from "./repertoire.ts";

export const lineageParams = {
  lineages: {
    kind: "integer",
    doc: "With lineages: how many there are (left out: 4)",
    unit: "lineages",
    min: 2,
    max: 64,
    optional: true,
  },
  steps: {
    kind: "integer",
    doc: "With lineages: how many steps each has at most; a run that needs more ends in an error (left out: 60)",
    unit: "steps",
    min: 3,
    max: 1000,
    optional: true,
  },
  crossEvery: {
    kind: "integer",
    doc: "With lineages: another lineage is needed at step 5 and then every so many steps (left out: 3)",
    unit: "steps",
    min: 1,
    optional: true,
  },
  growth: {
    kind: "number",
    doc: "With lineages: how many times as much a tool is worth as the one before it (left out: 1.05)",
    min: 0.001,
    max: 10,
    optional: true,
  },
  jump: {
    kind: "number",
    doc: "With lineages: how many times as much it is worth at step 2 and every third step from there (left out: 2)",
    min: 0.001,
    max: 10,
    optional: true,
  },
} as const satisfies Params;

type Told = Values<typeof lineageParams>;

const LINEAGES = 4;
const STEPS = 60;
/** Everybody knows the first two steps of each lineage. */
const KNOWN_STEPS = 2;
const FIRST_CROSSING = 5;
const LEVEL = 3;

export const lineageItems = ({ lineages = LINEAGES, steps = STEPS }: Told): number =>
  lineages * steps;

/** Value of each tool. */
function valuesOf(told: Told): Float64Array {
  const { lineages = LINEAGES, growth = 1.05, jump = 2 } = told;
  const values = new Float64Array(lineageItems(told)).fill(1, 0, lineages);
  for (let item = lineages; item < values.length; item++) {
    const jumps = Math.floor(item / lineages) % LEVEL === 2;
    values[item] = values[item - lineages] * (jumps ? jump : growth);
  }
  return values;
}

/** Values that are nothing, or come to more than a number can be, are no weights. */
export function lineageProblems(told: Told): ValueProblem[] {
  const values = valuesOf(told);
  const sum = values.reduce((all, value) => all + value, 0);
  if (Number.isFinite(sum) && values.every((value) => value > 0)) return [];
  const message = `after ${told.steps ?? STEPS} steps a tool is worth nothing, or infinitely much`;
  return [{ key: "growth", message, hint: "take growth and jump nearer to 1, or fewer steps" }];
}

export class LineageBits extends RepertoireBits implements Recipes {
  readonly starts: Int32Array;
  readonly leaps = null;
  readonly lineages: number;
  private readonly crossEvery: number;

  constructor(columns: Columns, told: Told, name: string) {
    const { lineages = LINEAGES, crossEvery = LEVEL } = told;
    const table = {
      name,
      use: "recipes" as const,
      items: lineageItems(told),
      labels: [],
      values: valuesOf(told),
      goals: new Int32Array(0),
    };
    super(columns, table, (row, _draws, channel, self) => {
      for (let item = 0; item < KNOWN_STEPS * lineages; item++) self.learn(row, item, channel, -1);
    });
    this.lineages = lineages;
    this.crossEvery = crossEvery;
    this.starts = Int32Array.from({ length: KNOWN_STEPS * lineages }, (_, item) => item);
  }

  pairOf(first: number, second: number): number {
    const { lineages } = this;
    const low = Math.min(first, second);
    const high = Math.max(first, second);
    if (high - low === lineages && !this.crosses(this.stepOf(high) + 1))
      return this.within(high + lineages);
    const step = this.stepOf(first);
    if (first === second || step !== this.stepOf(second) || !this.crosses(step + 1)) return -1;
    return this.within(first + lineages);
  }

  productOf(a: number, b: number, c: number): number {
    return c < 0 ? this.pairOf(a, b) : -1;
  }

  private stepOf(item: number): number {
    return Math.floor(item / this.lineages);
  }

  /** Whether a tool of this step needs another lineage. */
  private crosses(step: number): boolean {
    return step >= FIRST_CROSSING && (step - FIRST_CROSSING) % this.crossEvery === 0;
  }

  private within(item: number): number {
    if (item >= this.items) throw full(this, "the lineages have", "steps");
    return item;
  }
}
