/** The first screen: a question, a bet, the structures side by side, what is known, and whether it was luck. */
import { Fragment, type ComponentChildren, type JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Description } from "../../workers/live-types.ts";
import { plural } from "../viz/numbers.ts";
import { KINDS } from "../viz/palette.ts";
import type { Store } from "./store.ts";
import { ChartPanel } from "./panels/chart-panel.tsx";
import { PeopleLists } from "./panels/drawings.tsx";
import { Identity } from "./panels/identity.tsx";
import { LiveRegion } from "./panels/live-region.tsx";
import { LuckPanel } from "./panels/luck-panel.tsx";
import type { Page } from "./page.ts";
import { SayRow } from "./panels/say-row.tsx";
import { LinkNotes, Share } from "./panels/share.tsx";
import { Sliders } from "./panels/sliders.tsx";
import { Stage } from "./panels/stage.tsx";
import { Structures } from "./panels/structures.tsx";
import { Summary } from "./panels/summary.tsx";
import { Transport } from "./panels/transport.tsx";
import { Trouble } from "./panels/trouble.tsx";

export function App({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const profile = page.profile.value;
  // Letters of all sizes follow those of the whole document.
  useLayoutEffect(() => {
    document.documentElement.dataset["profile"] = profile;
  }, [profile]);
  return (
    <div class="page" data-profile={profile}>
      <Top page={page} />
      <main>
        <Summary page={page} />
        {page.notice.value !== "" && <p class="notice">{page.notice.value}</p>}
        <LinkNotes page={page} />
        <Trouble page={page} />
        <div class="columns">
          <div class="column">
            <Stage page={page} />
            <SayRow page={page} />
            <ChartPanel page={page} />
            <Transport page={page} />
          </div>
          <Side page={page}>
            {profile === "projector" ? <Pickers page={page} /> : null}
            <LuckPanel page={page} />
            <Sliders page={page} />
            <Share page={page} />
            <Key store={store} />
            <Identity store={store} />
            <PeopleLists store={store} />
          </Side>
        </div>
        <LiveRegion page={page} />
      </main>
    </div>
  );
}

/** Of the first scenario it is known at once; the others bring it with them, and stand there by their titles until then. */
const questionOf = ({ card, wish }: Page): string =>
  wish.value?.shipped?.checked.question ?? card.value?.question ?? card.value?.title ?? "";

function Top({ page }: { readonly page: Page }): JSX.Element {
  const far = page.profile.value === "projector";
  return (
    <header class="top">
      <p class="brand">Ratchet</p>
      <h1>{questionOf(page)}</h1>
      {!far && <Pickers page={page} />}
      <button
        type="button"
        class="plain projector"
        onClick={() => page.lookFrom(far ? "usual" : "projector")}
      >
        {far ? "Usual page" : "Projector"}
      </button>
    </header>
  );
}

/** What is played: which scenario, and which of its structures. */
function Pickers({ page }: { readonly page: Page }): JSX.Element {
  return (
    <>
      <label class="picker">
        <span class="label">Scenario</span>
        <select
          value={page.card.value?.id ?? ""}
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
    </>
  );
}

/** All that is not needed to see a run. For a projector it is a drawer. */
function Side({
  page,
  children,
}: {
  readonly page: Page;
  readonly children: ComponentChildren;
}): JSX.Element {
  const close = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !page.drawer.value) return;
    page.drawer.value = false;
    document.getElementById("drawer-button")?.focus();
  };
  return (
    // It listens to one key, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      id="drawer"
      class="column side"
      aria-label="More about this run"
      data-open={page.drawer.value}
      onKeyDown={close}
    >
      {children}
    </aside>
  );
}

/** What the drawings mean. */
function Key({ store }: { readonly store: Store }): JSX.Element {
  const description = store.play.value?.description;
  const kinds = description?.level.kinds;
  const people = plural(description?.personWord ?? "person");
  return (
    <p class="key">
      In the drawings:{" "}
      {kinds === undefined ? (
        <Shades description={description} people={people} />
      ) : (
        kinds.map((name, k) => (
          <Fragment key={name}>
            {k > 0 && ", "}
            <span class="key-kind">
              <i style={{ background: KINDS[k] }} /> {people} with {name}
            </span>
          </Fragment>
        ))
      )}
      ; <span class="key-news">orange</span>: somebody has just learned or found something
      {description?.oneWay === true && "; lines point to those who listen"}.
    </p>
  );
}

/** What a shade is: of variants more is not more. */
function Shades({
  description,
  people,
}: {
  readonly description: Description | undefined;
  readonly people: string;
}): JSX.Element {
  if (description?.level.shade === "alike")
    return (
      <>
        dots of the same shade are {people} with the same {description.itemWord}
      </>
    );
  return (
    <>
      <span class="in-light">darker</span>
      <span class="in-dark">lighter</span> dots are {people} who{" "}
      {description?.level.shade === "better" ? "do better" : "know more"}
    </>
  );
}
