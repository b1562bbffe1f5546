/** What every view is: something on the page that shows the data it was last given, and nothing else. */

export interface View<Data> {
  /** Shows these data; the same data give the same picture. */
  update(data: Data): void;
  /** Takes itself off the page. */
  destroy(): void;
}

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Size of the host's letters in pixels: labels and the room for them follow it. */
  readonly text: number;
}

/** What the room for labels was measured with. */
export const USUAL_TEXT = 13;

/** Calls back whenever the host has got another size, and not before it has one. Returns what ends it. */
export function watchSize(host: Element, changed: (size: Size) => void): () => void {
  let last = "";
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const width = Math.floor(entry.contentRect.width);
    const height = Math.floor(entry.contentRect.height);
    const text = Number.parseFloat(getComputedStyle(host).fontSize) || USUAL_TEXT;
    const size = `${width}x${height} ${text}`;
    if (size === last || width <= 0 || height <= 0) return;
    last = size;
    changed({ width, height, text });
  });
  observer.observe(host);
  return () => observer.disconnect();
}

/** A view that is drawn anew whenever its data or the size of its host change. */
export function sizedView<Data>(
  host: Element,
  draw: (data: Data, size: Size) => void,
  remove: () => void,
): View<Data> {
  let now: { readonly data: Data } | null = null;
  let size: Size | null = null;
  let frame = 0;
  const redraw = (): void => {
    if (now !== null && size !== null) draw(now.data, size);
  };
  const unwatch = watchSize(host, (next) => {
    size = next;
    // In the next frame: what is drawn while sizes are being told may change some again, which a browser calls an error.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(redraw);
  });
  return {
    update(data) {
      now = { data };
      redraw();
    },
    destroy() {
      unwatch();
      cancelAnimationFrame(frame);
      remove();
    },
  };
}

/** Calls back whenever the reader's colours change: light, dark, forced. Returns what ends it. */
export function watchColours(changed: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
