/** Everybody acts at the same time: each entry of the list is called once a tick, with all. */
import type { SchedulePart } from "../core/part.ts";
import type { Params } from "../core/params.ts";

const params = {
  update: {
    kind: "choice",
    options: ["yesterday", "live"],
    doc: "How others are seen: as they stood at the start of the tick, or as they are while the tick goes on",
    default: "yesterday",
  },
} as const satisfies Params;

export const allAtOnce: SchedulePart<typeof params> = {
  name: "all-at-once",
  doc: "Everybody acts at the same time; a tick is a round or a generation.",
  params,
  oneAtATime: false,
  clock: "tick",
  yesterday: ({ update }) => update === "yesterday",
  bind: (turns) => () => {
    turns.everybody();
    return false;
  },
};
