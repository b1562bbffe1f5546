/** One person, row 0, is tied to all others, who are tied to nobody else. Draws nothing. */
import type { NetworkPart } from "../core/part.ts";
import { TieList } from "../core/tie-list.ts";

export const star: NetworkPart<Record<never, never>> = {
  name: "star",
  doc: "One person in the middle learns from everybody, and everybody else learns only from that person.",
  source: "Bavelas 1950, J. Acoust. Soc. Am. 22:725 (wheel)",
  params: {},
  entries: (n) => 2 * (n - 1),
  build(n) {
    const ties = new TieList();
    for (let i = 1; i < n; i++) ties.add(0, i);
    return ties.network(n, { kind: "star" });
  },
};
