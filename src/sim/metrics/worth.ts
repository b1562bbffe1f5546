/** What answers are worth in the environment. */
import { eachAnswerer } from "../core/answerers.ts";
import { taskOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { heldBy, inGroup, of } from "../core/shared-params.ts";

const params = {
  whose: {
    kind: "choice",
    options: ["mean", "best", "worst"],
    doc: "The mean of all, the best, or the worst",
    default: "mean",
  },
  heldBy,
  group: inGroup,
  of,
} as const satisfies Params;

export const worth: Metric<typeof params> = {
  name: "worth",
  doc: "What the answers of people, or of an institution, are worth in the environment.",
  source:
    "March 1991, Organization Science 2:71 (knowledge); Lazer & Friedman 2007, ASQ 52:667 (performance)",
  unit: "",
  ahead: "more",
  params,
  needs: ["beliefs"],
  asks: () => ["task"],
  read(world, { whose, ...values }) {
    const task = taskOf(world);
    let sum = 0;
    let best = Number.NEGATIVE_INFINITY;
    let worst = Number.POSITIVE_INFINITY;
    const n = eachAnswerer(world, values, (belief, from, place) => {
      const value = task.worth(belief, from, place);
      sum += value;
      best = Math.max(best, value);
      worst = Math.min(worst, value);
    });
    if (whose === "mean") return sum / n;
    return whose === "best" ? best : worst;
  },
};
