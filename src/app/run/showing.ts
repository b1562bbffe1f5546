/** A player whose frames are shown. */
import { batch } from "@preact/signals";
import { Player, type PlayerOptions } from "./player.ts";
import { isLast, type Play, type Signals } from "./shown.ts";

/** With reduced motion a picture stands for so long, and what came in between is in the chart. */
const REDUCED = "(prefers-reduced-motion: reduce)";
const STILL_MS = 1000;

interface Of extends Pick<PlayerOptions, "worker" | "tick" | "pace" | "failed"> {
  /** Called with each frame that is shown. */
  readonly progress: () => void;
}

export function playerOf(
  set: Signals,
  { description, history }: Play,
  { progress, ...of }: Of,
): Player {
  return new Player({
    ...of,
    history,
    until: description.until,
    still: () => (matchMedia(REDUCED).matches ? STILL_MS : 0),
    show: (frame, way) =>
      batch(() => {
        progress();
        set.shown.value = { frame, way };
        set.furthest.value = Math.max(set.furthest.value, frame.tick);
        if (isLast(description, frame)) set.stage.value = "seen";
        else if (set.stage.value === "before") set.stage.value = "during";
      }),
    playing: (playing) => (set.playing.value = playing),
  });
}
