/** What screens add to the chart: layers of their own, and the ends of runs that came early. */
import { expect, test } from "vitest";
import { endsExtra } from "../../src/viz/chart-ends.ts";
import type { ChartData, Extra } from "../../src/viz/chart-plan.ts";
import { knowledgeChart } from "../../src/viz/knowledge-chart.ts";
import { frames, somePlace } from "./place.ts";

const host = somePlace();

const line = { gained: [0, 1, 3], lost: [0, 0, 1], band: null };
const chart: ChartData = {
  summary: "A chart",
  sums: (gained, lost) => `gained ${gained}, lost ${lost}`,
  title: "items known",
  caption: { long: "Gained and lost", short: "Gained" },
  lossless: false,
  unit: "round",
  until: 10,
  tick: 2,
  most: 14,
  lines: [
    { name: "Villages", place: 0, values: [6, 7, 9], ...line },
    { name: "Everyone", place: 2, values: [6, 6, 8], ...line },
  ],
};

test("what else is drawn has layers of its own below and above the lines, and takes them with it", async () => {
  const view = knowledgeChart(host());
  const mark = (name: string): Extra => ({
    name,
    under: (layer) => void layer.selectAll("rect").data([name]).join("rect").text(name),
    above: (layer, { lines: all }) => void layer.selectAll("line").data(all).join("line"),
  });
  const layers = (): string[] =>
    [...host().querySelectorAll("g.more")].map(
      (layer) => `${layer.parentElement?.getAttribute("class")} ${layer.getAttribute("class")}`,
    );
  view.update({ ...chart, more: [mark("one"), mark("other")] });
  await frames();
  expect(layers()).toEqual([
    "chart-under more one",
    "chart-under more other",
    "chart-above more one",
    "chart-above more other",
  ]);
  expect(host().querySelectorAll(".chart-above .one line")).toHaveLength(2);
  view.update({ ...chart, more: [mark("other")] });
  expect(layers()).toEqual(["chart-under more other", "chart-above more other"]);
  expect(host().querySelector(".chart-under .other rect")?.textContent).toBe("other");
  view.update(chart);
  expect(layers()).toEqual([]);
  view.destroy();
});

test("ends are drawn across their lines, and what comes after all of them is marked", async () => {
  const view = knowledgeChart(host());
  view.update({ ...chart, more: [endsExtra([{ name: "Villages", at: 1 }], null)] });
  await frames();
  const bars = (): number[] =>
    [...host().querySelectorAll(".ends line")].map((bar) => Number(bar.getAttribute("x1")));
  expect(bars()).toHaveLength(1);
  expect(host().querySelectorAll(".ends rect")).toHaveLength(0);
  const nothing = { from: 2, words: "nothing comes after" };
  const ends = [
    { name: "Villages", at: 1 },
    { name: "Everyone", at: 2 },
    { name: "Everyone", at: 9 }, // not seen yet
  ];
  view.update({ ...chart, more: [endsExtra(ends, nothing)] });
  expect(bars()).toHaveLength(2);
  const [rest] = host().querySelectorAll(".ends rect");
  expect(Number(rest?.getAttribute("x"))).toBe(bars()[1]);
  expect(host().querySelector(".ends text")?.textContent).toBe("nothing comes after");
  view.destroy();
});
