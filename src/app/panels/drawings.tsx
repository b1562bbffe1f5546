/** The structures side by side: a drawing each, what it knows, and what has just happened in it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { networkView } from "../../viz/network-view.ts";
import { called, say, tongueOf } from "../../viz/numbers.ts";
import { betsAreOpen, type Bets } from "../bets.ts";
import { later } from "./later.tsx";
import { Marker } from "./marker.tsx";
import { lastLoss, networkData, peopleSince, placeOf, quietSince } from "../model.ts";
import type { Page } from "../page.ts";
import type { Play, Shown } from "../run/shown.ts";
import type { Store } from "../store.ts";
import { ViewHost } from "./view-host.tsx";
import { captionWords, figure, isNews, whoseWords } from "../words/plain.ts";
import { mixed } from "../words/mixed.ts";
import { say as tell } from "../words/shell.ts";

/** Faster than this, news does not travel: it would still be on its way when the next comes. */
const FASTEST_TRAVEL = 9;
const STEP_TRAVEL_MS = 700;

/** Milliseconds for which news is on its way. */
export function travelOf({ way }: Shown, pace: number): number {
  if (way === "sought" || matchMedia("(prefers-reduced-motion: reduce)").matches) return 0;
  if (way === "stepped") return STEP_TRAVEL_MS;
  return pace > FASTEST_TRAVEL ? 0 : Math.min(STEP_TRAVEL_MS, 850 / pace);
}

export function Drawings({ page }: { readonly page: Page }): JSX.Element | null {
  const { store } = page;
  const play = store.play.value;
  const shown = store.shown.value;
  if (play === null || shown === null) return null;
  const travel = travelOf(shown, store.pace());
  return (
    <div class="drawings" data-count={play.description.structures.length}>
      {play.description.structures.map(({ name }, k) => (
        <Drawing key={name} page={page} play={play} shown={shown} k={k} travel={travel} />
      ))}
    </div>
  );
}

interface DrawingProps {
  readonly page: Page;
  readonly play: Play;
  readonly shown: Shown;
  readonly k: number;
  readonly travel: number;
}

function Drawing({ page, play, shown, k, travel }: DrawingProps): JSX.Element | null {
  const { bets, store } = page;
  const { description, history } = play;
  const whose = store.whose.value;
  const data = networkData(play, shown, k, travel);
  const frame = shown.frame.structures[k];
  if (data === null || frame === undefined) return null;
  const { tick } = shown.frame;
  const caption = captionWords(description, frame, {
    whose,
    quiet: quietSince(history, k, tick),
    loss: lastLoss(history, k, tick),
    people: peopleSince(history, k, tick),
  });
  const name = description.structures[k]?.name ?? "";
  const { column } = whoseWords(description, whose);
  const open = betsAreOpen(store);
  const all = whose !== "chart" && description.items < Infinity;
  const items = all ? say(description.items) : "none";
  return (
    <figure class="drawing">
      <figcaption>
        <span class="drawing-name">
          <Marker place={placeOf(description, k)} />
          <span lang={tongueOf(name)}>{called(name)}</span>
          <Mine shown={!open && bets.on(description.id) === name} />
        </span>
        <span class="drawing-knows">
          {mixed((marks) => tell("shell-knows", { ...marks, items }), {
            what: (
              <Knows
                words={whose === "known" ? tell("shell-knows-what") : column}
                spoken={whose === "chart"}
              />
            ),
            value: <b>{figure(description, whose, frame[whose])}</b>,
          })}
        </span>
      </figcaption>
      <ViewHost class="network" make={networkView} data={data} />
      {open ? (
        <Bet bets={bets} scenario={description.id} name={name} />
      ) : (
        <News words={caption} fresh={isNews(frame)} />
      )}
    </figure>
  );
}

/** What the number beside it is. */
const Knows = ({
  words,
  spoken,
}: {
  readonly words: string;
  readonly spoken: boolean;
}): JSX.Element => <span class={spoken ? "spoken" : "knows"}>{words}</span>;

const Mine = ({ shown }: { readonly shown: boolean }): JSX.Element | null =>
  shown ? <b class="mine">{tell("shell-mine")}</b> : null;

function News({ words, fresh }: { readonly words: string; readonly fresh: boolean }): JSX.Element {
  return <p class={fresh ? "drawing-news fresh" : "drawing-news"}>{words || "\u00a0"}</p>;
}

/** The bet on a structure: one tap, and another to take it back. */
function Bet({
  bets,
  scenario,
  name,
}: {
  readonly bets: Bets;
  readonly scenario: string;
  readonly name: string;
}): JSX.Element {
  const mine = bets.on(scenario) === name;
  return (
    <p class="bet">
      <button
        type="button"
        class="plain"
        aria-pressed={mine}
        onClick={() => bets.place(scenario, name)}
      >
        <span>
          {mixed((marks) => tell(mine ? "shell-bet-placed" : "shell-bet", marks), {
            rest: (
              <span class="bet-name">
                {tell(mine ? "shell-bet-placed-rest" : "shell-bet-rest", { name: called(name) })}
              </span>
            ),
          })}
        </span>
      </button>
    </p>
  );
}

const Lists = later(() => import("./people-lists.tsx").then(({ Lists: part }) => part));

/** What the drawings show, as lists. */
export function PeopleLists({ store }: { readonly store: Store }): JSX.Element | null {
  const [open, setOpen] = useState(false);
  const play = store.play.value;
  const shown = store.shown.value;
  if (play === null || shown === null) return null;
  return (
    <details class="lists" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{tell("shell-people", { person: play.description.personWord })}</summary>
      {open && <Lists description={play.description} frame={shown.frame} />}
    </details>
  );
}
