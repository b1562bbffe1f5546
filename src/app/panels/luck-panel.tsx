/** Whether it was luck: who rolls which dice, and what further runs say. */
import type { JSX } from "preact";
import type { Page } from "../page.ts";
import { BLOCKS } from "../run/blocks.ts";
import type { Store } from "../store.ts";
import { diceWords } from "../words/plain.ts";
import { later } from "./later.tsx";
import { Working } from "./working.tsx";
import { say } from "../words/shell.ts";

/** What is seldom looked at comes when it is. */
const Results = later(() => import("./results.tsx").then((there) => there.Results));
const Why = later(() => import("./why.tsx").then((there) => there.WhyPanel));

export function LuckPanel({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const play = store.play.value;
  const progress = store.progress.value;
  const ensemble = store.ensemble.value;
  return (
    <section class="panel luck-panel" aria-labelledby="luck-title">
      <h2 id="luck-title">{say("shell-was-luck")}</h2>
      <SameLuck page={page} />
      {progress !== null && (
        <Working
          progress={progress}
          store={store}
          label={say("shell-done", { done: progress.done, runs: progress.of })}
          stop={say("shell-stop")}
        />
      )}
      {play !== null && ensemble !== null && (
        <Results play={play} ensemble={ensemble} store={store} />
      )}
      {ensemble !== null && ensemble.outcomes.length > 1 && <Why page={page} />}
    </section>
  );
}

/** The switch: on, all structures have the same births, deaths and lucky ideas. */
function SameLuck({ page }: { readonly page: Page }): JSX.Element {
  const description = page.store.play.value?.description;
  const same = (page.wish.value?.luck ?? "same") === "same";
  return (
    <div class="same-luck">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={same}
          aria-checked={same}
          aria-describedby="same-luck-words"
          onChange={(event) => void page.withLuck(event.currentTarget.checked ? "same" : "own")}
        />
        {say("shell-same-luck")}
      </label>
      <HowMany store={page.store} />
      <p id="same-luck-words" class="note">
        {description === undefined ? "\u00a0" : diceWords(description)}
      </p>
    </div>
  );
}

/** How many further runs are asked for at a time. */
const HowMany = ({ store }: { readonly store: Store }): JSX.Element => (
  <label>
    {say("shell-runs")}
    <select
      value={String(store.block.value)}
      onChange={(event) => (store.block.value = Number(event.currentTarget.value))}
    >
      {BLOCKS.map((block) => (
        <option key={block} value={String(block)}>
          {block}
        </option>
      ))}
    </select>
  </label>
);
