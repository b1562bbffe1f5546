/** One metric of some runs over time, as series.parquet has it: of such a file, or of the study that is open. */
import { madeCourses, readCourses } from "../study/course.ts";
import { openDesk } from "../study/open-desk.ts";
import type { Asked, Told } from "./types.ts";

export const answer = (asked: Asked<"studyCourse">): Promise<Told<"studyCourse">> =>
  asked.file === null ? madeCourses(openDesk(), asked) : readCourses(asked.file, asked);
