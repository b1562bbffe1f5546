/** The paths of lines, areas and markers, as SVG writes them. */

/** The forms of the markers, each of the same area. */
export type Form = "circle" | "square" | "triangle" | "diamond" | "cross" | "star";

const TRIANGLE = Math.sqrt(3);
const STAR_AREA = 0.8908130915292852;
const INNER = Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10);

/** Corners of a form with an area of 1; a circle has none. */
const CORNERS: Readonly<Record<Exclude<Form, "circle">, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ],
  triangle: [
    [0, -2],
    [TRIANGLE, 1],
    [-TRIANGLE, 1],
  ].map(([x = 0, y = 0]) => [x / Math.sqrt(3 * TRIANGLE), y / Math.sqrt(3 * TRIANGLE)]),
  diamond: [
    [0, -1],
    [1 / TRIANGLE, 0],
    [0, 1],
    [-1 / TRIANGLE, 0],
  ].map(([x = 0, y = 0]) => [x * Math.sqrt(TRIANGLE / 2), y * Math.sqrt(TRIANGLE / 2)]),
  cross: [
    [-3, -1],
    [-1, -1],
    [-1, -3],
    [1, -3],
    [1, -1],
    [3, -1],
    [3, 1],
    [1, 1],
    [1, 3],
    [-1, 3],
    [-1, 1],
    [-3, 1],
  ].map(([x = 0, y = 0]) => [x / Math.sqrt(20), y / Math.sqrt(20)]),
  star: Array.from({ length: 10 }, (_, k) => {
    const far = Math.sqrt(STAR_AREA) * (k % 2 === 0 ? 1 : INNER);
    const turn = (k * Math.PI) / 5;
    return [far * Math.sin(turn), -far * Math.cos(turn)] as const;
  }),
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** A marker of so many square pixels around (0, 0). */
export function formPath(form: Form, area: number): string {
  if (form === "circle") {
    const r = round(Math.sqrt(area / Math.PI));
    return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0`;
  }
  const side = Math.sqrt(area);
  return `M${CORNERS[form].map(([x, y]) => `${round(x * side)},${round(y * side)}`).join("L")}Z`;
}

/** A line through the points at these ticks; where there is no height it is broken. */
export function linePath(
  ticks: readonly number[],
  x: (tick: number) => number,
  y: (tick: number) => number,
): string {
  let path = "";
  let broken = true;
  for (const tick of ticks) {
    const height = y(tick);
    if (!Number.isNaN(height)) path += `${broken ? "M" : "L"}${round(x(tick))},${round(height)}`;
    broken = Number.isNaN(height);
  }
  return path;
}

/** The area between two heights at these ticks. */
export function areaPath(
  ticks: readonly number[],
  x: (tick: number) => number,
  [low, high]: readonly [(tick: number) => number, (tick: number) => number],
): string {
  const there = ticks.filter((tick) => !Number.isNaN(low(tick)) && !Number.isNaN(high(tick)));
  if (there.length === 0) return "";
  return `${linePath(there, x, high)}L${linePath(there.toReversed(), x, low).slice(1)}Z`;
}
