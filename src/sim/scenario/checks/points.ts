/** Metrics that are read at a point of the tick are metrics of the file. */
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context } from "./context.ts";

export function checkPoints(context: Context): void {
  for (const { at, entry, part } of context.placed) {
    if (part === undefined || !("values" in entry)) continue;
    for (const [key, { kind }] of Object.entries(part.params)) {
      if (kind === "metrics") checkNames(context, entry.values[key], [...at, key]);
    }
  }
}

function checkNames({ model, catalogue, report }: Context, names: unknown, at: Path): void {
  const known = model.metrics.map((metric) => metric.as);
  for (const [k, name] of (names as readonly string[]).entries()) {
    const path = [...at, k];
    const metric = model.metrics.find((each) => each.as === name);
    if (metric === undefined) {
      const meant = nearest(name, known);
      const hint = meant === undefined ? thereAre(known) : `did you mean ${quoted(meant)}?`;
      const message = `no metric of this file is called ${quoted(name)}`;
      report({ code: "E_NAME", at: path, message, hint });
    } else if (catalogue.metrics.find((each) => each.name === metric.use)?.event !== undefined) {
      const message = `${quoted(name)} is the time of an event, which is taken when it comes`;
      report({ code: "E_VALUE", at: path, message, hint: "leave it out here" });
    }
  }
}
