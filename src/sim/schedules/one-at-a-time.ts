/** One at a time: an event is a turn of one person, drawn by chance; a tick is as many events as there are people. */
import type { SchedulePart } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { BLOCK, shareOf } from "../random/blocks.ts";

const params = {
  pick: {
    kind: "choice",
    options: ["anyone", "each-group"],
    doc: "Who acts in an event: anybody, or somebody of the first group, then of the second, and so on",
    default: "anyone",
  },
} as const satisfies Params;

export const oneAtATime: SchedulePart<typeof params> = {
  name: "one-at-a-time",
  doc: "One person after the other acts, each time anybody; a tick is as many events as there are people.",
  source:
    "Moran 1958, Math. Proc. Camb. Phil. Soc. 54:60 (overlapping generations); each-group: Kempe, Lycett & Mesoudi 2014, " +
    "J. Theor. Biol. 359:29 (code: in each step somebody of each population)",
  params,
  oneAtATime: true,
  clock: "event",
  yesterday: () => false,
  bind(turns, { pick }, draws) {
    const { world } = turns;
    const words = new Int32Array(BLOCK);
    let filled = -1;
    const wordOf = (event: number): number => {
      const block = event >>> 8;
      if (block !== filled) {
        draws.setClock(block);
        draws.fillGate(words, BLOCK);
        filled = block;
      }
      return words[event & 255];
    };
    if (pick === "anyone") {
      return () => {
        const { n } = world;
        for (let k = 0; k < n; k++) {
          turns.act(shareOf(wordOf(turns.event()), n));
          if (turns.stopped()) return true;
        }
        return false;
      };
    }
    const { groups } = world;
    const { members, offsets, sizes } = groups;
    return () => {
      for (let k = 0; k < world.n; k++) {
        const event = turns.event();
        const group = event % groups.count;
        if (sizes[group] === 0) continue; // the turn of a group without people passes
        turns.act(members[offsets[group] + shareOf(wordOf(event), sizes[group])]);
        if (turns.stopped()) return true;
      }
      return false;
    };
  },
};
