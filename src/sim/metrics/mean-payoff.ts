/** What the mean person has earned. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";

export const meanPayoff: Metric<Record<never, never>> = {
  name: "mean-payoff",
  doc: "What the mean person has earned.",
  source: "Rogers 1988, American Anthropologist 90:819 (mean fitness W)",
  unit: "payoff",
  ahead: "more",
  params: {},
  reads: () => ["payoff"],
  read({ now, n }) {
    if (n === 0) return Number.NaN;
    const payoff = floatColumn(now, "payoff");
    let sum = 0;
    for (let row = 0; row < n; row++) sum += payoff[row];
    return sum / n;
  },
};
