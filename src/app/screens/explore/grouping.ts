/** Asks the worker who belongs to which group, when a run is opened and whenever people or ties have changed. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { GroupsAnswer } from "../../../../workers/questions/groups-answer.ts";
import type { Grouped } from "../../../viz/groups-plan.ts";
import { askOpen } from "../../run/ask.ts";
import type { Play } from "../../run/shown.ts";
import type { Store } from "../../store.ts";
import { say } from "./say.ts";

/** Where ties change all the time they are asked for no more often than this. */
const BETWEEN_MS = 700;

/** Null: there are no groups; undefined: nobody knows yet. */
export type Grouping = (GroupsAnswer & Grouped) | null | undefined;

interface Known {
  readonly play: Play;
  readonly people: number;
  readonly answer: Grouping;
}

export function useGroups(
  store: Store,
  play: Play | null,
  at: { structure: number; stage: number; people: number },
): Grouping {
  const [known, setKnown] = useState<Known | null>(null);
  const last = useRef(0);
  const playing = useRef<Play | null>(null);
  useEffect(() => () => void (playing.current = null), []);
  const { structure, stage, people } = at;
  useEffect(() => {
    playing.current = play;
    if (play === null) return undefined;
    const ask = async (): Promise<void> => {
      last.current = performance.now();
      const told = await askOpen(store, "groups", { structure }).catch(() => null);
      if (playing.current === play)
        setKnown({ play, people, answer: told === null ? null : named(told) });
    };
    const fresh = known?.play !== play || known.people !== people;
    const wait = fresh ? 0 : Math.max(0, BETWEEN_MS - (performance.now() - last.current));
    const timer = setTimeout(() => void ask(), wait);
    return () => clearTimeout(timer);
  }, [play, stage, people]);
  if (known === null || known.play !== play) return undefined;
  const { answer } = known;
  // Between a change of the population and the answer nobody knows who is where.
  return answer?.of.length === people || answer === null ? answer : undefined;
}

const named = (told: GroupsAnswer): GroupsAnswer & Grouped => ({
  ...told,
  names:
    told.names ??
    Array.from({ length: told.count }, (_, g) => say("explore-group", { number: g + 1 })),
});
