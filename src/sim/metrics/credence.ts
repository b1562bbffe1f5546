/** How much people believe in an option. */
import { evidenceOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";
import { exp } from "../exact/index.ts";

const params = {
  option: {
    kind: "integer",
    doc: "Which option, counted from 0",
    unit: "option",
    min: 0,
    max: 63,
    default: 1,
  },
  of,
} as const satisfies Params;

export const credence: Metric<typeof params> = {
  name: "credence",
  doc: "How much the mean person believes in an option: with log-odds, the chance it gives it to be the better one; with counts, the share of trials in which it expects it to succeed.",
  source: "Zollman 2007, Philosophy of Science 74:574 (credence)",
  unit: "of 1",
  ahead: "neither",
  needs: ["evidence"],
  params,
  read(world, { option, of: kind }) {
    const known = evidenceOf(world, kind);
    const { n } = world;
    let sum = 0;
    for (let row = 0; row < n; row++) {
      if (known.measure === "counts") sum += option < known.items ? known.rate(row, option) : 0;
      else sum += 1 / (1 + exp(option === 0 ? known.evidence[row] : -known.evidence[row]));
    }
    return sum / n;
  },
};
