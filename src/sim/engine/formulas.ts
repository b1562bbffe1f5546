/** What makes formulas work while a run goes on: loaded when a model holds any. */
import type { Loop } from "../core/part.ts";
import type { World } from "../core/world.ts";
import type { Term } from "../formulas/term.ts";
import type { Draws } from "../random/draws.ts";
import { FormulasNeeded } from "../scenario/formulas/needed.ts";
import type { Entry, Model, PartEntry } from "../scenario/model.ts";

/** What is read. Null: an event that has not come, nobody to read it from, or a formula over such. */
export type Reading = () => number | null;

/** Threshold of a gate for the person in a row. */
export type Odds = (row: number) => number;

/** The run in which a formula is at work. */
export interface At {
  readonly model: Model;
  readonly world: World;
}

export interface FormulaEngine {
  /** The loop of a part some of whose values are formulas. */
  loop(entry: PartEntry, at: At & { readonly draws: Draws }): Loop;
  /** The gate of an entry whose probability is a formula. */
  odds(entry: Entry, at: At): Odds;
  /** The rate of an entry, asked for once a tick. */
  rate(entry: Entry, at: At): () => number;
  /** A formula over what is read; `field`: where it stands. */
  reading(
    formula: Term,
    at: At & { readonly field: string; readonly named: (name: string) => Reading },
  ): Reading;
}

let engine: FormulaEngine | undefined;

/** From now on formulas are worked out by this. */
export function useFormulas(given: FormulaEngine): void {
  engine = given;
}

export function formulaEngine(): FormulaEngine {
  if (engine === undefined) throw new FormulasNeeded();
  return engine;
}

export const hasFormulaEngine = (): boolean => engine !== undefined;
