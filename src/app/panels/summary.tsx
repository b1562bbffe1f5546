/** What stands on the page, spoken in four parts: what is seen, what can be done, what is so now, and what to do next. */
import type { JSX } from "preact";
import { counted } from "../../viz/numbers.ts";
import { waysOf } from "../model.ts";
import type { Page } from "../page.ts";
import type { Stage } from "../run/shown.ts";
import { areaWords, nowWords } from "../words/spoken.ts";

const HINTS: Readonly<Record<Stage, string>> = {
  before: "Bet on a group, or press Play.",
  during: "Press Play to see the run to its end.",
  seen: "Ask whether that was luck: make 40 more runs. Or change something and play again.",
};

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
  const structures = counted(description.offered.length, "structure");
  return (
    <section class="spoken" aria-label="Summary of the page">
      <p>{areaWords(description, whose)}</p>
      <p>
        You can {!alone && "bet, "}play, go back and forth, choose among {structures}, whose
        knowledge is drawn and {alone ? "how people are drawn" : "whether all have the same luck"},
        change settings, and copy a link.
      </p>
      <p>{nowWords(description, shown.frame, { whose, ways, playing })}</p>
      <p>{alone && stage === "before" ? "Press Play." : HINTS[stage]}</p>
    </section>
  );
}
