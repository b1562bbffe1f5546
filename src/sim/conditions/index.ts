/** The list of conditions: one line a condition. */
import type { Condition } from "../core/part.ts";
import { complete } from "./complete.ts";
import { crossover } from "./crossover.ts";
import { diffusion } from "./diffusion.ts";
import { fixed } from "./fixed.ts";
import { formula } from "./formula.ts";
import { frozen } from "./frozen.ts";
import { nothingToLearn } from "./nothing-to-learn.ts";

export const CONDITIONS: readonly Condition[] = [
  complete,
  crossover,
  diffusion,
  fixed,
  formula,
  frozen,
  nothingToLearn,
];
