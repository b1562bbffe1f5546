/** The verdict on the ratchet of a structure: what the ends of further runs say together. */
import { verdictOf } from "../../src/lab/verdict.ts";
import { playerIn } from "./open.ts";
import type { Asked, Asking, Told } from "./types.ts";

export function answer({ structure, ends }: Asked<"verdict">, asking: Asking): Told<"verdict"> {
  const { name, run } = playerIn(asking, structure);
  return verdictOf(name, run.model, ends);
}
