/** Structures can be told apart: on a light and a dark ground, by colour-blind readers, and without any colour. */
import { describe, expect, test } from "vitest";
import { contrastOf, luminanceOf, rgbOf } from "../../src/viz/colour.ts";
import {
  GROUNDS,
  KINDS,
  NEWS,
  OUTLINES,
  RAMPS,
  SERIES,
  seriesStyle,
  type Ground,
} from "../../src/viz/palette.ts";

const grounds = Object.entries(GROUNDS) as [Ground, string][];

/** How protan, deutan and tritan readers see linear red, green and blue: Machado et al. 2009, severity 1. */
const SIGHTS = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

const linear = (part: number): number =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : Math.pow((part / 255 + 0.055) / 1.055, 2.4);

/** OKLab coordinates of a colour as somebody with this sight sees it. */
function seen(colour: string, matrix: readonly number[]): number[] {
  const rgb = rgbOf(colour).map(linear);
  const row = (of: readonly number[], k: number): number =>
    [0, 1, 2].reduce((sum, j) => sum + (of[3 * k + j] ?? 0) * (rgb[j] ?? 0), 0);
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((k) => row(matrix, k));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

test.each(grounds)("the six colours stand out on the %s ground", (_name, ground) => {
  expect(SERIES).toHaveLength(6);
  for (const { colour } of SERIES)
    expect(contrastOf(colour, ground), colour).toBeGreaterThanOrEqual(3);
});

test.each(Object.entries(SIGHTS))("no two of the six look alike to %s sight", (_name, matrix) => {
  const points = SERIES.map(({ colour }) => seen(colour, matrix));
  points.forEach((p, k) =>
    points.slice(k + 1).forEach((q) => {
      expect(Math.hypot(...p.map((part, j) => part - (q[j] ?? 0)))).toBeGreaterThanOrEqual(0.12);
    }),
  );
});

test.each(grounds)("the colours of variants stand out on the %s ground", (_name, ground) => {
  for (const colour of KINDS) expect(contrastOf(colour, ground), colour).toBeGreaterThanOrEqual(3);
});

test.each(Object.entries(SIGHTS))("no two variants look alike to %s sight", (_name, matrix) => {
  const points = KINDS.map((colour) => seen(colour, matrix));
  points.forEach((p, k) =>
    points.slice(k + 1).forEach((q) => {
      expect(Math.hypot(...p.map((part, j) => part - (q[j] ?? 0)))).toBeGreaterThanOrEqual(0.12);
    }),
  );
});

test("without colour, dash and marker still differ", () => {
  expect(new Set(SERIES.map(({ dash }) => dash)).size).toBe(6);
  expect(new Set(SERIES.map(({ marker }) => marker)).size).toBe(6);
  expect(seriesStyle(7)).toBe(SERIES[1]);
});

describe.each(grounds)("on the %s ground", (name, ground) => {
  test("circles have an edge that is seen, and news stands out", () => {
    expect(contrastOf(OUTLINES[name], ground)).toBeGreaterThanOrEqual(3);
    expect(contrastOf(NEWS[name], ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("who knows more stands out more", () => {
    const contrasts = RAMPS[name].map((colour) => contrastOf(colour, ground));
    expect(contrasts.toSorted((a, b) => a - b)).toEqual(contrasts);
    expect(contrasts.at(-1)).toBeGreaterThan(10);
  });
});

test("colours are read as the browser writes them", () => {
  expect(rgbOf("#ff8000")).toEqual([255, 128, 0]);
  expect(rgbOf("rgb(18, 18, 18)")).toEqual([18, 18, 18]);
  expect(rgbOf("rgba(0, 0, 0, 0)")).toEqual([255, 255, 255]);
  expect(luminanceOf("#ffffff")).toBeCloseTo(1);
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21);
});
