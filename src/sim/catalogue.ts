/** All parts, by room: what scenario files can name, and what the schema, the help and the docs are made from. */
import { CONDITIONS } from "./conditions/index.ts";
import type {
  Condition,
  EnvironmentPart,
  KnowledgePart,
  Mechanism,
  Metric,
  NetworkPart,
  Part,
  SchedulePart,
} from "./core/part.ts";
import { ENVIRONMENTS } from "./environments/index.ts";
import { KNOWLEDGE } from "./knowledge/index.ts";
import { MECHANISMS } from "./mechanisms/index.ts";
import { METRICS } from "./metrics/index.ts";
import { NETWORKS } from "./networks/index.ts";
import { SCHEDULES } from "./schedules/index.ts";

export interface Catalogue {
  readonly knowledge: readonly KnowledgePart[];
  readonly environments: readonly EnvironmentPart[];
  readonly networks: readonly NetworkPart[];
  readonly mechanisms: readonly Mechanism[];
  readonly schedules: readonly SchedulePart[];
  readonly metrics: readonly Metric[];
  readonly conditions: readonly Condition[];
}

export const catalogue: Catalogue = {
  knowledge: KNOWLEDGE,
  environments: ENVIRONMENTS,
  networks: NETWORKS,
  mechanisms: MECHANISMS,
  schedules: SCHEDULES,
  metrics: METRICS,
  conditions: CONDITIONS,
};

/** The part of this name. Scenarios are checked before, so a name that is not there is a bug. */
export function find<Found extends Part>(room: readonly Found[], name: string): Found {
  const found = room.find((part) => part.name === name);
  if (found === undefined) throw new Error(`no part is called ${name}`);
  return found;
}
