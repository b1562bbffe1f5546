/** Which line is drawn first. */
import type { Scenario } from "../src/sim/index.ts";
import type { Whose } from "./live-types.ts";

/** What the author of a scenario looks at first. */
export function leadOf({ structures, view }: Scenario): Whose {
  if (view.chart !== undefined) return "chart";
  return structures[0]?.model.metrics[0]?.use === "mean-repertoire" ? "person" : "known";
}
