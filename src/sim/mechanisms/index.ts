/** The list of mechanisms: one line a mechanism. */
import type { Mechanism } from "../core/part.ts";
import { act } from "./act.ts";
import { addNext } from "./add-next.ts";
import { addTool } from "./add-tool.ts";
import { adopt } from "./adopt.ts";
import { adoptBestPractice } from "./adopt-best-practice.ts";
import { askAround } from "./ask-around.ts";
import { askBest } from "./ask-best.ts";
import { aspire } from "./aspire.ts";
import { attend } from "./attend.ts";
import { averageNear } from "./average-near.ts";
import { barrier } from "./barrier.ts";
import { barter } from "./barter.ts";
import { belong } from "./belong.ts";
import { blend } from "./blend.ts";
import { captureBestPractice } from "./capture-best-practice.ts";
import { chooseBest } from "./choose-best.ts";
import { chooseBetterSeen } from "./choose-better-seen.ts";
import { chooseBetter } from "./choose-better.ts";
import { chooseInCommunity } from "./choose-in-community.ts";
import { chooseInGroup } from "./choose-in-group.ts";
import { chooseNeighbour } from "./choose-neighbour.ts";
import { chooseOutward } from "./choose-outward.ts";
import { choosePopular } from "./choose-popular.ts";
import { chooseRandom } from "./choose-random.ts";
import { chooseSeveral } from "./choose-several.ts";
import { chooseWeighted } from "./choose-weighted.ts";
import { climb } from "./climb.ts";
import { combine } from "./combine.ts";
import { compareNotes } from "./compare-notes.ts";
import { convert } from "./convert.ts";
import { copyAnswer } from "./copy-answer.ts";
import { copyAnswers } from "./copy-answers.ts";
import { copyCompatible } from "./copy-compatible.ts";
import { copyEach } from "./copy-each.ts";
import { copyIfMany } from "./copy-if-many.ts";
import { copyItem } from "./copy-item.ts";
import { copyMajority } from "./copy-majority.ts";
import { copyParents } from "./copy-parents.ts";
import { copySomeAnswers } from "./copy-some-answers.ts";
import { copyVariant } from "./copy-variant.ts";
import { copyWithError } from "./copy-with-error.ts";
import { cutTies } from "./cut-ties.ts";
import { depreciate } from "./depreciate.ts";
import { depreciateInstitution } from "./depreciate-institution.ts";
import { earn } from "./earn.ts";
import { earnSkill } from "./earn-skill.ts";
import { enter } from "./enter.ts";
import { evaluate } from "./evaluate.ts";
import { exchangeAnswers } from "./exchange-answers.ts";
import { experiment } from "./experiment.ts";
import { feelSafe } from "./feel-safe.ts";
import { forget } from "./forget.ts";
import { forgetAnswers } from "./forget-answers.ts";
import { forgetFound } from "./forget-found.ts";
import { forgetOne } from "./forget-one.ts";
import { giveSay } from "./give-say.ts";
import { growOlder } from "./grow-older.ts";
import { ifAlike } from "./if-alike.ts";
import { ifBetter } from "./if-better.ts";
import { ifVariant } from "./if-variant.ts";
import { inheritTies } from "./inherit-ties.ts";
import { invent } from "./invent.ts";
import { inventNew } from "./invent-new.ts";
import { join } from "./join.ts";
import { joinLeaps } from "./join-leaps.ts";
import { judge } from "./judge.ts";
import { jump } from "./jump.ts";
import { keepBest } from "./keep-best.ts";
import { learnFromMajority } from "./learn-from-majority.ts";
import { learnFromBetter } from "./learn-from-better.ts";
import { learnFromNeighbours } from "./learn-from-neighbours.ts";
import { learnFromRivals } from "./learn-from-rivals.ts";
import { link } from "./link.ts";
import { lookUp } from "./look-up.ts";
import { loseRecords } from "./lose-records.ts";
import { loseTrack } from "./lose-track.ts";
import { luckyLeap } from "./lucky-leap.ts";
import { mentor } from "./mentor.ts";
import { meetFailure } from "./meet-failure.ts";
import { migrate } from "./migrate.ts";
import { moveOn } from "./move-on.ts";
import { moveTogether } from "./move-together.ts";
import { mutate } from "./mutate.ts";
import { newVariant } from "./new-variant.ts";
import { newborn } from "./newborn.ts";
import { payAttention } from "./pay-attention.ts";
import { poolEvidence } from "./pool-evidence.ts";
import { poolPair } from "./pool-pair.ts";
import { practise } from "./practise.ts";
import { read } from "./read.ts";
import { rank } from "./rank.ts";
import { readInstitution } from "./read-institution.ts";
import { readLevels } from "./read-levels.ts";
import { rebirth } from "./rebirth.ts";
import { recombine } from "./recombine.ts";
import { rewire } from "./rewire.ts";
import { scoreBest } from "./score-best.ts";
import { seekAlike } from "./seek-alike.ts";
import { setStatus } from "./set-status.ts";
import { share } from "./share.ts";
import { shiftEnvironment } from "./shift-environment.ts";
import { teachCourse } from "./teach-course.ts";
import { tellKin } from "./tell-kin.ts";
import { tryAnswer } from "./try-answer.ts";
import { tryOut } from "./try.ts";
import { turbulence } from "./turbulence.ts";
import { turnover } from "./turnover.ts";
import { watchNewcomers } from "./watch-newcomers.ts";
import { withhold } from "./withhold.ts";
import { writeDown } from "./write-down.ts";
import { writeInstitution } from "./write-institution.ts";
import { writeLevels } from "./write-levels.ts";

export const MECHANISMS: readonly Mechanism[] = [
  act,
  addNext,
  addTool,
  adopt,
  adoptBestPractice,
  askAround,
  askBest,
  aspire,
  attend,
  averageNear,
  barrier,
  barter,
  belong,
  blend,
  captureBestPractice,
  chooseBest,
  chooseBetter,
  chooseInCommunity,
  chooseBetterSeen,
  chooseInGroup,
  chooseNeighbour,
  chooseOutward,
  choosePopular,
  chooseRandom,
  chooseSeveral,
  chooseWeighted,
  climb,
  combine,
  compareNotes,
  convert,
  copyAnswer,
  copyAnswers,
  copyCompatible,
  copyEach,
  copyIfMany,
  copyItem,
  copyMajority,
  copyParents,
  copySomeAnswers,
  copyVariant,
  copyWithError,
  cutTies,
  depreciate,
  depreciateInstitution,
  earn,
  earnSkill,
  enter,
  evaluate,
  exchangeAnswers,
  experiment,
  feelSafe,
  forget,
  forgetAnswers,
  forgetFound,
  forgetOne,
  giveSay,
  growOlder,
  ifAlike,
  ifBetter,
  ifVariant,
  inheritTies,
  invent,
  inventNew,
  join,
  joinLeaps,
  judge,
  jump,
  keepBest,
  learnFromMajority,
  learnFromBetter,
  learnFromNeighbours,
  learnFromRivals,
  link,
  lookUp,
  loseRecords,
  loseTrack,
  luckyLeap,
  mentor,
  meetFailure,
  migrate,
  moveOn,
  moveTogether,
  mutate,
  newVariant,
  newborn,
  payAttention,
  poolEvidence,
  poolPair,
  practise,
  read,
  rank,
  readInstitution,
  readLevels,
  rebirth,
  recombine,
  rewire,
  scoreBest,
  seekAlike,
  setStatus,
  share,
  shiftEnvironment,
  teachCourse,
  tellKin,
  tryOut,
  tryAnswer,
  turbulence,
  turnover,
  watchNewcomers,
  withhold,
  writeDown,
  writeInstitution,
  writeLevels,
];
