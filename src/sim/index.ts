/** The engine's public surface: all that any other room knows of it. */
export { BEHAVIOUR } from "./behaviour.ts";
export { catalogue, find, type Catalogue } from "./catalogue.ts";
export { KEPT, SCRATCH } from "./core/columns.ts";
export {
  ACCOUNTS,
  CHANNELS,
  channelSlot,
  gained,
  groupSlot,
  held,
  lost,
  REASONS,
  reasonSlot,
  START,
  type Account,
  type Channel,
  type Reason,
} from "./core/books.ts";
export { RatchetError } from "./core/errors.ts";
export type { Groups } from "./core/groups.ts";
export { hashText } from "./core/hash.ts";
export type { Beliefs, KnowledgeName, Recipes, Skill, Variants } from "./core/knowledge.ts";
export { CAME, LEFT, LINEAGE_WIDTH, MOVED, SWAPPED, type LineageRecord } from "./core/lineage.ts";
export type { Network } from "./core/network.ts";
export type { Param } from "./core/params.ts";
export { courseOf, peopleIn } from "./core/population.ts";
export type { Metric, Part } from "./core/part.ts";
export { checkSizes } from "./engine/build.ts";
export { checkMemory } from "./engine/memory.ts";
export { planOf } from "./engine/plan.ts";
export { readyFor } from "./engine/ready.ts";
export { exp, ln } from "./exact/index.ts";
export type { FormulaParser } from "./formulas/read.ts";
export { POTIONS } from "./knowledge/potions.ts";
export { ledger, residual, type Statement } from "./ledger.ts";
export { openStream } from "./random/draws.ts";
export { keyOf, RANDOM_CONTRACT } from "./random/keys.ts";
export {
  frameOf,
  open,
  Run,
  run,
  type Choice,
  type Frame,
  type RunOptions,
  type Snapshot,
  type Stopped,
} from "./run.ts";
export { describePart, listParts, partText, ROOMS, type PartCard } from "./scenario/describe.ts";
export { fileOf } from "./scenario/file.ts";
export { canonical, hashOf, modelText } from "./scenario/hash.ts";
export { ScenarioError } from "./scenario/issues.ts";
export { jsonSchema, schemaText, studySchema, studySchemaText } from "./scenario/json-schema.ts";
export type {
  Claim,
  Entry,
  Intervention,
  Layer,
  MetricUse,
  Model,
  PartEntry,
  Scenario,
  Structure,
  Use,
} from "./scenario/model.ts";
export { modelFile } from "./scenario/file.ts";
export { worksOnMain } from "./scenario/kinds.ts";
export { isStudy } from "./scenario/kind-of-file.ts";
export { nearest } from "./scenario/nearest.ts";
export { controlsOf, type Control } from "./scenario/paths/controls.ts";
export { pathWithin } from "./scenario/paths/scope.ts";
export { parse, type ParseOptions } from "./scenario/parse.ts";
export { loadFormulas, withFormulas } from "./scenario/formulas/load.ts";
export { formatGithub } from "./scenario/report.ts";
export { CsvError, readCsv } from "./scenario/text/csv.ts";
export { read as readText } from "./scenario/text/read.ts";
export { readSettings } from "./scenario/text/settings.ts";
export {
  STRUCTURE,
  type Aggregate,
  type Author,
  type Design,
  type Factor,
  type FactorValue,
  type Levels,
  type Limits,
  type OwnData,
  type Range,
  type Replicates,
  type Study,
  type StudyResponse,
  type When,
} from "./scenario/study/model.ts";
export { pointWords, structureAt, type At } from "./scenario/study/at.ts";
export { migrated, STUDY_STEPS } from "./scenario/study/migrate.ts";
export { newStudy } from "./scenario/study/new.ts";
export { runsOf } from "./scenario/study/size.ts";
export { parseStudy, type StudyOptions } from "./scenario/study/parse.ts";
export type { Needs } from "./scenario/study/needs.ts";
export { readerOf, type ReadRun, type ResponseReader } from "./scenario/study/reader.ts";
export type { OpenFile, OwnFile } from "./scenario/own-file.ts";
export { validate } from "./scenario/validate.ts";
export { KEYFRAME_BUDGET, Timeline } from "./timeline.ts";
