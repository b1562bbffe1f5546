/**
 * The build has baked the first screen into the file (tools/bake), so that it can be read before any script runs. The
 * page is made beside it, unseen, and takes its place in one go as soon as it has something to show.
 */
import { effect } from "@preact/signals";
import type { Asked } from "./asked/search.ts";
import type { Page } from "./page.ts";

/** Frames of the browser until a view that has been given data has measured its place and drawn itself. */
const FRAMES_TO_DRAW = 3;

export interface Place {
  /** Where the page is to be made. */
  readonly element: HTMLElement;
  /** Shows the page, whatever it has to show. */
  open(): void;
}

/**
 * Makes room for the page. Where the address asks for something else than what is baked, that goes at once. What is baked
 * is English: the document gets the language that is asked for together with the page.
 */
export function placeOf(
  baked: HTMLElement,
  hash: string,
  dress?: Pick<Asked, "lang" | "dir" | "title">,
): Place {
  const element = document.createElement("div");
  const place = {
    element,
    open(): void {
      if (!baked.isConnected) return;
      element.id = baked.id;
      element.removeAttribute("class");
      if (dress !== undefined) {
        const { lang, dir, title } = dress;
        Object.assign(document.documentElement, { lang, dir });
        document.title = title;
      }
      baked.remove();
    },
  };
  element.className = "waiting";
  baked.after(element);
  if (!baked.hasChildNodes() || !["", "#", "#/", baked.dataset["address"]].includes(hash))
    place.open();
  return place;
}

/** Opens the place as soon as the page has something to show: the run, or why there is none. */
export function openWhenReady({ store, notice }: Page, place: Place): void {
  const end = effect(() => {
    const ready = store.shown.value !== null || store.failure.value !== null;
    if (!ready && notice.value === "") return;
    queueMicrotask(() => end());
    afterFrames(FRAMES_TO_DRAW, () => place.open());
  });
}

function afterFrames(frames: number, act: () => void): void {
  if (frames === 0) act();
  else requestAnimationFrame(() => afterFrames(frames - 1, act));
}
