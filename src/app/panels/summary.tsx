/** What stands on the page, spoken in four parts: what is seen, what can be done, what is so now, and what to do next. */
import type { JSX } from "preact";
import { waysOf } from "../model.ts";
import type { Page } from "../page.ts";
import { areaWords, nowWords } from "../words/spoken.ts";
import { say } from "../words/shell.ts";

export function Summary({ page }: { readonly page: Page }): JSX.Element | null {
  const { store } = page;
  const play = store.play.value;
  const shown = store.shown.value;
  if (play === null || shown === null) return null;
  const { description, history } = play;
  const whose = store.whose.value;
  const ways = waysOf(history, shown.frame.tick, whose);
  const playing = store.playing.value;
  const alone = description.structures.length === 1;
  const stage = store.stage.value;
  return (
    <section class="spoken" aria-label={say("shell-summary")}>
      <p>{areaWords(description, shown.frame, whose)}</p>
      <p>
        {say("shell-can", { alone: alone ? "yes" : "no", structures: description.offered.length })}
      </p>
      <p>{nowWords(description, shown.frame, { whose, ways, playing })}</p>
      <p>{say(`shell-hint-${alone && stage === "before" ? "alone" : stage}`)}</p>
    </section>
  );
}
