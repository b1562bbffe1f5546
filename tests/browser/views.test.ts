/** The views in a real browser: they show the data they are given, twice the same for the same, and clean up. */
import { expect, test } from "vitest";
import type { ChartData } from "../../src/viz/chart-plan.ts";
import { differenceView } from "../../src/viz/difference-view.ts";
import { knowledgeChart } from "../../src/viz/knowledge-chart.ts";
import { frames, somePlace } from "./place.ts";

const host = somePlace();

const lines: ChartData["lines"] = [
  { name: "Villages", place: 0, values: [6, 7, 9], gained: [0, 1, 3], lost: [0, 0, 1], band: null },
  { name: "Everyone", place: 2, values: [6, 6, 8], gained: [0, 0, 2], lost: [0, 0, 0], band: null },
];
const chart: ChartData = {
  summary: "A chart",
  title: "items known",
  caption: { long: "Gained and lost", short: "Gained" },
  lossless: false,
  sums: (gained, lost) => `gained ${gained}, lost ${lost}`,
  unit: "round",
  until: 10,
  tick: 2,
  most: 14,
  lines,
};

test("a chart draws a line, a label and its bars for each structure, and the same data give the same picture", async () => {
  const view = knowledgeChart(host());
  view.update(chart);
  await frames();
  const svg = host().querySelector("svg");
  expect(svg?.getAttribute("role")).toBe("img");
  expect(svg?.getAttribute("aria-label")).toBe("A chart");
  expect(host().querySelectorAll(".chart-lines path")).toHaveLength(2);
  expect(
    [...host().querySelectorAll(".chart-labels text")].map((text) => text.textContent),
  ).toEqual(["Villages 9", "Everyone 8"]);
  expect(host().querySelectorAll("rect.gained")).toHaveLength(3);
  expect(host().querySelectorAll("rect.lost")).toHaveLength(1);
  const first = host().innerHTML;
  view.update(chart);
  expect(host().innerHTML).toBe(first);
  view.update({ ...chart, tick: 1 });
  expect(host().innerHTML).not.toBe(first);
  view.destroy();
  expect(host().childElementCount).toBe(0);
});

test("a chart follows the size of its place, and no attribute holds a style", async () => {
  const view = knowledgeChart(host());
  view.update(chart);
  await frames();
  host().style.setProperty("width", "300px");
  await frames();
  expect(host().querySelector("svg")?.getAttribute("width")).toBe("300");
  expect(host().querySelectorAll("[style]")).toHaveLength(0);
  view.destroy();
});

test("bands appear when there are many runs", async () => {
  const view = knowledgeChart(host());
  const band = { low: [6, 6, 7], middle: [6, 7, 8], high: [6, 8, 9] };
  view.update({ ...chart, lines: lines.map((line) => Object.assign({}, line, { band })) });
  await frames();
  expect(host().querySelectorAll("path.band")).toHaveLength(2);
  expect(host().querySelectorAll("path.median")).toHaveLength(2);
  view.update(chart);
  expect(host().querySelectorAll("path.band")).toHaveLength(0);
  view.destroy();
});

test("pairs are dots on the side of who is ahead", async () => {
  const view = differenceView(host());
  view.update({
    a: { name: "Villages", place: 0 },
    b: { name: "Everyone", place: 2 },
    differences: [-2, -1, 0, 3],
    mean: 0,
    low: -1,
    high: 1,
    reach: 3,
    summary: "Four pairs",
  });
  await frames();
  expect(host().querySelectorAll(".difference-dots path")).toHaveLength(4);
  expect(host().querySelectorAll(".difference-dots .even")).toHaveLength(1);
  expect(host().querySelector("svg")?.getAttribute("aria-label")).toBe("Four pairs");
  view.destroy();
});
