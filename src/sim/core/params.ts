/**
 * What a part may be told: each parameter says what it means, its unit, its range and its default in one place.
 * Forms, `--help`, the JSON Schema, the docs and the checks on files and links are all made from these declarations.
 */
interface Described {
  /** What it means, in one sentence that a teacher understands. */
  readonly doc: string;
  /** What a slider says, where it can be one that newcomers see. */
  readonly plain?: PlainWords;
  /** Unit of the value: "items", "ticks", "people" ... Left out for pure numbers and probabilities. */
  readonly unit?: string;
  /** The symbol used for it in the literature. */
  readonly symbol?: string;
}

/** Words for somebody who reads no papers: "Ties between groups", none ... all. */
export interface PlainWords {
  readonly label: string;
  /** What the smallest and the largest value are called. */
  readonly ends: readonly [low: string, high: string];
  /** What it means, in one short sentence; left out: as in `doc`. */
  readonly says?: string;
}

export interface NumberParam extends Described {
  readonly kind: "number" | "integer";
  /** Smallest and largest value allowed, both included. */
  readonly min?: number;
  readonly max?: number;
  readonly default?: number;
  /** True: may be left out and is then undefined. */
  readonly optional?: true;
  /** True: it says something of others, or of two, so that a formula over the person who acts would mean the wrong one. */
  readonly ofOthers?: true;
}

export interface ChoiceParam<Option extends string = string> extends Described {
  readonly kind: "choice";
  readonly options: readonly Option[];
  readonly default?: Option;
  /** True: may be left out and is then undefined, so that a file which does not say it is what it was before it could. */
  readonly optional?: true;
}

export interface FlagParam extends Described {
  readonly kind: "flag";
  readonly default?: boolean;
  /** True: may be left out and is then undefined: no. */
  readonly optional?: true;
}

/** One number for all, or an arithmetic series over the crafts: `{from: 5, step: 0.2}`. */
export interface SeriesParam extends Described {
  readonly kind: "series";
  readonly min?: number;
  readonly default?: Series;
}
export type Series = number | { readonly from: number; readonly step: number };

/** One number for everybody, or a random draw for each: `{noise: gumbel, at: 0, spread: 15}`. */
export interface DistributionParam extends Described {
  readonly kind: "distribution";
  readonly default?: Distribution;
}
export type NoiseName = "none" | "gumbel" | "logistic" | "normal" | "uniform";
export type Distribution =
  | number
  | { readonly noise: NoiseName; readonly at: number; readonly spread: number };

/** A list of ties between people, counted from 0: `[[0, 1], [1, 2, 0.5]]`; the third number is a weight above 0. */
export interface EdgesParam extends Described {
  readonly kind: "edges";
  readonly optional?: true;
}
export type Edge = readonly [number, number] | readonly [number, number, number];

/** A table of things that can be known: name, value, what they are made from. */
export interface ItemsParam extends Described {
  readonly kind: "items";
  readonly optional?: true;
}
export interface ItemRow {
  readonly name: string;
  /** Weight with which it is taken up when things are combined; above 0. */
  readonly value: number;
  /** The items it is made from; left out for what cannot be made. */
  readonly from?: readonly string[];
  /** True: everybody knows it at the start. */
  readonly start?: boolean;
  /** True: reaching it is the aim of the task (a crossover). */
  readonly goal?: boolean;
}

/** The name of a network layer of the same file; left out: the only one of people. */
export interface LayerParam extends Described {
  readonly kind: "layer";
  /** True: left out, it goes along none. */
  readonly optional?: true;
}

/** The name of a kind of knowledge of the same file; left out: the only one that fits, or the main one. */
export interface KindParam extends Described {
  readonly kind: "kind";
  /** True: left out, it is none; it is not what the part works on, but something else that it asks. */
  readonly optional?: true;
  /** Of which sort such a kind must be. */
  readonly sort?: "skill" | "variants" | "beliefs";
}

/** The name of an institution of the same file; left out: the only one. */
export interface InstitutionParam extends Described {
  readonly kind: "institution";
  /** True: left out, it is none. */
  readonly optional?: true;
}

/** The name of a group of the population; left out: everybody. */
export interface GroupParam extends Described {
  readonly kind: "group";
  readonly optional: true;
}

/** Names of metrics of the same file: [mean-skill]. */
export interface MetricsParam extends Described {
  readonly kind: "metrics";
}

/** Names of variants: [individual, social]. */
export interface LabelsParam extends Described {
  readonly kind: "labels";
  readonly optional: true;
}

/** A variant by its name or number. */
export interface VariantParam extends Described {
  readonly kind: "variant";
  readonly optional?: true;
}

/** Which variants people have at the start. */
export interface VariantStartParam extends Described {
  readonly kind: "variant-start";
  readonly optional: true;
}
/**
 * A variant for all, by its name or number; or a word: "random" (each variant of the set with the same chance),
 * "different" (each person its own), "none"; or `shares`, the chance of each variant, or `exactly`, the parts of all
 * people that have each.
 */
export type VariantStart =
  | number
  | string
  | { readonly shares: readonly number[] }
  | { readonly exactly: readonly number[] };

/** A formula of other metrics of the same file: "best_skill - mean_skill". */
export interface FormulaParam extends Described {
  readonly kind: "formula";
}

export type Param =
  | NumberParam
  | ChoiceParam
  | FlagParam
  | SeriesParam
  | DistributionParam
  | EdgesParam
  | ItemsParam
  | LayerParam
  | KindParam
  | InstitutionParam
  | GroupParam
  | MetricsParam
  | LabelsParam
  | VariantParam
  | VariantStartParam
  | FormulaParam;
export type Params = Readonly<Record<string, Param>>;

type LeftOut<P extends Param> = P extends { readonly optional: true } ? undefined : never;

type ValueOf<P extends Param> =
  P extends ChoiceParam<infer Option>
    ? Option | LeftOut<P>
    : P extends NumberParam
      ? number | LeftOut<P>
      : P extends FlagParam
        ? boolean | LeftOut<P>
        : P extends SeriesParam
          ? Series
          : P extends DistributionParam
            ? Distribution
            : P extends EdgesParam
              ? readonly Edge[] | LeftOut<P>
              : P extends ItemsParam
                ? readonly ItemRow[] | undefined
                : P extends VariantParam
                  ? P extends { readonly optional: true }
                    ? number | string | undefined
                    : number | string
                  : P extends LabelsParam
                    ? readonly string[] | undefined
                    : P extends VariantStartParam
                      ? VariantStart | undefined
                      : P extends
                            | LayerParam
                            | KindParam
                            | InstitutionParam
                            | GroupParam
                            | FormulaParam
                        ? string | undefined
                        : P extends MetricsParam
                          ? readonly string[]
                          : never;

/** The key at which a part is told a formula; undefined: nowhere. */
export const formulaKeyOf = (params: Params): string | undefined =>
  Object.keys(params).find((key) => params[key].kind === "formula");

/** The values that a part gets, checked and with defaults filled in. */
export type Values<P extends Params> = { readonly [Name in keyof P]: ValueOf<P[Name]> };

/** Value of a series for craft k, counted from 0: from + k x step, never by adding up. */
export function seriesAt(series: Series, k: number): number {
  return typeof series === "number" ? series : series.from + k * series.step;
}
