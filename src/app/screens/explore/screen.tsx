/** Explore: one population, what it knows and forgets, and what its books say. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { plural } from "../../../viz/numbers.ts";
import { ratchetStrip } from "../../../viz/ratchet-strip.ts";
import type { Page } from "../../page.ts";
import { Branch } from "../../panels/branch.tsx";
import { ChartPanel } from "../../panels/chart-panel.tsx";
import { Identity } from "../../panels/identity.tsx";
import { Pickers } from "../../panels/pickers.tsx";
import { SayRow } from "../../panels/say-row.tsx";
import { Share } from "../../panels/share.tsx";
import { Side } from "../../panels/side.tsx";
import { Sliders } from "../../panels/sliders.tsx";
import { Transport } from "../../panels/transport.tsx";
import { Books } from "./books.tsx";
import { Population, useLook } from "./drawing.tsx";
import "./explore.css";
import { Key } from "./key.tsx";
import { Events, happenedIn, Happened } from "./happened.tsx";
import { Ratchet } from "./ratchet.tsx";
import { say } from "./say.ts";
import { placeLooked } from "./views.ts";

/** Largest height of the strip below the chart. */
const STRIP = 80;

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const looked = useLook(page);
  return (
    <div class="columns explore">
      <div class="column">
        <div class="explore-run">
          {looked !== null && <Population page={page} looked={looked} />}
          <Over page={page} />
        </div>
        <SayRow page={page} />
        <Transport page={page} />
      </div>
      <Side page={page}>
        {page.profile.value === "projector" ? <Pickers page={page} /> : null}
        <Told page={page} />
        <Sliders page={page} more={(number) => say("explore-more-settings", { count: number })} />
        <Branch page={page} />
        {looked !== null && (
          <Key description={looked.play.description} frame={looked.frame} view={looked.view} />
        )}
        <Share page={page} />
        <Identity page={page} />
      </Side>
    </div>
  );
}

/** The chart, and on its axis of time what happened. */
function Over({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const play = store.play.value;
  const furthest = store.furthest.value;
  const happenings = useMemo(
    () => (play === null ? [] : happenedIn(play, furthest)),
    [play, furthest],
  );
  const words = { forgetting: say("explore-forgetting") };
  return (
    <div class="explore-chart">
      <ChartPanel
        page={page}
        deep={STRIP}
        also={(layer, data, plan) => ratchetStrip(layer, data, plan, words)}
        below={(left, right) =>
          play !== null &&
          right > 0 && (
            <Events play={play} store={store} happenings={happenings} left={left} right={right} />
          )
        }
      />
      {play !== null && (
        <p class="note strip-note">
          {say(play.description.nothingIsLost ? "explore-net-none" : "explore-net", {
            units: plural(play.description.unit),
          })}
        </p>
      )}
    </div>
  );
}

/** What the run says of itself: whether the ratchet holds, the books, and what happened. */
function Told({ page }: { readonly page: Page }): JSX.Element | null {
  const { store } = page;
  const play = store.play.value;
  const frame =
    store.shown.value?.frame.structures[play === null ? 0 : placeLooked(play.description)];
  const furthest = store.furthest.value;
  const happenings = useMemo(
    () => (play === null ? [] : happenedIn(play, furthest)),
    [play, furthest],
  );
  if (play === null || frame === undefined) return null;
  return (
    <>
      <Ratchet store={store} description={play.description} frame={frame} />
      <Books description={play.description} frame={frame} />
      <Happened play={play} store={store} happenings={happenings} />
    </>
  );
}
