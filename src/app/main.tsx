/** The page: one store, one address, one tree of components. */
import { render } from "preact";
import { fromHere } from "../../workers/browser/spawn.ts";
import { App } from "./app.tsx";
import type { Asked } from "./asked/search.ts";
import { list } from "./link/shelf.ts";
import { Page } from "./page.ts";
import { keepFocus } from "./panels/keep-focus.ts";
import { Store } from "./store.ts";
import { openWhenReady, placeOf } from "./takeover.ts";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");

function begin(baked: HTMLElement, asked?: Asked): void {
  const place = placeOf(baked, location.hash, asked);
  const page = new Page(new Store(), location.hash);
  render(<App page={page} />, place.element);
  openWhenReady(page, place);
  keepFocus();
  void settle(page, asked?.notes).then(() => asked?.after?.(page));
  addEventListener("hashchange", () => {
    place.open();
    void page.follow(location.hash);
  });
}

/** What can wait until the run is open comes last, one after another. */
async function settle(page: Page, notes: Asked["notes"] = []): Promise<void> {
  await page.follow(location.hash, notes);
  await list();
  // Not from a server for those who work on the page: nothing is built there.
  if (import.meta.env.PROD)
    await import("./offline/start.ts").then(
      ({ keepFiles }) => keepFiles(page, fromHere),
      () => undefined,
    );
}

if (location.search === "") begin(root);
else
  void import("./asked/search.ts")
    .then(({ heed }) => heed(location.search))
    .then(
      (asked) => begin(root, asked),
      () => begin(root),
    );
