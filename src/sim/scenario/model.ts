/**
 * A scenario after parsing: checked, with every default filled in. `parse` is the only way to one.
 * A Model is what the engine runs: one structure of a scenario, patched and checked as a whole.
 */
import type { Per } from "../core/part.ts";
import type { Term } from "../formulas/term.ts";
import type { Path } from "./places.ts";
import type { Distribution, Edge, ItemRow, Series, VariantStart } from "../core/params.ts";
import type { InstitutionSpec } from "../core/institution.ts";
import type { PopulationSpec } from "../core/population.ts";

export type Value =
  | number
  | string
  | boolean
  | undefined
  | Series
  | Distribution
  | readonly Edge[]
  | readonly ItemRow[]
  | readonly string[]
  | VariantStart;

/** A part in use, with its values. */
export interface Use {
  readonly use: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** When an entry acts; all left out: always, for everybody. */
export interface Gate {
  /** Chance that a row acts in a turn, drawn by the engine for each. */
  readonly probability?: number;
  /** Only rows whose column is, or is not, this value: a number, the name of a variant or a group, or "none": nothing decided. */
  readonly when?: {
    readonly column: string;
    readonly is?: number | string;
    readonly not?: number | string;
  };
  /** Only in ticks from, from + every, from + 2 every ... (parse gives both or neither; tick 0 never acts). */
  readonly every?: number;
  readonly from?: number;
  /** The last tick in which it acts. */
  readonly until?: number;
  /** Only in these ticks. */
  readonly at?: readonly number[];
  /** In continuous time, how often it happens per unit of time, and of what the rate is. */
  readonly rate?: number;
  readonly per?: Per;
  /** Values that are worked out anew while a run goes on, by the keys where a number stands for them meanwhile. */
  readonly formulas?: Readonly<Record<string, Term>>;
}

/** One item of a list: a part, or several behind one gate. The id is the stable name of its luck. */
export type Entry = PartEntry | GroupEntry;
export interface PartEntry extends Gate, Use {
  readonly id: string;
}
interface GroupEntry extends Gate {
  readonly id: string;
  readonly do: readonly Entry[];
}

export interface Layer extends Use {
  /** What it joins; left out: people. */
  readonly nodes?: "groups";
  /** In which ticks the layer's ties can be used, `until` included; left out: always. */
  readonly open?: { readonly every: number; readonly from: number; readonly until?: number };
}

export interface MetricUse extends Use {
  /** Name of its column in tables: `as`, or the metric's own name. */
  readonly as: string;
  /** Of the metric of that name. */
  readonly formula?: Term;
}

/** A formula as it stood in the file. */
export interface Written {
  /** Where it stood in the model. */
  readonly at: Path;
  /** The same as paths are written. */
  readonly path: string;
  readonly text: string;
  /** True: the changes of the population were written out of it. */
  readonly changes?: boolean;
}

/** From tick `at` on, before it acts, the model is the one with these values, by their paths. */
export interface Intervention {
  readonly at: number;
  readonly set: Readonly<Record<string, unknown>>;
}

/** What is in force from tick `at` on: the lists and the layers as interventions have made them. */
export interface Stage extends Pick<Model, "before" | "step" | "after" | "networks" | "written"> {
  readonly at: number;
}

export interface Model {
  /** Names for formulas. Like `written` it is kept for the file alone: all that can change a number is worked in. */
  readonly let?: Readonly<Record<string, number | string>>;
  readonly written?: readonly Written[];
  readonly population: PopulationSpec;
  readonly knowledge: Use;
  /** Further kinds of knowledge, sorted by name; left out when there are none. */
  readonly also?: readonly (Use & { readonly name: string })[];
  /** What is outside people; left out where there is nothing. */
  readonly environment?: Use;
  /** Holders of knowledge that do not die, sorted by name; left out when there are none. */
  readonly institutions?: readonly InstitutionSpec[];
  /** Layers by name, sorted by it: the order of keys in a file does not count. `network:` is the layer "network". */
  readonly networks: readonly (Layer & { readonly name: string })[];
  readonly schedule: Use;
  readonly before: readonly Entry[];
  readonly step: readonly Entry[];
  readonly after: readonly Entry[];
  /** Largest number of ticks. */
  readonly horizon: number;
  /** Null: it runs to the horizon. A formula goes with the condition of that name. */
  readonly stop: {
    readonly when: string;
    readonly check: "event" | "tick";
    readonly formula?: Term;
  } | null;
  /** What each replicate draws anew, or all share (that of replicate 0). */
  readonly draw: {
    readonly network: "each" | "once";
    readonly start: "each" | "once";
    readonly environment: "each" | "once";
  };
  readonly metrics: readonly MetricUse[];
  /** As they were written, in the order of time: kept for the file alone. What they do is in the population and below. */
  readonly interventions?: readonly Intervention[];
  /** In the order of time, each tick once; left out when no list and no layer changes on the way. */
  readonly stages?: readonly Stage[];
}

export interface Structure {
  readonly name: string;
  readonly model: Model;
}

export interface Claim {
  readonly id: string;
  readonly says: string;
  /** Names of two structures [a, b]: the estimate reads b against a; of an interaction [neither, first, second, both]. */
  readonly compare: readonly string[];
  readonly metric: string;
  readonly estimator: "difference" | "share-ahead" | "log-ratio" | "interaction";
  /** The smallest size that matters; negative: at most that. */
  readonly atLeast: number;
}

/** What the page shows, and by which words; no number depends on it. */
export interface View {
  /** The last tick that it plays. */
  readonly until: number;
  /** The metric that it draws first, by the name of its column; left out: what is known. */
  readonly chart?: string;
  /** What that metric is, in plain words. */
  readonly label?: string;
  /** The words for one person and for one thing that can be known. */
  readonly person?: string;
  readonly item?: string;
  /** What sliders say, by the paths of the controls, where the part's own words do not fit or a name has none. */
  readonly sliders?: Readonly<Record<string, SliderWords>>;
}

interface SliderWords {
  readonly label: string;
  readonly ends?: readonly string[];
  readonly says: string;
}

export interface Scenario {
  readonly kind: "scenario";
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** What it is about, in words by which it is found: sharing, silos. */
  readonly topics?: readonly string[];
  readonly source: {
    readonly citation: string;
    readonly fidelity: "replication" | "inspired" | "own";
    /** What was checked against the source, and what differs. */
    readonly checked?: string;
    readonly deviation?: string;
  };
  readonly clock: { readonly unit: string; readonly generation?: number };
  readonly structures: readonly Structure[];
  readonly replicates: number;
  readonly seed: string;
  readonly view: View;
  readonly controls: readonly string[];
  readonly claims: readonly Claim[];
  /** 16 hex digits over all that can change a number, in canonical form: see hash.ts. */
  readonly hash: string;
}
