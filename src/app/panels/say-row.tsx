/** The sentence of the moment, for the eye, and beside it the question that follows the end of a run. */
import type { JSX } from "preact";
import type { Page } from "../page.ts";
import { sayingOf } from "../saying.ts";
import { say } from "../words/shell.ts";

export function SayRow({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const seen = store.stage.value === "seen";
  const progress = store.progress.value;
  const idle = progress !== null || store.failure.value !== null;
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
          {progress === null
            ? say(more ? "shell-more-runs" : "shell-ask-luck", { runs: store.block.value })
            : say("shell-done-short", { done: progress.done, runs: progress.of })}
        </button>
      )}
    </div>
  );
}
