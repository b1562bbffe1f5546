/** What is spoken: where the run stands, when it stops or takes a step, and now and then while it plays. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { sayingOf } from "../saying.ts";
import { say as tell } from "../words/shell.ts";

const WHILE_PLAYING_MS = 5000;

export function LiveRegion({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const playing = store.playing.value;
  const words = playing ? "" : sayingOf(page);
  const [said, say] = useState("");
  useEffect(() => {
    if (!playing) {
      say(words);
      return undefined;
    }
    const timer = setInterval(() => say(sayingOf(page)), WHILE_PLAYING_MS);
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
        {done ? tell("shell-runs-done", { runs: ensemble.runs }) : ""}
      </p>
    </>
  );
}
