/** Nobody is tied to anybody. */
import type { NetworkPart } from "../core/part.ts";
import { TieList } from "../core/tie-list.ts";

export const empty: NetworkPart<Record<never, never>> = {
  name: "empty",
  doc: "Nobody learns from anybody: everyone is alone.",
  params: {},
  entries: () => 0,
  build: (n) => new TieList().network(n, { kind: "scattered" }),
};
