/** The views in a real browser: they show the data they are given, twice the same for the same, and clean up. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChartData } from "../../src/viz/chart-plan.ts";
import { differenceView } from "../../src/viz/difference-view.ts";
import { knowledgeChart } from "../../src/viz/knowledge-chart.ts";
import { networkView, type NetworkData } from "../../src/viz/network-view.ts";
import { tableView } from "../../src/viz/table-view.ts";

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement("div"));
  host.style.setProperty("width", "800px");
  host.style.setProperty("height", "300px");
});
afterEach(() => host.remove());

const frames = async (count = 3): Promise<void> => {
  for (let k = 0; k < count; k++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

const lines: ChartData["lines"] = [
  { name: "Villages", place: 0, values: [6, 7, 9], gained: [0, 1, 3], lost: [0, 0, 1], band: null },
  { name: "Everyone", place: 2, values: [6, 6, 8], gained: [0, 0, 2], lost: [0, 0, 0], band: null },
];
const chart: ChartData = {
  summary: "A chart",
  title: "items known",
  caption: { long: "Gained and lost", short: "Gained" },
  lossless: false,
  unit: "round",
  until: 10,
  tick: 2,
  most: 14,
  lines,
};

test("a chart draws a line, a label and its bars for each structure, and the same data give the same picture", async () => {
  const view = knowledgeChart(host);
  view.update(chart);
  await frames();
  const svg = host.querySelector("svg");
  expect(svg?.getAttribute("role")).toBe("img");
  expect(svg?.getAttribute("aria-label")).toBe("A chart");
  expect(host.querySelectorAll(".chart-lines path")).toHaveLength(2);
  expect([...host.querySelectorAll(".chart-labels text")].map((text) => text.textContent)).toEqual([
    "Villages 9",
    "Everyone 8",
  ]);
  expect(host.querySelectorAll("rect.gained")).toHaveLength(3);
  expect(host.querySelectorAll("rect.lost")).toHaveLength(1);
  const first = host.innerHTML;
  view.update(chart);
  expect(host.innerHTML).toBe(first);
  view.update({ ...chart, tick: 1 });
  expect(host.innerHTML).not.toBe(first);
  view.destroy();
  expect(host.childElementCount).toBe(0);
});

test("a chart follows the size of its place, and no attribute holds a style", async () => {
  const view = knowledgeChart(host);
  view.update(chart);
  await frames();
  host.style.setProperty("width", "300px");
  await frames();
  expect(host.querySelector("svg")?.getAttribute("width")).toBe("300");
  expect(host.querySelectorAll("[style]")).toHaveLength(0);
  view.destroy();
});

test("bands appear when there are many runs", async () => {
  const view = knowledgeChart(host);
  const band = { low: [6, 6, 7], middle: [6, 7, 8], high: [6, 8, 9] };
  view.update({ ...chart, lines: lines.map((line) => Object.assign({}, line, { band })) });
  await frames();
  expect(host.querySelectorAll("path.band")).toHaveLength(2);
  expect(host.querySelectorAll("path.median")).toHaveLength(2);
  view.update(chart);
  expect(host.querySelectorAll("path.band")).toHaveLength(0);
  view.destroy();
});

test("the table is a real one, and holds the numbers of the chart", () => {
  const view = tableView(host);
  view.update({
    caption: "All numbers",
    unit: "round",
    known: "the group knows",
    fine: false,
    lines,
  });
  expect(host.querySelector("caption")?.textContent).toBe("All numbers");
  expect([...host.querySelectorAll("th[scope=colgroup]")].map((head) => head.textContent)).toEqual([
    "Villages",
    "Everyone",
  ]);
  const rows = [...host.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ["0", "6", "0", "0", "6", "0", "0"],
    ["1", "7", "1", "0", "6", "0", "0"],
    ["2", "9", "3", "1", "8", "2", "0"],
  ]);
  view.update({
    caption: "",
    unit: "round",
    known: "the group knows",
    fine: false,
    lines: lines.slice(0, 1),
  });
  expect(host.querySelectorAll("tbody td")).toHaveLength(9);
  view.destroy();
});

test("pairs are dots on the side of who is ahead", async () => {
  const view = differenceView(host);
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
  expect(host.querySelectorAll(".difference-dots path")).toHaveLength(4);
  expect(host.querySelectorAll(".difference-dots .even")).toHaveLength(1);
  expect(host.querySelector("svg")?.getAttribute("aria-label")).toBe("Four pairs");
  view.destroy();
});

const drawing = {
  people: 3,
  x: Float32Array.of(0, 1, 0.5),
  y: Float32Array.of(0.5, 0.5, 1),
  radius: 0.1,
  ties: Int32Array.of(0, 1, 1, 2),
  oneWay: 0,
  everybody: false,
};
const network: NetworkData = {
  drawing,
  levels: Float32Array.of(0, 0, 0),
  scale: { least: 0, most: 10 },
  told: new Int32Array(0),
  found: new Int32Array(0),
  travel: 0,
  summary: "Three people",
};

const picture = async (): Promise<string> => {
  await frames();
  return host.querySelector("canvas")?.toDataURL() ?? "";
};

test("a network shows who knows what, what is told, and has a name", async () => {
  const view = networkView(host);
  view.update(network);
  const start = await picture();
  expect(start.length).toBeGreaterThan(1000);
  expect(await picture()).toBe(start);
  expect(host.querySelector("canvas")?.getAttribute("aria-label")).toBe("Three people");
  view.update({ ...network, levels: Float32Array.of(0, 10, 0) });
  const knowing = await picture();
  expect(knowing).not.toBe(start);
  view.update({ ...network, levels: Float32Array.of(0, 10, 0), told: Int32Array.of(1, 4, 1, 0) });
  expect(await picture()).not.toBe(knowing);
  view.update(network);
  expect(await picture()).toBe(start);
  view.destroy();
});

test("a tie that leads one way is broad where it begins, and points to who listens", async () => {
  const view = networkView(host);
  /** How much of what is drawn lies in the left and in the right quarter between two people. */
  const ink = async (...ties: number[]): Promise<[left: number, right: number]> => {
    const pair = { ...drawing, ties: Int32Array.from(ties), oneWay: 1, radius: 0.02 };
    view.update({ ...network, drawing: pair });
    await frames();
    const canvas = host.querySelector("canvas");
    const { width = 0, height = 0 } = canvas ?? {};
    const quarter = height / 4;
    const between = (from: number): number =>
      canvas
        ?.getContext("2d")
        ?.getImageData(from, 0, quarter, height)
        .data.reduce((sum, value, k) => sum + (k % 4 === 3 ? value : 0), 0) ?? 0;
    return [between(width / 2 - 1.5 * quarter), between(width / 2 + 0.5 * quarter)];
  };
  const [left, right] = await ink(1, 0); // the right one listens
  expect(left).toBeGreaterThan(1.5 * right);
  const [other, one] = await ink(0, 1);
  expect(one).toBeGreaterThan(1.5 * other);
  view.destroy();
});

test("news travels, arrives and then rests", async () => {
  const view = networkView(host);
  view.update({ ...network, travel: 300, told: Int32Array.of(1, 4, 1, 0) });
  const early = await picture();
  const later = await picture();
  expect(later).not.toBe(early);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const arrived = await picture();
  expect(await picture()).toBe(arrived);
  view.destroy();
});
