/** What stands on paper and is read off it, or off a wall: codes for cameras lead where they say, and charts need no colours. */
import { decodeQR } from "qr/decode.js";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { builtLesson, readLessons } from "../../tools/lessons.ts";
import { button, reaches } from "./hands.ts";
import { dotsOf } from "./png.ts";
import { Site } from "./site.ts";

/** A camera may take its time. */
const LOOKING_MS = 5_000;
const ids = readLessons(root)
  .filter(({ language }) => language === "en")
  .map((lesson) => builtLesson(root, lesson).id);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** What a camera reads from a code as it is shown. */
async function readFrom(code: Locator): Promise<string> {
  await code.waitFor();
  return decodeQR(dotsOf(await code.screenshot()), { timeLimit: LOOKING_MS });
}

/** What can be pressed on paper. */
const controls = (page: Page): Promise<number> =>
  page
    .locator("button:visible, select:visible, input:visible, summary:visible, nav:visible")
    .count();

/** Each line of each chart on paper: its dashes and its colour. */
const LINES = `[...document.querySelectorAll(".paper-chart")].map((chart) =>
  [...chart.querySelectorAll("polyline")].map((line) => {
    const { stroke, strokeDasharray } = getComputedStyle(line);
    return [stroke, strokeDasharray];
  })).filter((lines) => lines.length > 0)`;

test("a lesson's sheet: its code leads to the lesson, its lines are told apart by dashes, nothing can be pressed", async () => {
  const { page } = await site.visit(`#/lessons/${ids[0] ?? ""}/1`);
  for (const id of ids) {
    await page.emulateMedia({ media: "print" });
    await page.goto(`${site.address}#/lessons/${id}/1`);
    const link = `${site.address}#/lessons/${id}`;
    await page.locator(".paper-link", { hasText: link }).waitFor();
    expect(await readFrom(page.locator(".paper .qr"))).toBe(link);
    expect(await controls(page), id).toBe(0);
    const charts = await page.evaluate<string[][][]>(LINES);
    expect(charts.length, id).toBeGreaterThan(0);
    for (const lines of charts) {
      expect(new Set(lines.map(([colour]) => colour))).toEqual(new Set(["rgb(0, 0, 0)"]));
      expect(new Set(lines.map(([, dashes]) => dashes)).size).toBe(lines.length);
    }
  }
  await page.context().close();
});

test("a run on paper: there are the groups and the chart, and nothing to be pressed", async () => {
  const { page } = await site.visit("#/?s=not-too-many-friends&g=12", { colorScheme: "dark" });
  await reaches(page, 12);
  await page.emulateMedia({ media: "print" });
  expect(await controls(page)).toBe(0);
  expect(await page.locator("canvas:visible, svg.chart:visible").count()).toBe(4);
  const chart = await page.locator("svg.chart").boundingBox();
  expect(chart?.height).toBeGreaterThan(250);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(2);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]\.?\d*\]/u);
  await page.context().close();
});

test("the code of a run, and that of a class, are read as their links; a chart's lines differ in dashes, too", async () => {
  const { page } = await site.visit("#/?population.size=96&seed=fox-1&g=12&view=projector");
  await reaches(page, 12);
  const dashes = await page.evaluate<string[]>(
    `[...document.querySelectorAll(".chart-lines path")].map((line) => getComputedStyle(line).strokeDasharray)`,
  );
  expect(dashes).toHaveLength(3);
  expect(new Set(dashes).size).toBe(3);
  await page.locator("#drawer-button").click();
  await button(page, "Share…").click();
  const link = await page.locator("dialog textarea").first().inputValue();
  await page.getByText("Code for cameras").click();
  expect(await readFrom(page.locator("dialog .qr"))).toBe(link);
  expect(link).toContain("seed=fox-1");
  await page.goto(`${site.address}#/class?code=oak-41&s=silos&seats=28`);
  await page.locator(".class-invite summary").click();
  const invited = await page.locator(".class-invite input").inputValue();
  expect(invited).toContain("code=oak-41");
  expect(await readFrom(page.locator(".class-invite .qr"))).toBe(invited);
  await page.context().close();
});

test("a code that is spoiled is not read as a link", async () => {
  const { page } = await site.visit(`#/lessons/${ids[0] ?? ""}/1`);
  await page.emulateMedia({ media: "print" });
  await page.locator(".paper .qr").waitFor();
  // A blot on half of it, which no redrawing of the page takes away.
  await page.evaluate(`(() => {
    const { left, top, width, height } = document.querySelector(".paper .qr").getBoundingClientRect();
    const blot = document.body.appendChild(document.createElement("div"));
    Object.assign(blot.style, { position: "absolute", zIndex: 9, background: "#fff" });
    const place = { left: left + scrollX, top: top + scrollY, width: width / 2, height };
    for (const [side, pixels] of Object.entries(place)) blot.style.setProperty(side, pixels + "px");
  })()`);
  await expect(readFrom(page.locator(".paper .qr"))).rejects.toThrow();
  await page.context().close();
});
