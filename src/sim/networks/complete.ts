/** Everybody is tied to everybody. No list is kept, so it costs no memory. */
import { Network } from "../core/network.ts";
import type { NetworkPart } from "../core/part.ts";

export const complete: NetworkPart<Record<never, never>> = {
  name: "complete",
  doc: "Everybody learns from everybody.",
  params: {},
  everybody: true,
  entries: () => 0,
  build: (n) => new Network(n, "everybody", { kind: "ring" }),
};
