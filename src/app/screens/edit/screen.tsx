/** The editor: the text of a scenario, and beside it all that is known of it. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Page } from "../../page.ts";
import { Drop } from "../../panels/drop.tsx";
import { begin } from "./begin.ts";
import { Cost, Differences, Problems, Values } from "./beside.tsx";
import { Checker } from "./checker.ts";
import { Desk } from "./desk.ts";
import { Field, Reading, useNarrow } from "./field.tsx";
import { openFiles } from "./files.ts";
import { Earlier, Head } from "./head.tsx";
import { Recent } from "./recent.ts";
import { RecentList } from "./recent-list.tsx";
import { say } from "./say.ts";
import { Ways } from "./ways.tsx";
import "../../share/share.css";
import "./edit.css";

/** They outlive the screen: who goes away and comes back finds the text as it was. */
const desk = new Desk(new Checker(), new Checker());
const recent = new Recent();

// Who closes the window is asked, wherever on the page that is.
addEventListener("beforeunload", (event) => {
  if (desk.unsaved.peek()) event.preventDefault();
});

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const { query } = page.place.value;
  useEffect(() => {
    desk.enter();
    return () => desk.leave();
  }, []);
  useEffect(() => void begin(desk, page), [query]);
  const narrow = useNarrow();
  const draft = desk.draft.value;
  return (
    <Drop class="edit" take={(files) => void openFiles(desk, files)}>
      {(over) => (
        <>
          <Head desk={desk} />
          <Ways desk={desk} page={page} recent={recent} narrow={narrow} />
          <output class="said">{over ? say("edit-drop") : desk.said.value}</output>
          <Earlier desk={desk} />
          <div class="desk">
            <div class="paper">
              {draft === null && <p>{say("edit-loading")}</p>}
              {draft !== null && narrow && <Reading key={draft.name} draft={draft} />}
              {draft !== null && !narrow && <Field key={keyOf(draft)} desk={desk} draft={draft} />}
              <p class="note">{say(narrow ? "edit-read-only" : "edit-keys")}</p>
            </div>
            <div class="known">
              <Problems desk={desk} />
              {!narrow && <Values desk={desk} />}
              <Cost desk={desk} />
              <Differences desk={desk} />
              <RecentList desk={desk} recent={recent} />
            </div>
          </div>
        </>
      )}
    </Drop>
  );
}

/** Each draft has a field of its own. */
const keys = new WeakMap<object, string>();
let number = 0;

function keyOf(draft: object): string {
  const known = keys.get(draft) ?? `draft ${number++}`;
  keys.set(draft, known);
  return known;
}
