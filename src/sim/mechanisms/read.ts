/** The point of the tick at which metrics are read. */
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  metrics: {
    kind: "metrics",
    doc: "Names of metrics of this file that are read here, and not at the end of the tick",
  },
} as const satisfies Params;

export const read: Mechanism<typeof params> = {
  name: "read",
  doc: "Metrics are read at this point, and say what they read here until it comes again; where it cannot come in the first tick, they say nothing until it has come.",
  params,
  acts: "world",
  bind({ points }, { metrics }) {
    const places = metrics.map((name) => points.names.indexOf(name));
    return () => {
      for (let k = 0; k < places.length; k++) points.take(places[k]);
    };
  },
};
