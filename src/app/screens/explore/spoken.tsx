/** Explore as it is spoken: one population as it is now, and its chart. */
import type { JSX } from "preact";
import { capital, count, counted, plural, say as sayNumber } from "../../../viz/numbers.ts";
import { waysOf } from "../../model.ts";
import type { Page } from "../../page.ts";
import { FourParts } from "../../panels/four-parts.tsx";
import { MOST } from "../../panels/sliders.tsx";
import { figure, moment, whoseWords } from "../../words/plain.ts";
import type { Looked } from "./look.ts";
import { say } from "./say.ts";
import { placeLooked } from "./views.ts";

interface SpokenProps {
  readonly page: Page;
  readonly looked: Looked;
}

export function Spoken({ page, looked }: SpokenProps): JSX.Element {
  const { ensemble, stage } = page.store;
  const hint = ensemble.value === null ? stage.value : "more";
  return (
    <FourParts
      name={say("explore-spoken")}
      area={areaWords(page, looked)}
      controls={controlWords(page, looked)}
      now={nowWords(page, looked)}
      hint={say("explore-spoken-hint", { stage: hint, runs: page.store.block.value })}
    />
  );
}

function areaWords({ store }: Page, { play, frame, grouping, view }: Looked): string {
  const { description } = play;
  const { title } = whoseWords(description, store.whose.value);
  return say("explore-spoken-area", {
    view,
    people: counted(frame.people, description.personWord),
    groups: grouping?.count ?? 0,
    chart: `${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    span: counted(description.until, description.unit),
  });
}

function controlWords({ offers }: Page, { play }: Looked): string {
  const all = offers.value.length;
  return say("explore-spoken-controls", {
    people: plural(play.description.personWord),
    settings: Math.min(all, MOST),
    more: Math.max(0, all - MOST),
  });
}

function nowWords({ store }: Page, { play, shown, frame }: Looked): string {
  const { description, history } = play;
  const { tick } = shown.frame;
  const whose = store.whose.value;
  const k = placeLooked(description);
  const before = waysOf(history, tick, whose)[k]?.before ?? null;
  const { gained, lost } = history.tracks[k] ?? {};
  return [
    say("explore-spoken-now", {
      when: capital(moment(description, tick)),
      playing: store.playing.value ? "yes" : "no",
      who: whoseWords(description, whose).column,
      figure: figure(description, whose, frame[whose]),
      units: plural(description.unit),
      ...changeWords(before === null || whose === "chart" ? null : frame[whose] - before),
    }),
    say(description.nothingIsLost ? "explore-spoken-gained" : "explore-spoken-books", {
      unit: description.unit,
      gained: count(gained?.[tick] ?? 0),
      lost: count(lost?.[tick] ?? 0),
    }),
    say("explore-spoken-alone", { alone: frame.alone, person: description.personWord }),
  ].join(" ");
}

/** Since ten ticks ago; null: there is nothing to hold it against. */
function changeWords(change: number | null): { readonly change: string; readonly by: string } {
  const by = sayNumber(Math.abs(change ?? 0));
  if (change === null || change === 0) return { change: change === null ? "none" : "same", by };
  return { change: change > 0 ? "more" : "fewer", by };
}
