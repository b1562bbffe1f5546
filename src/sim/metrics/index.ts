/** The list of metrics: one line a metric. */
import type { Metric } from "../core/part.ts";
import { bestRepertoire } from "./best-repertoire.ts";
import { bestSkill } from "./best-skill.ts";
import { bestValue } from "./best-value.ts";
import { diversity } from "./diversity.ts";
import { gained } from "./gained.ts";
import { gini } from "./gini.ts";
import { groupRepertoire } from "./group-repertoire.ts";
import { knownByOne } from "./known-by-one.ts";
import { knownCrafts } from "./known-crafts.ts";
import { lost } from "./lost.ts";
import { meanLevel } from "./mean-level.ts";
import { meanRepertoire } from "./mean-repertoire.ts";
import { meanScore } from "./mean-score.ts";
import { meanSkill } from "./mean-skill.ts";
import { repertoire } from "./repertoire.ts";
import { sdSkill } from "./sd-skill.ts";
import { similarity } from "./similarity.ts";
import { timeToCrossover } from "./time-to-crossover.ts";
import { timeToDiffusion } from "./time-to-diffusion.ts";

export const METRICS: readonly Metric[] = [
  bestRepertoire,
  bestSkill,
  bestValue,
  diversity,
  gained,
  gini,
  groupRepertoire,
  knownByOne,
  knownCrafts,
  lost,
  meanLevel,
  meanRepertoire,
  meanScore,
  meanSkill,
  repertoire,
  sdSkill,
  similarity,
  timeToCrossover,
  timeToDiffusion,
];
