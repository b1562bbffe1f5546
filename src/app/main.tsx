/** The page: one store, one address, one tree of components. */
import { render } from "preact";
import { App } from "./app.tsx";
import { list } from "./link/shelf.ts";
import { Page } from "./page.ts";
import { Store } from "./store.ts";
import { openWhenReady, placeOf } from "./takeover.ts";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");
const place = placeOf(root, location.hash);
const page = new Page(new Store(), location.hash);
render(<App page={page} />, place.element);
openWhenReady(page, place);
void page.follow(location.hash).then(() => list());
addEventListener("hashchange", () => {
  place.open();
  void page.follow(location.hash);
});
