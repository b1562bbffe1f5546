/** One population, large: as people, as groups, everybody as blocks, or as a list; and what is new at this moment. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import { count, counted, plural } from "../../../viz/numbers.ts";
import { lastLoss, peopleSince, quietSince } from "../../model.ts";
import type { Page } from "../../page.ts";
import { Stage } from "../../panels/stage.tsx";
import type { Play, Shown } from "../../run/shown.ts";
import { captionWords, figure, whoseWords } from "../../words/plain.ts";
import { useGroups, type Grouping } from "./grouping.ts";
import { Counts } from "./key.tsx";
import { Picture } from "./picture.tsx";
import { PopulationList } from "./list.tsx";
import { say } from "./say.ts";
import { offeredFor, placeLooked, viewFor, VIEWS, type Offered, type ViewName } from "./views.ts";

/** The population that is shown, and how. */
export interface Looked {
  readonly play: Play;
  readonly shown: Shown;
  readonly frame: StructureFrame;
  readonly grouping: Grouping;
  readonly offered: Offered;
  readonly view: ViewName;
  readonly choose: (view: ViewName) => void;
}

/** Null: nothing is open. */
export function useLook({ store }: Page): Looked | null {
  const play = store.play.value;
  const shown = store.shown.value;
  const k = play === null ? 0 : placeLooked(play.description);
  const frame = shown?.frame.structures[k];
  const grouping = useGroups(store, play, {
    structure: k,
    stage: frame?.stage ?? 0,
    people: frame?.people ?? 0,
  });
  const [chosen, choose] = useState<ViewName | null>(null);
  if (play === null || shown === null || frame === undefined) return null;
  const offered = offeredFor(frame.people, grouping ?? null);
  const view = viewFor(chosen, frame.people, offered);
  return { play, shown, frame, grouping, offered, view, choose };
}

interface PopulationProps {
  readonly page: Page;
  readonly looked: Looked;
}

export function Population({ page, looked }: PopulationProps): JSX.Element {
  const { store } = page;
  const { play, shown, frame, grouping, offered, view, choose } = looked;
  const { description } = play;
  return (
    <figure class="drawing">
      <Size description={description} frame={frame} grouping={grouping} page={page} />
      <ViewSwitch
        description={description}
        frame={frame}
        view={view}
        offered={offered}
        choose={choose}
      />
      {view === "list" ? (
        <PopulationList store={store} description={description} frame={frame} grouping={grouping} />
      ) : (
        <Stage page={page} name={say("explore-stage")}>
          <Picture play={play} shown={shown} view={view} grouping={grouping} pace={store.pace()} />
        </Stage>
      )}
      <Counts description={description} frame={frame} view={view} />
      <News play={play} shown={shown} page={page} />
    </figure>
  );
}

interface SwitchProps {
  readonly description: Description;
  readonly frame: StructureFrame;
  readonly view: ViewName;
  readonly offered: Offered;
  readonly choose: (view: ViewName) => void;
}

function ViewSwitch({ description, frame, view, offered, choose }: SwitchProps): JSX.Element {
  const people = plural(description.personWord);
  const why = [
    ...(offered.groups ? [] : [say("explore-no-groups")]),
    ...(offered.people
      ? []
      : [say("explore-no-people", { count: counted(frame.people, description.personWord) })]),
  ];
  const off = (name: ViewName): boolean =>
    (name === "groups" && !offered.groups) || (name === "people" && !offered.people);
  return (
    <>
      <fieldset class="switch views" aria-describedby={why.length > 0 ? "views-why" : undefined}>
        <legend>{say("explore-views")}</legend>
        {VIEWS.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="explore-view"
              value={name}
              checked={view === name}
              disabled={off(name)}
              onChange={() => choose(name)}
            />
            <span>{say(`explore-view-${name}`, { people })}</span>
          </label>
        ))}
      </fieldset>
      {why.length > 0 && (
        <p id="views-why" class="note views-why">
          {why.join(" ")}
        </p>
      )}
    </>
  );
}

/** How many people there are, and what they know. */
function Size({
  description,
  frame,
  grouping,
  page,
}: Pick<SwitchProps, "description" | "frame"> & {
  readonly grouping: Grouping;
  readonly page: Page;
}): JSX.Element {
  const people = counted(frame.people, description.personWord);
  const whose = page.store.whose.value;
  const { structures } = description;
  const { column } = whoseWords(description, whose);
  return (
    <figcaption>
      <span class="drawing-name">
        {structures.length > 1 && `${structures[placeLooked(description)]?.name ?? ""}: `}
        {grouping === null || grouping === undefined
          ? say("explore-size", { people })
          : say("explore-size-groups", { people, groups: count(grouping.count) })}
      </span>
      <span class="drawing-knows">
        {column} <b>{figure(description, whose, frame[whose])}</b>
        {whose !== "chart" && description.items < Infinity && ` / ${count(description.items)}`}
      </span>
    </figcaption>
  );
}

/** What has just been found or lost, by its name. */
function News({
  play,
  shown,
  page,
}: Pick<Looked, "play" | "shown"> & { readonly page: Page }): JSX.Element | null {
  const { description, history } = play;
  const k = placeLooked(description);
  const frame = shown.frame.structures[k];
  if (frame === undefined) return null;
  const { tick } = shown.frame;
  const news = captionWords(description, frame, {
    whose: page.store.whose.value,
    quiet: quietSince(history, k, tick),
    loss: lastLoss(history, k, tick),
    people: peopleSince(history, k, tick),
  });
  const fresh = news.startsWith("New:") || news.startsWith("Lost:");
  return <p class={fresh ? "drawing-news fresh" : "drawing-news"}>{news || "\u00a0"}</p>;
}
