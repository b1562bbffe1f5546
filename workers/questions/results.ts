/** What files of a study's results say. */
import { readResults } from "../study/read.ts";
import type { Asked, Told } from "./types.ts";

export const answer = ({ files }: Asked<"results">): Promise<Told<"results">> => readResults(files);
