/** The first screen: a question, a bet, the structures side by side, what is known, and whether it was luck. */
import { Fragment, type ComponentChildren, type JSX } from "preact";
import type { Description } from "../../workers/live-types.ts";
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
import { mixed } from "./words/mixed.ts";
import { say } from "./words/shell.ts";

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
  const person = description?.personWord ?? "person";
  const kinds = description?.level.kinds;
  return (
    <p class="key">
      {mixed(
        (marks) =>
          say("shell-key", { ...marks, ways: description?.oneWay === true ? "one" : "both" }),
        {
          what:
            kinds === undefined
              ? shades(description, person)
              : kinds.map((kind, k) => (
                  <Fragment key={kind}>
                    {k > 0 && ", "}
                    <span class="key-kind">
                      <i style={{ background: KINDS[k] }} />{" "}
                      {say("shell-key-kind", { person, kind })}
                    </span>
                  </Fragment>
                )),
          orange: <span class="key-news">{say("shell-key-orange")}</span>,
        },
      )}
    </p>
  );
}

/** What a shade is: of variants more is not more. */
function shades(description: Description | undefined, person: string): ComponentChildren {
  const shade = description?.level.shade ?? "more";
  if (shade === "alike")
    return say("shell-key-alike", { person, item: description?.itemWord ?? "" });
  return mixed((marks) => say("shell-key-shade", { ...marks, person, shade }), {
    strong: (
      <>
        <span class="in-light">{say("shell-key-darker")}</span>
        <span class="in-dark">{say("shell-key-lighter")}</span>
      </>
    ),
  });
}
