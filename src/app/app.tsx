/** The first screen: a question, the structures side by side, what is known, and whether it was luck. */
import type { JSX } from "preact";
import { ChartPanel } from "./chart-panel.tsx";
import { Drawings, PeopleLists } from "./drawings.tsx";
import { Identity } from "./identity.tsx";
import { LiveRegion, Standing } from "./live-region.tsx";
import { LuckPanel } from "./luck-panel.tsx";
import type { Page } from "./page.ts";
import type { Store } from "./store.ts";
import { Structures } from "./structures.tsx";
import { Transport } from "./transport.tsx";
import { Trouble } from "./trouble.tsx";

export function App({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const card = page.card.value;
  return (
    <>
      <header class="top">
        <p class="brand">Ratchet</p>
        <h1>{card?.question ?? "There is no scenario here yet."}</h1>
        <label class="picker">
          <span class="label">Scenario</span>
          <select
            value={card?.id ?? ""}
            onChange={(event) => void page.choose(event.currentTarget.value)}
          >
            {page.cards.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <Structures page={page} />
      </header>
      <main>
        {page.notice.value !== "" && <p class="notice">{page.notice.value}</p>}
        <Trouble page={page} />
        <div class="columns">
          <div class="column">
            <Stage store={store} />
            <p class="key">
              <span class="in-light">Darker</span>
              <span class="in-dark">Lighter</span>: knows more. <span class="key-news">Orange</span>
              : somebody has just learned or found something.
            </p>
            <Standing store={store} />
            <ChartPanel page={page} />
            <Transport page={page} />
          </div>
          <div class="column side">
            <LuckPanel store={store} />
            <Identity store={store} />
            <PeopleLists store={store} />
          </div>
        </div>
        <LiveRegion store={store} />
      </main>
    </>
  );
}

/** The drawings. Keys act only while the stage itself has the focus. */
function Stage({ store }: { readonly store: Store }): JSX.Element {
  const until = store.play.value?.description.until ?? 0;
  const keys: Readonly<Record<string, () => void>> = {
    " ": () => store.toggle(),
    ArrowRight: () => store.step(),
    ArrowLeft: () => store.goBy(-1),
    Home: () => store.startAgain(),
    End: () => store.goTo(until),
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const far = event.shiftKey ? { ArrowRight: 10, ArrowLeft: -10 }[event.key] : undefined;
    const act = far === undefined ? keys[event.key] : () => store.goBy(far);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    // The stage is no control, but it listens to keys, and only while it has the focus itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class="stage"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label="The groups"
      aria-describedby="stage-keys"
      onKeyDown={press}
    >
      <p id="stage-keys" class="spoken">
        With the focus here: space plays and pauses, the arrow keys go one step, with Shift ten,
        Home and End to the ends.
      </p>
      <Drawings store={store} />
    </section>
  );
}
