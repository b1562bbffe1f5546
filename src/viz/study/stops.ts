/** Marks of a drawing of which one is a stop of the keyboard: keys go from mark to mark, and what is pressed is told. */
import { select } from "d3";

interface StopsOptions {
  /** Where a key leads from a mark; null: nowhere. */
  readonly step: (at: number, event: KeyboardEvent) => number | null;
  readonly press: (at: number) => void;
  /** A mark is pointed at, or has the focus; null: none any more. */
  readonly point: (at: number | null) => void;
  /** From now on this one is the stop. */
  readonly moved: (to: number) => void;
}

/** What marks are known by. */
export const MARK = "data-mark";

const markAt = (target: EventTarget | null): number | null => {
  const mark = target instanceof Element ? target.closest(`[${MARK}]`) : null;
  return mark === null ? null : Number(mark.getAttribute(MARK));
};

/** Listens to all marks in a host, also to those that come later: an element of SVG that listens would be a stop itself. */
export function listen(host: HTMLElement, { step, press, point, moved }: StopsOptions): void {
  const go = (to: number): void => {
    moved(to);
    for (const mark of host.querySelectorAll<SVGGElement>(`[${MARK}]`)) {
      const here = Number(mark.getAttribute(MARK)) === to;
      mark.setAttribute("tabindex", here ? "0" : "-1");
      if (here) mark.focus();
    }
  };
  select(host)
    .on("keydown", (event: KeyboardEvent) => {
      const at = markAt(event.target);
      if (at === null || event.altKey || event.metaKey) return;
      const to = step(at, event);
      if (to !== null) go(to);
      else if (event.key === "Enter" || event.key === " ") press(at);
      else return;
      event.preventDefault();
    })
    .on("click", (event: MouseEvent) => {
      const at = markAt(event.target);
      if (at === null) return;
      go(at);
      press(at);
    })
    .on("pointerover", (event: PointerEvent) => point(markAt(event.target)))
    .on("pointerleave", () => point(null))
    .on("focusin", (event: FocusEvent) => point(markAt(event.target)))
    .on("focusout", () => point(null));
}
