/** How common a variant is. */
import { variantsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { of, trait } from "../core/shared-params.ts";
import { variantNumber } from "../core/variant.ts";

const params = {
  variant: { kind: "variant", doc: "Which variant, by its name or number" },
  trait,
  of,
} as const satisfies Params;

export const frequency: Metric<typeof params> = {
  name: "frequency",
  doc: "Share of people who have a variant, from 0 to 1; the mean over traits where there are several.",
  source: "Acerbi, Mesoudi & Smolla, Individual-based models of cultural evolution, ch. 1 (p)",
  unit: "of 1",
  ahead: "neither",
  needs: ["variants"],
  params,
  read(world, { variant, trait: only, of: named }) {
    const { n } = world;
    if (n === 0) return Number.NaN;
    const kind = variantsOf(world, named);
    const sought = variantNumber(kind, variant);
    const last = only ?? kind.count;
    const first = only ?? 1;
    let people = 0;
    for (let k = first; k <= last; k++) people += kind.held(k - 1, sought);
    return people / (n * (last - first + 1));
  },
};
