/** The books of a structure. */
import { ledger, RatchetError } from "../../src/sim/index.ts";
import type { Asked, Asking, Told } from "./types.ts";

export function answer({ structure }: Asked<"books">, { session }: Asking): Told<"books"> {
  const player = session?.players[structure];
  if (player === undefined)
    throw new RatchetError("E_STRUCTURE", "", "there is no such structure in what is open");
  return ledger(player.run.world);
}
