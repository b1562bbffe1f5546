/** Whose luck a run has: its own, or what all runs share. */
import type { Model } from "../scenario/model.ts";

/** Who runs: the luck of a run has a root seed and a number. */
export interface Luck {
  readonly seed: string;
  readonly replicate: number;
}

/** The number under which what is outside people is drawn: its own, or that which all runs share. */
export const outsideReplicate = ({ draw }: Pick<Model, "draw">, { replicate }: Luck): number =>
  draw.environment === "once" ? 0 : replicate;
