/** The page: one store, one address, one tree of components. */
import { render } from "preact";
import { App } from "./app.tsx";
import { Page } from "./page.ts";
import { Store } from "./store.ts";

const page = new Page(new Store());
const root = document.getElementById("app");
if (root === null) throw new Error("the page has no place for the app");
root.replaceChildren();
render(<App page={page} />, root);
void page.follow(location.hash);
addEventListener("hashchange", () => void page.follow(location.hash));
