/** What the study that is open has come to so far. */
import { resultsOf } from "../study/made.ts";
import { openDesk } from "../study/open-desk.ts";
import type { Told } from "./types.ts";

export function answer(): Promise<Told<"studyResults">> {
  return resultsOf(openDesk());
}
