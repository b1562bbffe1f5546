/** People in a row: each is tied to the one before and the one after. Draws nothing. */
import type { NetworkPart } from "../core/part.ts";
import { TieList } from "../core/tie-list.ts";

export const line: NetworkPart<Record<never, never>> = {
  name: "line",
  doc: "People stand in a row and each learns from the one before and the one after; the row has two ends.",
  source: "Bavelas 1950, J. Acoust. Soc. Am. 22:725 (chain)",
  params: {},
  entries: (n) => 2 * (n - 1),
  build(n) {
    const ties = new TieList();
    for (let i = 1; i < n; i++) ties.add(i - 1, i);
    return ties.network(n, { kind: "line" });
  },
};
