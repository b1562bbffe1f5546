/** The sentence of the moment, for the eye, and beside it the question that follows the end of a run. */
import type { JSX } from "preact";
import { BLOCK } from "./many.ts";
import type { Page } from "./page.ts";
import { sayingOf } from "./saying.ts";

export function SayRow({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const seen = store.stage.value === "seen";
  const idle = store.progress.value !== null || store.failure.value !== null;
  const more = store.ensemble.value !== null;
  return (
    <div class="say-row">
      <p class="standing">{sayingOf(page) || "\u00a0"}</p>
      {seen && (
        <button
          type="button"
          class={more ? "action" : "action main"}
          id="more-runs"
          onClick={() => {
            if (!idle) void store.moreRuns();
          }}
          aria-disabled={idle}
        >
          {more ? `${BLOCK} more runs` : `Was that luck? ${BLOCK} more runs`}
        </button>
      )}
    </div>
  );
}
