/** The verdict on the ratchet: does a group learn faster than it forgets? */
import type { Model } from "../sim/index.ts";
import { meanInterval } from "./intervals.ts";
import { canLose } from "./loses.ts";
import type { Outcome } from "./outcome.ts";

const VERDICT_LEVEL = 0.95;

const CANNOT_FORGET = "nothing can be forgotten in this model";

export interface Verdict {
  readonly structure: string;
  /** Null: a single run has books, but no verdict. */
  readonly verdict: "climbing" | "slipping" | "holding" | "complete" | typeof CANNOT_FORGET | null;
  /** Interval of gained minus lost in the last third of the ticks that each run made. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What a run says about it. */
type Ended = Pick<Outcome, "gainedLast" | "lostLast" | "complete">;

export function verdictOf(name: string, model: Model, outcomes: readonly Ended[]): Verdict {
  const net = outcomes.map(({ gainedLast, lostLast }) => gainedLast - lostLast);
  const { low, high } = meanInterval(net, VERDICT_LEVEL);
  return { structure: name, verdict: judge(model, outcomes, { low, high }), low, high };
}

function judge(
  model: Model,
  outcomes: readonly Ended[],
  { low, high }: Pick<Verdict, "low" | "high">,
): Verdict["verdict"] {
  if (low === null || high === null) return null;
  if (!canLose(model)) return CANNOT_FORGET;
  if (outcomes.every(({ complete }) => complete)) return "complete";
  if (low > 0) return "climbing";
  return high < 0 ? "slipping" : "holding";
}
