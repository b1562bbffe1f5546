/** The list of metrics: one line a metric. */
import type { Metric } from "../core/part.ts";
import { agreement } from "./agreement.ts";
import { bestRepertoire } from "./best-repertoire.ts";
import { bestSkill } from "./best-skill.ts";
import { bestValue } from "./best-value.ts";
import { betweenGroups } from "./between-groups.ts";
import { clustering } from "./clustering.ts";
import { clusters } from "./clusters.ts";
import { codified } from "./codified.ts";
import { competences } from "./competences.ts";
import { consensus } from "./consensus.ts";
import { correct } from "./correct.ts";
import { credence } from "./credence.ts";
import { diversity } from "./diversity.ts";
import { firstPlace } from "./first-place.ts";
import { formula } from "./formula.ts";
import { frequency } from "./frequency.ts";
import { gained } from "./gained.ts";
import { gini } from "./gini.ts";
import { groupRepertoire } from "./group-repertoire.ts";
import { holdBest } from "./hold-best.ts";
import { hops } from "./hops.ts";
import { holdings } from "./holdings.ts";
import { homozygosity } from "./homozygosity.ts";
import { knownByOne } from "./known-by-one.ts";
import { knownCrafts } from "./known-crafts.ts";
import { leapTraits } from "./leap-traits.ts";
import { lost } from "./lost.ts";
import { meanDegree } from "./mean-degree.ts";
import { meanKept } from "./mean-kept.ts";
import { meanLevel } from "./mean-level.ts";
import { meanPayoff } from "./mean-payoff.ts";
import { meanRepertoire } from "./mean-repertoire.ts";
import { meanScore } from "./mean-score.ts";
import { meanSkill } from "./mean-skill.ts";
import { overlap } from "./overlap.ts";
import { repertoire } from "./repertoire.ts";
import { sdSkill } from "./sd-skill.ts";
import { shareRight } from "./share-right.ts";
import { settling } from "./settling.ts";
import { silos } from "./silos.ts";
import { similarity } from "./similarity.ts";
import { solutions } from "./solutions.ts";
import { specialisation } from "./specialisation.ts";
import { supplied } from "./supplied.ts";
import { timeTo } from "./time-to.ts";
import { timeToCrossover } from "./time-to-crossover.ts";
import { timeToDecision } from "./time-to-decision.ts";
import { timeToDiffusion } from "./time-to-diffusion.ts";
import { timeToFixation } from "./time-to-fixation.ts";
import { transfers } from "./transfers.ts";
import { unitCost } from "./unit-cost.ts";
import { unused } from "./unused.ts";
import { variants } from "./variants.ts";
import { wasted } from "./wasted.ts";
import { worth } from "./worth.ts";

export const METRICS: readonly Metric[] = [
  agreement,
  bestRepertoire,
  bestSkill,
  bestValue,
  betweenGroups,
  clustering,
  clusters,
  codified,
  competences,
  consensus,
  correct,
  credence,
  diversity,
  firstPlace,
  formula,
  frequency,
  gained,
  gini,
  groupRepertoire,
  holdBest,
  holdings,
  homozygosity,
  hops,
  knownByOne,
  knownCrafts,
  leapTraits,
  lost,
  meanDegree,
  meanKept,
  meanLevel,
  meanPayoff,
  meanRepertoire,
  meanScore,
  meanSkill,
  overlap,
  repertoire,
  sdSkill,
  shareRight,
  settling,
  silos,
  similarity,
  solutions,
  specialisation,
  supplied,
  timeTo,
  timeToCrossover,
  timeToDecision,
  timeToDiffusion,
  timeToFixation,
  transfers,
  unitCost,
  unused,
  variants,
  wasted,
  worth,
];
