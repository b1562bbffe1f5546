/** What runs of some models need beside the engine, loaded before they begin: formulas at work, interventions at work. */
import type { Model } from "../scenario/model.ts";
import { hasFormulaEngine, useFormulas } from "./formulas.ts";
import { useStages } from "./staging.ts";

const hasFormulas = ({ written, stages = [] }: Model): boolean =>
  written !== undefined || stages.some((stage) => stage.written !== undefined);

/** Loads what models ask for. To be awaited before such a model runs, unless it was read by `withFormulas` here. */
export async function readyFor(...models: readonly Model[]): Promise<void> {
  if (models.some(({ stages }) => stages !== undefined))
    useStages((await import("./stages.ts")).liveStages);
  if (hasFormulaEngine() || !models.some(hasFormulas)) return;
  useFormulas((await import("./live.ts")).liveFormulas);
}
