/** A metric of one's own, worked out from others of the same file. */
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  value: {
    kind: "formula",
    doc: "A formula over other metrics of the file, by their names with _ for -, and over tick and people",
  },
} as const satisfies Params;

export const formula: Metric<typeof params> = {
  name: "formula",
  doc: "What a formula over other metrics of the file comes to.",
  unit: "",
  ahead: "neither",
  params,
  /** The engine works it out: engine/readings.ts. */
  read: () => Number.NaN,
};
