/** One population, large: as people, as groups, everybody as blocks, or as a list; and what is new at this moment. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import { drawMoment } from "../../../viz/moment-draw.ts";
import { groupsView } from "../../../viz/network-groups.ts";
import { matrixView } from "../../../viz/network-matrix.ts";
import { networkView, type NetworkData } from "../../../viz/network-view.ts";
import { count, counted, plural } from "../../../viz/numbers.ts";
import { lastLoss, networkData, peopleSince, quietSince } from "../../model.ts";
import type { Page } from "../../page.ts";
import { travelOf } from "../../panels/drawings.tsx";
import { Stage } from "../../panels/stage.tsx";
import { ViewHost } from "../../panels/view-host.tsx";
import type { Play, Shown } from "../../run/shown.ts";
import { captionWords, figure, whoseWords } from "../../words/plain.ts";
import { useGroups, type Grouping } from "./grouping.ts";
import { Counts } from "./key.tsx";
import { PopulationList } from "./list.tsx";
import { say } from "./say.ts";
import { offeredFor, viewFor, VIEWS, type Offered, type ViewName } from "./views.ts";

const NOBODY = new Int32Array(0);

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
  const frame = shown?.frame.structures[0];
  const grouping = useGroups(store, play, {
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
  const { column } = whoseWords(description, whose);
  return (
    <figcaption>
      <span class="drawing-name">
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

interface PictureProps {
  readonly play: Play;
  readonly shown: Shown;
  readonly view: Exclude<ViewName, "list">;
  readonly grouping: Grouping;
  readonly pace: number;
}

/** The same data give the same picture, so that a canvas is painted only when something has changed. */
function Picture({ play, shown, view, grouping, pace }: PictureProps): JSX.Element | null {
  const data = useMemo(
    () => networkData(play, shown, 0, travelOf(shown, pace)),
    [play, shown, pace],
  );
  const groups = useMemo(
    () => (data === null || view !== "groups" ? null : groupsData(data, shown, grouping)),
    [data, view, grouping],
  );
  const matrix = useMemo(
    () => (data === null || view !== "matrix" ? null : matrixData(data, { play, shown, grouping })),
    [data, view, grouping],
  );
  const people = useMemo(() => data && { ...data, also: momentOf(shown) }, [data]);
  if (groups !== null)
    return <ViewHost key="groups" class="network" make={groupsView} data={groups} />;
  if (matrix !== null)
    return <ViewHost key="matrix" class="network" make={matrixView} data={matrix} />;
  return people && <ViewHost key="people" class="network" make={networkView} data={people} />;
}

/** Who is new at this moment, and who was the last to know something. */
function newsOf({ frame: { structures, tick } }: Shown): { fresh: Int32Array; losers: Int32Array } {
  const detail = structures[0]?.detail;
  if (tick === 0 || detail === null || detail === undefined)
    return { fresh: NOBODY, losers: NOBODY };
  return { fresh: detail.fresh, losers: detail.losers };
}

const momentOf = (shown: Shown): NonNullable<NetworkData["also"]> => {
  const news = newsOf(shown);
  return (context, placed, ground) => drawMoment(context, news, placed, ground);
};

/** Ties that cannot be used yet, or any more, are not drawn. */
const isOpen = ({ open }: NonNullable<Grouping>, tick: number): boolean =>
  open === null || (Math.max(1, tick) >= open.from && tick <= open.until);

const groupsData = (data: NetworkData, shown: Shown, grouped: Grouping) =>
  grouped === null || grouped === undefined
    ? null
    : {
        ...data,
        ...newsOf(shown),
        grouped: isOpen(grouped, shown.frame.tick) ? grouped : { ...grouped, between: NOBODY },
        summary: say("explore-picture-groups", { summary: data.summary }),
      };

function matrixData(
  data: NetworkData,
  { play, shown, grouping }: { play: Play; shown: Shown; grouping: Grouping },
) {
  const { people = [] } = play.history.tracks[0] ?? {};
  const now = data.levels.length;
  return {
    ...data,
    ...newsOf(shown),
    of: grouping?.of ?? null,
    room: people.reduce((most, each) => Math.max(most, each), now),
    summary: say("explore-picture-matrix", {
      people: counted(now, play.description.personWord),
      summary: data.summary,
    }),
  };
}

/** What has just been found or lost, by its name. */
function News({
  play,
  shown,
  page,
}: Pick<PictureProps, "play" | "shown"> & { readonly page: Page }): JSX.Element | null {
  const { description, history } = play;
  const frame = shown.frame.structures[0];
  if (frame === undefined) return null;
  const { tick } = shown.frame;
  const news = captionWords(description, frame, {
    whose: page.store.whose.value,
    quiet: quietSince(history, 0, tick),
    loss: lastLoss(history, 0, tick),
    people: peopleSince(history, 0, tick),
  });
  const fresh = news.startsWith("New:") || news.startsWith("Lost:");
  return <p class={fresh ? "drawing-news fresh" : "drawing-news"}>{news || "\u00a0"}</p>;
}
