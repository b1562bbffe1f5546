/** The list of conditions: one line a condition. */
import type { Condition } from "../core/part.ts";
import { complete } from "./complete.ts";
import { crossover } from "./crossover.ts";
import { decided } from "./decided.ts";
import { diffusion } from "./diffusion.ts";
import { fixed } from "./fixed.ts";
import { formula } from "./formula.ts";
import { frozen } from "./frozen.ts";
import { learnedOut } from "./learned-out.ts";
import { learnedOutActing } from "./learned-out-acting.ts";
import { nothingToLearn } from "./nothing-to-learn.ts";
import { oneSolution } from "./one-solution.ts";
import { stuck } from "./stuck.ts";

export const CONDITIONS: readonly Condition[] = [
  complete,
  crossover,
  decided,
  diffusion,
  fixed,
  formula,
  frozen,
  learnedOut,
  learnedOutActing,
  nothingToLearn,
  oneSolution,
  stuck,
];
