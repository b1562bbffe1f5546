/** What makes interventions work while a run goes on: loaded when a model holds any. */
import { RatchetError } from "../core/errors.ts";
import type { Model } from "../scenario/model.ts";
import type { Plan } from "./room.ts";

export interface StageEngine {
  /** The plan of a run all of whose stages fit into it. `plain`: that of a model without stages. */
  plan(model: Model, plain: (model: Model) => Plan): Plan;
  /** The model that is in force in a tick: always the same object for a stage, and so with the values of layers whose ties stay the same. */
  course(model: Model): (tick: number) => Model;
}

let engine: StageEngine | undefined;

/** From now on interventions are made by this. */
export function useStages(given: StageEngine): void {
  engine = given;
}

export function stageEngine(): StageEngine {
  if (engine !== undefined) return engine;
  throw new RatchetError("E_INTERVENTION", "", "interventions are not loaded: await readyFor");
}

/** The model in force in each tick; null: it is always the same. */
export const courseOf = (model: Model): ((tick: number) => Model) | null =>
  model.stages === undefined ? null : stageEngine().course(model);
