/** How common a variant is. */
import type { Variants } from "../core/knowledge.ts";
import { variantsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { rowsIn } from "../core/rows.ts";
import { inGroup, of, trait } from "../core/shared-params.ts";
import { variantNumber } from "../core/variant.ts";

const params = {
  variant: { kind: "variant", doc: "Which variant, by its name or number" },
  trait,
  group: inGroup,
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
  read(world, { variant, trait: only, group, of: named }) {
    const kind = variantsOf(world, named);
    const sought = variantNumber(kind, variant);
    const last = only ?? kind.count;
    const first = only ?? 1;
    const { rows, from, end } = rowsIn(world, group);
    let people = 0;
    for (let k = first - 1; k < last; k++) {
      if (group === undefined) people += kind.held(k, sought);
      else people += heldIn(kind, { k, sought }, rows, [from, end]);
    }
    return people / ((end - from) * (last - first + 1));
  },
};

/** Number of people in some of the rows who have the variant in trait k. */
function heldIn(
  { variant, count }: Variants,
  { k, sought }: { readonly k: number; readonly sought: number },
  rows: Int32Array | null,
  [from, end]: readonly [number, number],
): number {
  let people = 0;
  for (let at = from; at < end; at++)
    people += variant[(rows === null ? at : rows[at]) * count + k] === sought ? 1 : 0;
  return people;
}
