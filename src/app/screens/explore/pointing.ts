/** A moment that somebody points at, in the chart or on the slider: the drawing shows it, and the run stays where it is. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { StructureFrame, Whose } from "../../../../workers/live-types.ts";
import type { Extra } from "../../../viz/chart-plan.ts";
import { pointerExtra, type PointedAt } from "../../../viz/chart-pointer.ts";
import { capital, count } from "../../../viz/numbers.ts";
import type { Page } from "../../page.ts";
import type { Store } from "../../store.ts";
import { useAsked } from "../../run/use-asked.ts";
import { figure, moment } from "../../words/plain.ts";
import type { Looked } from "./look.ts";
import { say } from "./say.ts";
import { placeLooked } from "./views.ts";

export interface Pointing {
  /** The population at the moment that is pointed at, or as it is. */
  readonly looked: Looked | null;
  /** Another moment than the one at which the run stands; null: none. */
  readonly away: number | null;
  /** What the chart shows of it. */
  readonly extra: Extra;
  readonly point: (tick: number | null) => void;
  /** Somebody looks at the drawing, or has the slider: the chart shows where it stands. */
  readonly attend: (attends: boolean) => void;
}

export function usePointing({ store }: Page, looked: Looked | null): Pointing {
  const [pointed, point] = useState<number | null>(null);
  const [attended, attend] = useState(false);
  const play = looked?.play ?? null;
  useEffect(() => point(null), [play]);
  const now = looked?.shown.frame.tick ?? 0;
  // While it plays the drawing shows what is played.
  const away = store.playing.value || pointed === now ? null : pointed;
  const there = useThere(store, looked, away);
  const tick = pointed ?? (attended ? now : null);
  return {
    looked: there ?? looked,
    away: there === null ? null : away,
    extra: pointerExtra(looked && pointedAt(looked, tick, store.whose.value)),
    point,
    attend,
  };
}

/** The population at another moment; null: it is at none, or has not come yet. */
function useThere(store: Store, looked: Looked | null, away: number | null): Looked | null {
  const structure = looked === null ? 0 : placeLooked(looked.play.description);
  const told = useAsked(store, "moment", away === null ? null : { structure, tick: away });
  const there = useMemo(
    () => (told === undefined || looked === null ? null : lookedAt(looked, told, away ?? 0)),
    [told, away, looked?.play, looked?.view, looked?.grouping],
  );
  if (looked === null || away === null || told?.tick !== ownTick(looked, away)) return null;
  return there;
}

/** The clock of a run that is over stands still. */
const ownTick = ({ play }: Looked, tick: number): number =>
  Math.min(tick, play.history.tracks[placeLooked(play.description)]?.over?.at ?? tick);

function lookedAt(looked: Looked, frame: StructureFrame, tick: number): Looked {
  const structures = [...looked.shown.frame.structures];
  structures[placeLooked(looked.play.description)] = frame;
  return { ...looked, frame, shown: { frame: { tick, structures }, way: "sought" } };
}

/** With what is said of it: "Round 12: 9, gained 1, lost 0". */
function pointedAt(
  { play: { description, history } }: Looked,
  tick: number | null,
  whose: Whose,
): PointedAt | null {
  if (tick === null) return null;
  const track = history.tracks[placeLooked(description)];
  const words = say("explore-pointed", {
    when: capital(moment(description, tick)),
    figure: figure(description, whose, track?.[whose][tick] ?? Number.NaN),
    gained: count(track?.gained[tick] ?? 0),
    lost: count(track?.lost[tick] ?? 0),
    lossless: description.nothingIsLost ? "yes" : "no",
  });
  return { tick, words };
}
