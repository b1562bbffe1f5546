/** What is spoken: where the run stands, when it stops or takes a step, and now and then while it plays. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { counted } from "../viz/numbers.ts";
import { quietSince } from "./model.ts";
import type { Store } from "./store.ts";
import { standingWords } from "./words.ts";

const WHILE_PLAYING_MS = 5000;

function standingOf(store: Store): string {
  const play = store.play.value;
  const shown = store.shown.value;
  if (play === null || shown === null) return "";
  const { frame } = shown;
  const quiet = frame.structures.map((_, k) => quietSince(play.history, k, frame.tick));
  return standingWords(play.description, frame, { quiet, whose: store.whose.value });
}

/** The same for the eye, always up to date and never spoken by itself. */
export function Standing({ store }: { readonly store: Store }): JSX.Element {
  return <p class="standing">{standingOf(store) || "\u00a0"}</p>;
}

export function LiveRegion({ store }: { readonly store: Store }): JSX.Element {
  const playing = store.playing.value;
  const words = playing ? "" : standingOf(store);
  const [said, say] = useState("");
  useEffect(() => {
    if (!playing) {
      say(words);
      return undefined;
    }
    const timer = setInterval(() => say(standingOf(store)), WHILE_PLAYING_MS);
    return () => clearInterval(timer);
  }, [playing, words]);
  const ensemble = store.ensemble.value;
  const done = ensemble !== null && store.progress.value === null;
  return (
    <>
      <p class="spoken" aria-live="polite">
        {said}
      </p>
      <p class="spoken" aria-live="polite">
        {done ? `${counted(ensemble.runs, "more run")} done.` : ""}
      </p>
    </>
  );
}
