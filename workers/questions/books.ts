/** The books of a structure. */
import { ledger } from "../../src/sim/index.ts";
import { playerIn } from "./open.ts";
import type { Asked, Asking, Told } from "./types.ts";

export const answer = ({ structure }: Asked<"books">, asking: Asking): Told<"books"> =>
  ledger(playerIn(asking, structure).run.world);
