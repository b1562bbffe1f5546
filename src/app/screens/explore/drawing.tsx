/** One population, large: as people, as groups, everybody as blocks, or as a list; and what is new at this moment. */
import type { JSX } from "preact";
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import { count, counted, plural } from "../../../viz/numbers.ts";
import { lastLoss, peopleSince, quietSince } from "../../model.ts";
import type { Page } from "../../page.ts";
import { Stage } from "../../panels/stage.tsx";
import { captionWords, figure, isNews, moment, whoseWords } from "../../words/plain.ts";
import type { Grouping } from "./grouping.ts";
import { Counts } from "./key.tsx";
import { Picture } from "./picture.tsx";
import { PopulationList } from "./list.tsx";
import type { Looked } from "./look.ts";
import type { Pointing } from "./pointing.ts";
import { say } from "./say.ts";
import { Spread } from "./swarm.tsx";
import { placeLooked, VIEWS, type Offered, type ViewName } from "./views.ts";

interface PopulationProps {
  readonly page: Page;
  readonly pointing: Pointing;
}

export function Population({ page, pointing }: PopulationProps): JSX.Element | null {
  const { store } = page;
  const { looked, away, attend } = pointing;
  if (looked === null) return null;
  const { play, shown, frame, grouping, offered, view, choose } = looked;
  const { description } = play;
  return (
    <figure
      class={away === null ? "drawing" : "drawing away"}
      onPointerEnter={({ pointerType }) => attend(pointerType !== "touch")}
      onPointerLeave={() => attend(false)}
      onFocusIn={() => attend(true)}
      onFocusOut={() => attend(false)}
    >
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
      {view === "swarm" && <Spread description={description} frame={frame} />}
      <Counts description={description} frame={frame} view={view} />
      {away === null ? (
        <News play={play} shown={shown} page={page} />
      ) : (
        <p class="drawing-news">
          {say("explore-pointed-away", {
            when: moment(description, away),
            now: moment(description, store.shown.value?.frame.tick ?? 0),
          })}
        </p>
      )}
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
  const fresh = isNews(frame);
  return <p class={fresh ? "drawing-news fresh" : "drawing-news"}>{news || "\u00a0"}</p>;
}
