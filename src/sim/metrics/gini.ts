/** How unequal people are. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { scoreColumn } from "../core/shared-params.ts";

const params = { of: scoreColumn("Which score it is read from") } as const satisfies Params;

export const gini: Metric<typeof params> = {
  name: "gini",
  doc: "Inequality of scores: 0 when all are equal (and while nobody has any), near 1 when one person has everything.",
  source:
    "Gini 1912: half the mean difference between two people, over the mean, with both taken from all n (not n - 1); the " +
    "same as in Moser & Smaldino 2023, Proc. R. Soc. B 290:20232281 (code: compute_gini)",
  unit: "",
  ahead: "neither",
  needs: ["recipes"],
  params,
  reads: ({ of }) => [of],
  read({ now, n }, { of }) {
    if (n === 0) return Number.NaN;
    const sorted = floatColumn(now, of).subarray(0, n).toSorted();
    let sum = 0;
    for (let k = 0; k < n; k++) sum += sorted[k];
    /** Differences of the richest and the poorest, the second of both ...: equal scores give 0 to the bit. */
    let apart = 0;
    for (let k = 0; 2 * k < n; k++) apart += (n - 1 - 2 * k) * (sorted[n - 1 - k] - sorted[k]);
    return sum === 0 ? 0 : apart / (n * sum);
  },
};
