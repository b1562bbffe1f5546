/** The runs of seats of a class. */
import { Breath, Patience } from "../breath.ts";
import { seatRuns } from "../seats.ts";
import type { Asked, Asking, Told } from "./types.ts";

export async function answer(
  asked: Asked<"seats">,
  { host, wanted }: Asking,
): Promise<Told<"seats">> {
  const breath = new Breath(host, new Patience());
  return await seatRuns(asked, host, () => breath.tick()?.then(wanted) ?? wanted());
}
