/** Variants that parts name are there. */
import type { Part } from "../../core/part.ts";
import { kindOf, labelsOf, optionsOf } from "../kinds.ts";
import type { Use } from "../model.ts";
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context } from "./context.ts";

export function checkVariants(context: Context): void {
  const { model, placed, catalogue } = context;
  for (const { at, entry, part } of placed)
    if (part !== undefined && "values" in entry) checkNamed(context, part, entry, at);
  for (const [k, metric] of model.metrics.entries()) {
    const part = catalogue.metrics.find(({ name }) => name === metric.use);
    if (part !== undefined) checkNamed(context, part, metric, ["metrics", k]);
  }
}

// oxlint-disable-next-line max-params -- a part, its values, and where they stand
function checkNamed(context: Context, part: Part, { values }: Use, at: Path): void {
  const { kinds, hints, report } = context;
  const kind = kindOf(kinds, { ...part, values });
  if (kind === undefined) return;
  const labels = labelsOf(kind);
  const options = optionsOf(kind);
  for (const [key, { kind: sort }] of Object.entries(part.params)) {
    const named = values[key];
    if (sort !== "variant" || named === undefined) continue;
    const path = [...at, key];
    if (typeof named === "number" && options > 0 && named >= options) {
      const message = `expected a variant from 0 to ${options - 1}, found ${named}`;
      report({ code: "E_VALUE", at: path, message, hint: "variants are counted from 0" });
    } else if (typeof named === "string" && !labels.includes(named)) {
      const meant = hints.of(`variant ${named}`, () => nearest(named, labels));
      const known =
        labels.length === 0 ? "these variants have numbers, no names" : thereAre(labels);
      const hint = meant === undefined ? known : `did you mean ${quoted(meant)}?`;
      report({ code: "E_NAME", at: path, message: `no variant is called ${quoted(named)}`, hint });
    }
  }
}
