/** What happened: marks below the chart, and the same as a list whose buttons go there. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Description } from "../../../../workers/live-types.ts";
import { eventsView, type EventMark } from "../../../viz/events-view.ts";
import { capital, count } from "../../../viz/numbers.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import type { Play } from "../../run/shown.ts";
import type { Store } from "../../store.ts";
import { moment } from "../../words/plain.ts";
import { byRank, happeningsIn, mostTelling, type Happening } from "./happenings.ts";
import { say } from "./say.ts";
import { placeLooked } from "./views.ts";
import { happeningWords } from "./words.ts";

/** More than these cannot be read. */
const MOST_LISTED = 40;
const MOST_IN_MARK = 1;

/** All that happened up to the last tick that has been seen. */
export const happenedIn = ({ description, history }: Play, furthest: number): Happening[] => {
  const track = history.tracks[placeLooked(description)];
  return track === undefined ? [] : happeningsIn(track, furthest);
};

interface EventsProps {
  readonly play: Play;
  readonly store: Store;
  readonly happenings: readonly Happening[];
  /** Where the axis of time begins and ends. */
  readonly left: number;
  readonly right: number;
}

export function Events({ play, store, happenings, left, right }: EventsProps): JSX.Element {
  const { description } = play;
  const marks = happenings.toSorted(byRank).map((each): EventMark => ({
    tick: each.tick,
    kind: each.kind,
    // A number is no name: of things without names the mark is enough.
    words:
      description.labels[each.items[0] ?? -1] === undefined && each.items.length > 0
        ? ""
        : happeningWords(description, each, MOST_IN_MARK),
  }));
  return (
    <ViewHost
      class={marks.some(({ words }) => words !== "") ? "events-host" : "events-host bare"}
      make={(host) => eventsView(host, (tick) => store.goTo(tick))}
      data={{
        marks,
        until: description.until,
        left,
        right,
        leftWords: (more: number) => say("explore-events-left", { count: count(more) }),
        summary: say("explore-events", { count: happenings.length }),
      }}
    />
  );
}

export function Happened({
  play,
  store,
  happenings,
}: Omit<EventsProps, "left" | "right">): JSX.Element {
  const [open, setOpen] = useState(false);
  const { description } = play;
  return (
    <details class="panel happened" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say("explore-happened")} ({count(happenings.length)})
      </summary>
      {open && <Listed description={description} store={store} happenings={happenings} />}
    </details>
  );
}

function Listed({
  description,
  store,
  happenings,
}: {
  readonly description: Description;
  readonly store: Store;
  readonly happenings: readonly Happening[];
}): JSX.Element {
  const { told, left } = mostTelling(happenings, MOST_LISTED);
  if (told.length === 0) return <p class="note">{say("explore-happened-none")}</p>;
  const now = store.shown.value?.frame.tick;
  return (
    <>
      <ul>
        {told.map((each) => (
          <li key={`${each.tick} ${each.kind}`}>
            <button
              type="button"
              class="plain"
              aria-current={each.tick === now ? "true" : undefined}
              aria-label={`${say("explore-happened-go", { when: moment(description, each.tick) })}: ${happeningWords(description, each)}`}
              onClick={() => store.goTo(each.tick)}
            >
              {capital(moment(description, each.tick))}
            </button>{" "}
            {happeningWords(description, each)}
          </li>
        ))}
      </ul>
      {left > 0 && <p class="note">{say("explore-happened-left", { count: count(left) })}</p>}
    </>
  );
}
