/** How alike people are: the chance that two of them have the same variant. */
import { variantsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of } from "../core/shared-params.ts";

const params = { of } as const satisfies Params;

export const homozygosity: Metric<typeof params> = {
  name: "homozygosity",
  doc: "Chance that two people, drawn with replacement, have the same variant: 1 when all have the same, near 0 when there are many.",
  source:
    "Kimura & Crow 1964, Genetics 49:725: the sum of squared frequencies, the mean over traits. With two variants, " +
    "p (1 - p) is half of what is missing to 1",
  unit: "of 1",
  ahead: "neither",
  needs: ["variants"],
  params,
  read(world, { of: named }) {
    const { n } = world;
    if (n === 0) return Number.NaN;
    const kind = variantsOf(world, named);
    const { count } = kind.holders;
    let squares = 0;
    for (let at = 0; at < count.length; at++) squares += count[at] * count[at];
    return squares / n / n / kind.count;
  },
};
