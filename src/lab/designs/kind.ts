/** What a kind of design is: a value with its name, how many rows it has, and the rows. */
import type { Design, FactorValue } from "../../sim/index.ts";

/** The values of one row by the paths of the factors; `structure`, where it is a factor, among them. */
export type Row = Readonly<Record<string, FactorValue>>;

export interface DesignKind {
  readonly name: Design["kind"];
  /** One sentence that a teacher understands; then the source. */
  readonly doc: string;
  /** Number of rows; may be too large to be made. */
  rows(design: Design): number;
  /** The arithmetic that leads to that number: "2 x 3 x 10". */
  words(design: Design): string;
  /** The rows in order. `seed`: the root seed of the study, which names all draws; no other chance is used. */
  points(design: Design, seed: string): Row[];
}

/** The designs of one kind. */
export type DesignOf<Kind extends Design["kind"]> = Extract<Design, { readonly kind: Kind }>;
export type LevelsDesign = Extract<Design, { readonly kind: "grid" | "zip" | "oat" }>;
export type SampleDesign = Extract<Design, { readonly kind: "random" | "lhs" }>;
