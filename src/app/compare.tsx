/** The first screen: a question, a bet, the structures side by side, what is known, and whether it was luck. */
import { Fragment, type JSX } from "preact";
import type { Description } from "../../workers/live-types.ts";
import { plural } from "../viz/numbers.ts";
import { KINDS } from "../viz/palette.ts";
import type { Page } from "./page.ts";
import { Branch } from "./panels/branch.tsx";
import { ChartPanel } from "./panels/chart-panel.tsx";
import { PeopleLists } from "./panels/drawings.tsx";
import { Identity } from "./panels/identity.tsx";
import { LuckPanel } from "./panels/luck-panel.tsx";
import { Pickers } from "./panels/pickers.tsx";
import { SayRow } from "./panels/say-row.tsx";
import { Share } from "./panels/share.tsx";
import { Side } from "./panels/side.tsx";
import { Sliders } from "./panels/sliders.tsx";
import { Stage } from "./panels/stage.tsx";
import { Transport } from "./panels/transport.tsx";
import type { Store } from "./store.ts";

export function Compare({ page }: { readonly page: Page }): JSX.Element {
  return (
    <div class="columns">
      <div class="column">
        <Stage page={page} />
        {page.profile.value !== "embed" && <SayRow page={page} />}
        <ChartPanel page={page} />
        <Transport page={page} />
      </div>
      {page.profile.value !== "embed" && <Beside page={page} />}
    </div>
  );
}

/** All that is not needed to see a run. */
function Beside({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  return (
    <Side page={page}>
      {page.profile.value === "projector" ? <Pickers page={page} /> : null}
      <LuckPanel page={page} />
      <Sliders page={page} />
      <Branch page={page} />
      <Share page={page} />
      <Key store={store} />
      <Identity page={page} />
      <PeopleLists store={store} />
    </Side>
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
