/** What is open, for those who ask about it. */
import { RatchetError } from "../../src/sim/index.ts";
import type { Player } from "../live-player.ts";
import type { Open } from "./types.ts";

/** The structure of this number. */
export function playerIn(
  { session }: { readonly session: Open | null },
  structure: number,
): Player {
  const player = session?.players[structure];
  if (player === undefined)
    throw new RatchetError("E_STRUCTURE", "", "there is no such structure in what is open");
  return player;
}
