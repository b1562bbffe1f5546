/** How newcomers fare. */
import { floatColumn } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  what: {
    kind: "choice",
    options: ["rounds", "share", "newcomers"],
    doc: "The mean number of ticks that it took those who reached the median (0 while nobody has); the share of all who came that have reached it so far, those who left before counted in (0 while nobody has come); or how many came",
    default: "rounds",
  },
} as const satisfies Params;

export const settling: Metric<typeof params> = {
  name: "settling",
  doc: "How newcomers fare since the start: how long they took until they did as well as half of all, and which share of them came that far.",
  source: "Ours (watch-newcomers)",
  unit: "",
  ahead: "neither",
  params,
  reads: () => ["newcomers", "newcomers-settled", "newcomers-rounds"],
  read({ now }, { what }) {
    const sumOf = (name: string): number => floatColumn(now, name).reduce((sum, x) => sum + x, 0);
    const came = sumOf("newcomers");
    if (what === "newcomers") return came;
    const settled = sumOf("newcomers-settled");
    if (what === "share") return came === 0 ? 0 : settled / came;
    return settled === 0 ? 0 : sumOf("newcomers-rounds") / settled;
  },
};
