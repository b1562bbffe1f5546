/** When something of one's own first held: recovered, caught up, fallen behind. */
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  holds: {
    kind: "formula",
    doc: 'What is waited for: a formula over other metrics of the file that is not 0, such as "correct >= 0.9 * before"',
  },
  after: {
    kind: "integer",
    doc: "The first tick in which it is looked for; what held earlier does not count",
    unit: "ticks",
    min: 0,
    default: 0,
  },
} as const satisfies Params;

export const timeTo: Metric<typeof params> = {
  name: "time-to",
  doc: "The first tick at whose end a formula over other metrics holds, counted from the start of the run.",
  unit: "ticks",
  ahead: "less",
  /** Its own formula stands in the place of the condition: engine/awaited.ts. */
  event: "formula",
  params,
};
