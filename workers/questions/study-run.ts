/** One run of a study, as the text of a scenario that runs the same. */
import { scenarioOfRun } from "../study/replay.ts";
import type { Asked, Asking, Told } from "./types.ts";

export async function answer(
  asked: Asked<"studyRun">,
  { host }: Asking,
): Promise<Told<"studyRun">> {
  await host.bringAll?.();
  return await scenarioOfRun(asked);
}
