/** Explore: one population, what it knows and forgets, and what its books say. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { plural } from "../../../viz/numbers.ts";
import { ratchetStrip } from "../../../viz/ratchet-strip.ts";
import type { Page } from "../../page.ts";
import type { Play } from "../../run/shown.ts";
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
import { Population } from "./drawing.tsx";
import { useLook } from "./look.ts";
import "./explore.css";
import { Key } from "./key.tsx";
import { Events, happenedIn, Happened } from "./happened.tsx";
import { usePointing, type Pointing } from "./pointing.ts";
import { Ratchet } from "./ratchet.tsx";
import { say } from "./say.ts";
import { Spoken } from "./spoken.tsx";
import { placeLooked } from "./views.ts";

/** Largest height of the strip below the chart. */
const STRIP = 80;

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const looked = useLook(page);
  const pointing = usePointing(page, looked);
  return (
    <>
      {looked !== null && <Spoken page={page} looked={looked} />}
      <div class="columns explore">
        <div class="column">
          <div class="explore-run">
            <Population page={page} pointing={pointing} />
            <Over page={page} pointing={pointing} />
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
    </>
  );
}

/** The chart, and on its axis of time what happened. */
function Over({
  page,
  pointing: { attend, extra, point },
}: {
  readonly page: Page;
  readonly pointing: Pointing;
}): JSX.Element {
  const { store } = page;
  const play = store.play.value;
  const furthest = store.furthest.value;
  const happenings = useMemo(
    () => (play === null ? [] : happenedIn(play, furthest)),
    [play, furthest],
  );
  return (
    // By keyboard the slider is moved, and all follows it; to point is for those who can.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class="explore-chart"
      onPointerMove={(event) => point(play === null ? null : tickAt(event, play, furthest))}
      onPointerLeave={() => point(null)}
      onFocusIn={({ target }) => attend((target as Element).id === "scrub")}
      onFocusOut={() => attend(false)}
    >
      <ChartPanel
        page={page}
        deep={STRIP}
        more={[ratchetStrip({ forgetting: say("explore-forgetting") }), extra]}
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

/** The tick above which a pointer is, of those that have been seen; null: it is over something else. */
function tickAt(
  { clientX, currentTarget, pointerType, target }: PointerEvent,
  { description: { until } }: Play,
  furthest: number,
): number | null {
  const over = (target as Element).closest(".chart-host, .scrub input, .events-host");
  const panel = (currentTarget as Element).querySelector<HTMLElement>(".chart-panel");
  const chart = panel?.querySelector(".chart-host")?.getBoundingClientRect();
  if (over === null || pointerType === "touch" || chart === undefined) return null;
  const edge = (name: string): number =>
    Number.parseFloat(panel?.style.getPropertyValue(name) ?? "") || 0;
  const [left, right] = [chart.left + edge("--plot-left"), chart.right - edge("--plot-right")];
  const tick = Math.round((until * (clientX - left)) / Math.max(1, right - left));
  return tick < 0 || tick > furthest ? null : tick;
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
