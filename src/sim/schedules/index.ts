/** The list of schedules: one line a schedule. */
import type { SchedulePart } from "../core/part.ts";
import { allAtOnce } from "./all-at-once.ts";
import { continuous } from "./continuous.ts";
import { inTurn } from "./in-turn.ts";
import { oneAtATime } from "./one-at-a-time.ts";

export const SCHEDULES: readonly SchedulePart[] = [allAtOnce, inTurn, oneAtATime, continuous];
