/** People leave, and newcomers take their places. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import { CAME, noteWho } from "../core/lineage.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { reason } from "../core/shared-params.ts";

const params = { reason: reason("departure") } as const satisfies Params;

export const turnover: Mechanism<typeof params> = {
  name: "turnover",
  doc: "Each person leaves, and a newcomer takes its place, who knows what newcomers know at the start.",
  source: "March 1991, Organization Science 2:71 (personnel turnover, p3)",
  params,
  gate: {
    label: "People leaving",
    ends: ["rare", "often"],
    says: "Share of the group that is replaced by newcomers each time.",
  },
  acts: "agents",
  loses: () => true,
  bind(world, { reason: why }, draws) {
    const kinds = [...world.kinds.values()];
    const gone = reasonSlot(why);
    const arrived = channelSlot("arrival");
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        draws.open(ids[k]);
        for (const kind of kinds) kind.clear(ids[k], gone);
        noteWho(kinds, ids[k], CAME);
        for (const kind of kinds) kind.begin(ids[k], draws, arrived);
        world.kept.begin(ids[k]);
      }
    };
  },
};
