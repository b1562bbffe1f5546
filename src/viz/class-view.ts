/** A class: one row a structure, one dot a seat, hollow where something was moved; a line at the middle seat. */
import { select } from "d3";
import { rowsFrame, type DotRoom, type Groups } from "./dot-rows.ts";
import { seriesStyle } from "./palette.ts";
import { formPath } from "./paths.ts";
import { pile } from "./pile.ts";
import { sizedView, USUAL_TEXT, type View } from "./view.ts";

export interface ClassDot {
  readonly seat: number;
  readonly value: number;
  /** Something was moved: another thing than the structure as it stands. */
  readonly moved: boolean;
}

export interface ClassRow {
  readonly name: string;
  readonly place: number;
  readonly dots: readonly ClassDot[];
  /** What stands beside the name: how many seats, and the one in the middle. */
  readonly label: string;
  /** Null: too few to say. */
  readonly middle: number | null;
}

export interface ClassData {
  readonly rows: readonly ClassRow[];
  /** What the axis counts. */
  readonly title: string;
  readonly fine: boolean;
  readonly summary: string;
}

/** Room at both ends for half of a row of dots that stand side by side, as long as there is some left between them. */
const SIDE = 4.5;
const MOST_SIDE = 0.16;
const APART = 60;
const DOT = 12;
/** What a dot fills of its square. */
const FILLED = 0.44;

export function classView(host: HTMLElement): View<ClassData> {
  const frame = rowsFrame<ClassRow>(host, "class-dots");
  return sizedView(
    host,
    (data: ClassData, size) => {
      const scale = size.text / USUAL_TEXT;
      const { groups, room } = frame.draw(
        {
          ...data,
          label: ({ label }) => label,
          values: data.rows.flatMap(({ dots }) => dots.map(({ value }) => value)),
          side: Math.min(SIDE * DOT * scale, MOST_SIDE * size.width),
          apart: APART * scale,
        },
        size,
      );
      drawDots(groups, room);
    },
    frame.remove,
  );
}

const thereOf = ({ dots }: ClassRow): readonly ClassDot[] =>
  dots.filter(({ value }) => !Number.isNaN(value));

function drawDots(groups: Groups<ClassRow>, { x, scale, top, floor }: DotRoom): void {
  const piles = pile(
    groups.data().map((row) => thereOf(row).map(({ value }) => x(value))),
    DOT * scale,
    floor - top,
  );
  groups.each(function dots(row, k) {
    const places = piles.rows[k] ?? [];
    const { colour, marker } = seriesStyle(row.place);
    select(this)
      .select("g")
      .selectAll<SVGPathElement, ClassDot>("path")
      .data(thereOf(row), ({ seat }) => String(seat))
      .join("path")
      .attr("class", ({ moved }) => (moved ? "dot moved" : "dot"))
      .attr("stroke", colour)
      .attr("fill", ({ moved }) => (moved ? null : colour))
      .attr("d", formPath(marker, FILLED * piles.wide * piles.wide))
      .attr("transform", (_, at) => {
        const { x: place, level } = places[at] ?? { x: 0, level: 0 };
        return `translate(${place},${floor - (0.5 + level) * piles.wide})`;
      });
  });
}
