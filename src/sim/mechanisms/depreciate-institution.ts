/** Manuals grow old: a share of what an institution holds is lost in each tick. */
import { changeOf } from "../core/books.ts";
import { institutionOf, skillHeldBy, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { institution, keep, of, reason } from "../core/shared-params.ts";

const params = {
  institution,
  keep: {
    ...keep,
    plain: {
      label: "How long a manual holds",
      ends: ["not at all", "for ever"],
      says: "How much of what was written down is left after a while.",
    },
  },
  reason: reason("forgetting"),
  of,
} as const satisfies Params;

export const depreciateInstitution: Mechanism<typeof params> = {
  name: "depreciate-institution",
  doc: "An institution keeps a share of its level in every craft; the rest fades.",
  source:
    "Argote, Beckman & Epple 1990, Management Science 36:140; Darr, Argote & Epple 1995, Management Science 41:1750",
  params,
  acts: "world",
  needs: ["skill"],
  loses: ({ keep: kept }) => kept < 1,
  bind(world, values) {
    const holders = institutionOf(world, values.institution);
    const held = skillHeldBy(holders, skillOf(world, values.of));
    const how = changeOf("own", values.reason);
    return () => {
      for (let holder = 0; holder < holders.count; holder++)
        for (let craft = 0; craft < held.items; craft++)
          held.set(holder, craft, held.level[holder * held.items + craft] * values.keep, how);
    };
  },
};
