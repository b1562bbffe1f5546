/** How a structure stood at another moment than the one that is shown: its run goes there, is looked at, and comes back. */
import { Breath, Patience } from "../breath.ts";
import { playerIn } from "./open.ts";
import type { Asked, Asking, Told } from "./types.ts";

export async function answer(
  { structure, tick }: Asked<"moment">,
  asking: Asking,
): Promise<Told<"moment">> {
  const player = playerIn(asking, structure);
  const now = asking.session?.tick ?? 0;
  const breath = (): Breath => new Breath(asking.host, new Patience());
  try {
    // What has not been played yet is not told.
    await player.goTo(Math.min(tick, now), breath());
    return player.frame(true);
  } finally {
    await player.goTo(now, breath());
  }
}
