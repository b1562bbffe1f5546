/** The number of a variant that a file names. */
import type { Variants } from "./knowledge.ts";

/** Checks have seen to it that the name is one of the kind's. */
export const variantNumber = ({ names }: Pick<Variants, "names">, named: number | string): number =>
  typeof named === "number" ? named : names.indexOf(named);
