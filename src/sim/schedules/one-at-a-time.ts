/** One at a time: an event is a turn of one person, drawn from all; a tick is as many events as there are people. */
import type { SchedulePart } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { BLOCK, shareOf } from "../random/blocks.ts";

const params = {} as const satisfies Params;

export const oneAtATime: SchedulePart<typeof params> = {
  name: "one-at-a-time",
  doc: "One person after the other acts, each time anybody; a tick is as many events as there are people.",
  source: "Moran 1958, Math. Proc. Camb. Phil. Soc. 54:60 (overlapping generations)",
  params,
  oneAtATime: true,
  clock: "event",
  yesterday: () => false,
  bind(turns, _values, draws) {
    const { world } = turns;
    const words = new Int32Array(BLOCK);
    let filled = -1;
    return () => {
      const { n } = world;
      for (let k = 0; k < n; k++) {
        const event = turns.event();
        const block = event >>> 8;
        if (block !== filled) {
          draws.setClock(block);
          draws.fillGate(words, BLOCK);
          filled = block;
        }
        turns.act(shareOf(words[event & 255], n));
        if (turns.stopped()) return true;
      }
      return false;
    };
  },
};
