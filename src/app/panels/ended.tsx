/** A run that ended before the axis of time does: where, by marks beside the slider, and why, in words. */
import type { JSX } from "preact";
import { endsOf, endsWords } from "../ends.ts";
import { placeOf } from "../model.ts";
import type { Page } from "../page.ts";
import { seriesStyle } from "../../viz/palette.ts";
import "./ended.css";

export function Ended({ page: { store } }: { readonly page: Page }): JSX.Element | null {
  const play = store.play.value;
  if (play === null) return null;
  const { description } = play;
  const ends = endsOf(play, store.furthest.value);
  const said = endsWords(description, ends, store.shown.value?.frame.tick ?? 0);
  return (
    <>
      <div class="ends-marks" aria-hidden="true">
        {ends.map(({ k, at }) => (
          <i
            key={k}
            style={{
              left: `calc(8px + ${at / description.until} * (100% - 16px))`,
              background: seriesStyle(placeOf(description, k)).colour,
            }}
          />
        ))}
      </div>
      <p class="note ended" id="run-end" aria-live="polite">
        {said.ended}
        {said.next !== "" && <span class="next"> {said.next}</span>}
      </p>
    </>
  );
}
