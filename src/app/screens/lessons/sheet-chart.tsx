/** The chart on paper: black lines, told apart by their dashes and by the names at their ends. */
import type { JSX } from "preact";
import type { Lesson } from "../../lessons/lesson.ts";
import { noun } from "../../../viz/numbers.ts";
import { scaleOf, type Scale } from "./paper-scale.ts";
import { sayNumber } from "./say.ts";

const WIDE = 640;
const HIGH = 240;
const LEFT = 44;
const RIGHT = 190;
const BOTTOM = 34;
const TOP = 8;
/** Two names do not stand closer. */
const APART = 17;
const DASHES = ["none", "9 4", "2 4", "14 4 2 4"];

interface SheetChartProps {
  readonly lesson: Lesson;
  /** Only the axes, to be drawn in by hand. */
  readonly empty?: Scale;
}

export function SheetChart({ lesson, empty }: SheetChartProps): JSX.Element {
  const { ticks, unit } = lesson.chart;
  const lines = empty === undefined ? lesson.chart.lines : [];
  const scale = empty ?? scaleOf(lines);
  const last = ticks.at(-1) ?? 1;
  const x = (tick: number): number => LEFT + ((WIDE - LEFT - RIGHT) * tick) / last;
  const y = (value: number): number =>
    HIGH - BOTTOM - ((HIGH - BOTTOM - TOP) * (value - scale.min)) / (scale.max - scale.min);
  const places = spread(lines.map(({ values }) => y(values.at(-1) ?? 0)));
  return (
    <svg class="paper-chart" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      <path class="axis" d={`M${LEFT},${TOP}V${HIGH - BOTTOM}H${WIDE - RIGHT}`} />
      {[...new Set([scale.min, 0, scale.max])].map((value) => (
        <text key={value} x={LEFT - 6} y={y(value) + 4} text-anchor="end">
          {sayNumber(value)}
        </text>
      ))}
      {[0, last / 2, last].map((tick) => (
        <text key={tick} x={x(tick)} y={HIGH - BOTTOM + 17} text-anchor="middle">
          {sayNumber(tick)}
        </text>
      ))}
      <text x={(LEFT + WIDE - RIGHT) / 2} y={HIGH - 2} text-anchor="middle">
        {noun(unit)}
      </text>
      {lines.map(({ name: line, values }, k) => (
        <g key={line}>
          <polyline
            points={values.map((value, point) => `${x(ticks[point] ?? 0)},${y(value)}`).join(" ")}
            stroke-dasharray={DASHES[k % DASHES.length]}
          />
          <text x={WIDE - RIGHT + 8} y={(places[k] ?? 0) + 4}>
            {line}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The names from top to bottom, none on another. */
function spread(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((_, k) => k).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const places = [...wanted];
  let above = Number.NEGATIVE_INFINITY;
  for (const k of order) {
    above = Math.max(places[k] ?? 0, above + APART);
    places[k] = above;
  }
  const over = Math.max(0, above - (HIGH - BOTTOM));
  return places.map((place) => place - over);
}
