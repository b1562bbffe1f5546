/** One metric of some runs over time, as series.parquet has it. */
import { readCourses } from "../study/course.ts";
import type { Asked, Told } from "./types.ts";

export const answer = (asked: Asked<"studyCourse">): Promise<Told<"studyCourse">> =>
  readCourses(asked);
