/** The population that Explore shows, and how it is drawn. */
import type { StructureFrame } from "../../../../workers/live-types.ts";
import type { Page } from "../../page.ts";
import type { Play, Shown } from "../../run/shown.ts";
import { useGroups, type Grouping } from "./grouping.ts";
import { offeredFor, placeLooked, viewFor, type Offered, type ViewName } from "./views.ts";

/** The population that is shown, and how. */
export interface Looked {
  readonly play: Play;
  readonly shown: Shown;
  readonly frame: StructureFrame;
  readonly grouping: Grouping;
  readonly offered: Offered;
  readonly view: ViewName;
  readonly choose: (view: ViewName) => void;
}

/** Null: nothing is open. */
export function useLook({ look, store }: Page): Looked | null {
  const play = store.play.value;
  const shown = store.shown.value;
  const k = play === null ? 0 : placeLooked(play.description);
  const frame = shown?.frame.structures[k];
  const grouping = useGroups(store, play, {
    structure: k,
    stage: frame?.stage ?? 0,
    people: frame?.people ?? 0,
  });
  if (play === null || shown === null || frame === undefined) return null;
  const offered = offeredFor(frame.people, grouping ?? null);
  const view = viewFor(look.value, frame.people, offered);
  const choose = (name: ViewName): void => void (look.value = name);
  return { play, shown, frame, grouping, offered, view, choose };
}
