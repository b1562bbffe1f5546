/** What the drawings show, as lists: one a structure. Loaded when they are opened. */
import type { JSX } from "preact";
import type { Description, LiveFrame } from "../../../workers/live-types.ts";
import { peopleList } from "../../viz/people-list.ts";
import { nameOf } from "../words/plain.ts";
import { range, say } from "../words/table.ts";
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
            {say("table-list", {
              name: nameOf(description, k),
              what: description.level.word ?? say("table-known", { item: description.itemWord }),
            })}
          </h3>
          <ViewHost
            class="people"
            make={peopleList}
            data={{ levels: detail?.levels ?? [], person: description.personWord, range }}
          />
        </section>
      ))}
    </div>
  );
}
