/** How many runs ended: one row a structure, one dot a run, a tick at the middle run, a ring at the run that was seen. */
import { select } from "d3";
import { rowsFrame, type DotRoom, type Groups } from "./dot-rows.ts";
import { seriesStyle } from "./palette.ts";
import { formPath } from "./paths.ts";
import { piled } from "./pile.ts";
import { sizedView, USUAL_TEXT, type View } from "./view.ts";

export interface OutcomeRow {
  readonly name: string;
  readonly place: number;
  /** What was known at the end, run by run. */
  readonly values: ArrayLike<number>;
  /** The run in the middle; null: too few runs to say. */
  readonly middle: number | null;
  /** How the run ended that was seen. */
  readonly seen: number;
}

export interface OutcomeData {
  readonly rows: readonly OutcomeRow[];
  /** What the axis counts: "items known". */
  readonly title: string;
  /** True: its numbers may be small. */
  readonly fine?: boolean;
  readonly summary: string;
  /** What stands beside a row whose middle run is known: "Ring: middle run 12". */
  readonly beside: (name: string, middle: string) => string;
}

const SIDE = 2.4;
const APART = 50;
const COLUMNS = 9;
const DOT = 7;
const DOT_AREA = 26;
const SEEN_AREA = 110;

export function outcomeView(host: HTMLElement): View<OutcomeData> {
  const frame = rowsFrame<OutcomeRow>(host, "outcome", (row) => {
    row.append("path").attr("class", "seen");
  });
  return sizedView(
    host,
    ({ beside, fine = false, ...data }: OutcomeData, size) => {
      const { groups, room } = frame.draw(
        {
          ...data,
          fine,
          label: ({ name, middle }, said) => (middle === null ? name : beside(name, said(middle))),
          values: data.rows.flatMap(({ values, seen }) => [seen, ...Array.from(values)]),
          side: SIDE * size.text,
          apart: APART * (size.text / USUAL_TEXT),
        },
        size,
      );
      drawDots(groups, room);
    },
    frame.remove,
  );
}

function drawDots(groups: Groups<OutcomeRow>, { x, scale, top, floor }: DotRoom): void {
  groups.each(function dots(row) {
    const wide = DOT * scale;
    const places = piled(
      Array.from(row.values, (value) => x(value)),
      wide,
      COLUMNS,
    );
    const highest = Math.max(1, ...places.map(({ level }) => level + 1));
    const rise = Math.min(wide, (floor - top - wide) / highest);
    const { colour, marker } = seriesStyle(row.place);
    select(this)
      .select("g")
      .selectAll<SVGPathElement, (typeof places)[number]>("path")
      .data(places)
      .join("path")
      .attr("fill", colour)
      .attr("d", formPath(marker, DOT_AREA * scale * scale))
      .attr("transform", (dot) => `translate(${dot.x},${floor - 3 - dot.level * rise})`);
  });
  groups
    .select("path.seen")
    .attr("d", ({ place }) => formPath(seriesStyle(place).marker, SEEN_AREA * scale * scale))
    .attr("stroke", ({ place }) => seriesStyle(place).colour)
    .attr("transform", ({ seen }) => `translate(${x(seen)},${floor - 4})`);
}
