/**
 * Colours, dashes and markers. No structure is told by colour alone. The six colours have a contrast of at least 3 on
 * white and on black, and stay apart for colour-blind readers; a test measures both.
 */
import type { Form } from "./paths.ts";

export interface SeriesStyle {
  readonly colour: string;
  /** Lengths of dashes and gaps; "none": a whole line. */
  readonly dash: string;
  readonly marker: Form;
}

export const SERIES: readonly SeriesStyle[] = [
  { colour: "#bf2003", dash: "none", marker: "circle" },
  { colour: "#31a398", dash: "9 4", marker: "square" },
  { colour: "#9023d4", dash: "2 4", marker: "triangle" },
  { colour: "#ff5f18", dash: "12 4 2 4", marker: "diamond" },
  { colour: "#216f78", dash: "5 3", marker: "cross" },
  { colour: "#b673ff", dash: "14 3 3 3 3 3", marker: "star" },
];

/** The style of the structure in this place; after the sixth they start anew. */
export function seriesStyle(place: number): SeriesStyle {
  const style = SERIES[place % SERIES.length];
  if (style === undefined) throw new Error("there is at least one style");
  return style;
}

/** Square pixels of a marker. */
export const MARKER_AREA = 44;

/** From knowing least to knowing most, on a light and on a dark ground. */
export const RAMPS = {
  light: ["#e4edf8", "#b4cfec", "#76a9da", "#3c7ebf", "#17538f", "#08294f"],
  dark: ["#26313d", "#2f4d6b", "#3a75a5", "#559fd6", "#99d0f2", "#f0faff"],
} as const;

/** Variants that are not more or less than each other: they stay apart for colour-blind readers, on both grounds. */
export const KINDS = ["#1f6fd0", "#b8860b", "#801bfb", "#749896"] as const;

/** Edges of circles, so that they are seen whatever they are filled with. */
export const OUTLINES = { light: "#6b7684", dark: "#8b97a5" } as const;

/** What has just been found and is being told. */
export const NEWS = { light: "#c2410c", dark: "#ff9a3c" } as const;

/** The grounds on which all this is drawn. */
export const GROUNDS = { light: "#ffffff", dark: "#121212" } as const;

export type Ground = keyof typeof GROUNDS;
