/** What stands above the run in a frame of another page: its question, and the way to the whole page. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Page } from "../page.ts";
import { showsRun } from "../routes.ts";
import { say } from "../share/say.ts";
import { startTalk } from "./talk.ts";
import "./frame.css";

export function Frame({ page }: { readonly page: Page }): JSX.Element {
  useEffect(() => startTalk(page), []);
  const { store } = page;
  // The way out leads to what is shown now.
  void store.shown.value;
  return (
    <header class="frame-top">
      {/* Other screens have their own. */}
      {showsRun(page.route) && <h1>{store.play.value?.description.question ?? ""}</h1>}
      <a href={page.link("usual")} target="_blank" rel="noopener noreferrer">
        {say("frame-open")}
      </a>
    </header>
  );
}
