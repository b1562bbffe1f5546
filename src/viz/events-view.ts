/** What happened, as marks on the axis of time of the chart above: those that can be read have words beside them. */
import { select, type Selection } from "d3";
import { fillPlace, sayPicture } from "./picture.ts";
import { sizedView, type Size, type View } from "./view.ts";

export interface EventMark {
  readonly tick: number;
  readonly kind: "people" | "found" | "lost" | "again" | "ties";
  /** Stands beside it where there is room. */
  readonly words: string;
}

export interface EventsData {
  /** In the order in which room is given to them. */
  readonly marks: readonly EventMark[];
  /** The last tick of the axis. */
  readonly until: number;
  /** Where the axis of time begins, and how far from the right edge it ends, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly summary: string;
  /** "and 12 more": what is said of those that have no mark. */
  readonly leftWords: (left: number) => string;
}

export interface Placing {
  readonly mark: EventMark;
  readonly x: number;
  /** The row of its words, from 0; -1: there is no room for them. */
  readonly row: number;
  /** Where its words begin. */
  readonly at: number;
}

const LETTER = 7.2;
const GAP = 10;
const BESIDE = 8;
const ROW = 16;
const LEFT_LETTERS = 13;
const MARKS = 14;
/** Marks nearer than this to one that has a higher rank are left out. */
const APART = 8;

/** Shapes tell the kinds apart without colour: a ring, a cross, a filled dot for found anew, a triangle, a rhomb. */
const SHAPES: Readonly<Record<EventMark["kind"], string>> = {
  found: "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5ZM0-2A2 2 0 1 1 0 2A2 2 0 1 1 0-2Z",
  again: "M0-2A2 2 0 1 1 0 2A2 2 0 1 1 0-2Z",
  lost: "M-4-4L4 4M4-4L-4 4",
  people: "M-5-4H5L0 5Z",
  ties: "M0-5L5 0L0 5L-5 0Z",
};

/** Gives room for words to as many as there is, in rows, by rank; none lies on another. */
export function placeMarks(
  { marks, until, left, right }: EventsData,
  { width, height, text }: Size,
): Placing[] {
  const scale = text / 13;
  const x = (tick: number): number => left + (tick / Math.max(1, until)) * (width - right - left);
  const rows = Math.max(0, Math.floor((height - MARKS) / (ROW * scale)));
  const taken: [from: number, to: number][][] = Array.from({ length: rows }, () => []);
  // The end of the last row is for how many more there are.
  taken.at(-1)?.push([width - LEFT_LETTERS * LETTER * scale, width]);
  const placed: Placing[] = [];
  for (const mark of marks) {
    const at = x(mark.tick);
    if (placed.some((other) => Math.abs(other.x - at) < APART)) continue;
    const wide = mark.words.length * LETTER * scale;
    const from = Math.max(0, Math.min(at + BESIDE - MARKS, width - wide));
    const row = taken.findIndex(
      (others) =>
        wide > 0 && others.every(([start, end]) => from + wide + GAP < start || end + GAP < from),
    );
    if (row >= 0) taken[row]?.push([from, from + wide]);
    placed.push({ mark, x: at, row, at: from });
  }
  return placed;
}

export function eventsView(host: HTMLElement, goTo: (tick: number) => void): View<EventsData> {
  const svg = select(host).append("svg").attr("class", "chart events");
  const layer = svg.append("g");
  const more = svg.append("text").attr("class", "left").attr("text-anchor", "end");
  const draw = (data: EventsData, size: Size): void => {
    fillPlace(svg, size);
    sayPicture(svg.node(), data.summary);
    const placings = placeMarks(data, size);
    drawMarks(layer, placings, { goTo, size });
    const left = data.marks.length - placings.length;
    more
      .attr("x", size.width)
      .attr("y", size.height - 0.35 * size.text)
      .text(left > 0 ? data.leftWords(left) : "");
  };
  return sizedView(host, draw, () => svg.remove());
}

function drawMarks(
  layer: Selection<SVGGElement, unknown, null, undefined>,
  placings: readonly Placing[],
  { goTo, size: { text } }: { readonly goTo: (tick: number) => void; readonly size: Size },
): void {
  const groups = layer
    .selectAll<SVGGElement, Placing>("g.event")
    .data(placings)
    .join((enter) => {
      const group = enter.append("g");
      group.append("path");
      group.append("text");
      return group;
    })
    .attr("class", ({ mark }) => `event event-${mark.kind}`)
    // For who points at it; by keyboard each is a button of the list.
    .on("click", (_, { mark }) => goTo(mark.tick));
  groups
    .select("path")
    .attr("d", ({ mark }) => SHAPES[mark.kind])
    .attr("transform", ({ x }) => `translate(${x},${MARKS / 2})`);
  groups
    .select("text")
    .attr("x", ({ at }) => at)
    .attr("y", ({ row }) => MARKS + (row + 0.8) * ROW * (text / 13))
    .text(({ mark, row }) => (row < 0 ? "" : mark.words));
}
