/** The study that is open takes in blocks that have been made, and gives out others. */
import { openDesk } from "../study/open-desk.ts";
import type { Asked, Asking, Told } from "./types.ts";

export const answer = (asked: Asked<"studyStep">, { host }: Asking): Promise<Told<"studyStep">> =>
  openDesk().step(asked, host);
