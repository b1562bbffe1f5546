/** What the drawings show, as lists: one a structure. Loaded when they are opened. */
import type { JSX } from "preact";
import type { Description, LiveFrame } from "../../../workers/live-types.ts";
import { plural } from "../../viz/numbers.ts";
import { peopleList } from "../../viz/people-list.ts";
import { ViewHost } from "./view-host.tsx";

export interface ListsProps {
  readonly description: Description;
  readonly frame: LiveFrame;
}

export function Lists({ description, frame }: ListsProps): JSX.Element {
  return (
    <div class="lists-row">
      {frame.structures.map(({ detail }, k) => (
        <section key={description.structures[k]?.name} class="list">
          <h3>
            {description.structures[k]?.name} (
            {description.level.word ?? `${plural(description.itemWord)} known`})
          </h3>
          <ViewHost
            class="people"
            make={peopleList}
            data={{ levels: detail?.levels ?? [], person: description.personWord }}
          />
        </section>
      ))}
    </div>
  );
}
