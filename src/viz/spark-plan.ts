/** A chart without words, the size of a stamp: all its lines on one scale, which has zero in it. */

export interface SparkFrame {
  readonly width: number;
  readonly height: number;
  /** Room for markers around the lines. */
  readonly margin: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SparkPlan {
  /** Where zero is. */
  readonly zero: number;
  readonly lines: readonly {
    /** Commands of a path; a value that is not there leaves a gap. */
    readonly path: string;
    /** Where its marker stands: on the way, at another place for each line, and at its end. */
    readonly marks: readonly Point[];
  }[];
}

export interface SparkData {
  readonly ticks: readonly number[];
  readonly lines: readonly (readonly (number | null)[])[];
  /** The least that the scale reaches up to; left out: up to the largest value. */
  readonly most?: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

export function sparkPlan({ ticks, lines, most = 0 }: SparkData, frame: SparkFrame): SparkPlan {
  const { width, height, margin } = frame;
  const all = lines.flatMap((values) => values.filter((value) => value !== null));
  const low = Math.min(0, ...all);
  const high = Math.max(most, ...all);
  const last = ticks.at(-1) ?? 0;
  const x = (k: number): number =>
    tenth(margin + ((width - 2 * margin) * (ticks[k] ?? 0)) / Math.max(1, last));
  const y = (value: number): number =>
    tenth(height - margin - ((height - 2 * margin) * (value - low)) / (high - low || 1));
  return {
    zero: y(0),
    lines: lines.map((values, place) => {
      const points = values.map((value, k) => (value === null ? null : { x: x(k), y: y(value) }));
      const onTheWay = Math.round((points.length * (place + 1)) / (lines.length + 2));
      return {
        path: pathOf(points),
        marks: [points[onTheWay], points.findLast((point) => point !== null)].filter(
          (point) => point !== undefined && point !== null,
        ),
      };
    }),
  };
}

function pathOf(points: readonly (Point | null)[]): string {
  return points
    .flatMap((point, k) => {
      if (point === null) return [];
      const isFirst = k === 0 || points[k - 1] === null;
      return `${isFirst ? "M" : "L"}${point.x} ${point.y}`;
    })
    .join("");
}
