/** The score of the mean person. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { scoreColumn } from "../core/shared-params.ts";

const params = { of: scoreColumn("Which score it is read from") } as const satisfies Params;

export const meanScore: Metric<typeof params> = {
  name: "mean-score",
  doc: "Score of the mean person.",
  source: "Moser & Smaldino 2023, Proc. R. Soc. B 290:20232281 (code: average_score)",
  unit: "value",
  ahead: "more",
  needs: ["recipes"],
  params,
  reads: ({ of }) => [of],
  read({ now, n }, { of }) {
    if (n === 0) return Number.NaN;
    const score = floatColumn(now, of);
    let sum = 0;
    for (let row = 0; row < n; row++) sum += score[row];
    return sum / n;
  },
};
