/**
 * Every scenario that ships is opened, played to its end and looked at, as a teacher would: one visit each, begun in turn on
 * a phone, a tablet, a Chromebook and a projector, and then looked at on the others.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { shipped } from "../support/shipped.ts";
import { button, expectClean, reaches, tickOf } from "./hands.ts";
import { collisions, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site } from "./site.ts";

const scenarios = readdirSync(join(root, "scenarios"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => shipped(name.replace(".yaml", "")));
type Scenario = (typeof scenarios)[number];

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const WAYS = ["phone", "tablet", "chromebook", "projector"] as const;
type Way = (typeof WAYS)[number];

/** A view that has another place has measured it and drawn itself again. */
const DRAWN = `new Promise((resolve) => {
  let frames = 4;
  requestAnimationFrame(function again() { if (frames-- > 0) requestAnimationFrame(again); else resolve(); });
})`;

async function fits(page: Page, way: Way, when: string): Promise<void> {
  const least = way === "projector" ? 24 : 12;
  expect(await page.evaluate(overflow), `${when}, ${way}`).toBeLessThanOrEqual(0);
  expect(await page.evaluate(collisions), `${when}, ${way}`).toEqual([]);
  expect(await page.evaluate(textsBelow(least)), `${when}, ${way}`).toEqual([]);
}

/** It takes the place of what is baked where its first sixth is over, and stands there until something is asked for. */
async function standsWhereItOpens(page: Page, { clock, view }: Scenario): Promise<void> {
  const opening = Math.floor(view.until / 6);
  await reaches(page, opening);
  await page.waitForTimeout(200);
  expect(await tickOf(page)).toBe(opening);
  await button(page, `One ${clock.unit}`).click();
  await reaches(page, opening + 1);
  await button(page, "Start again").click();
  await reaches(page, 0);
}

/** How far the lines of the chart reach up and down, in pixels. */
const RISE = `(() => {
  const boxes = [...document.querySelectorAll(".chart-lines path")].map((path) => path.getBBox());
  const tops = boxes.map(({ y }) => y);
  const ends = boxes.map(({ y, height }) => y + height);
  return Math.max(...ends) - Math.min(...tops);
})()`;

/** What no sentence for people holds. */
const NONSENSE = /NaN|undefined|null|Infinity|\[object|persons|[^aeiou]ys known/;

/** Goes to the last tick, as the keyboard does, and sees that something has come of it. */
async function comesToSomething(page: Page, { view, structures }: Scenario): Promise<void> {
  await page.locator(".stage").focus();
  await page.keyboard.press("End");
  await page.locator("#more-runs").waitFor({ timeout: 60_000 });
  const said = await page.locator(".standing").textContent();
  expect(said).toMatch(/^After \d/);
  for (const text of await page.locator("main").allTextContents())
    expect(text).not.toMatch(NONSENSE);
  if (view.chart !== undefined) {
    const [first] = await page.locator(".switch label").allTextContents();
    expect(first).toBe(view.label ?? view.chart.replaceAll("-", " "));
    expect(await page.locator(".switch input").first().isChecked()).toBe(true);
    expect(said).toContain(`, ${first}`);
  }
  // Nobody learns anything from lines that are level from the start to the end.
  expect(await page.evaluate<number>(RISE)).toBeGreaterThan(12);
  expect(await page.locator(".drawing").count()).toBe(Math.min(3, structures.length));
}

const begun = scenarios.map((scenario, k) => ({
  id: scenario.id,
  scenario,
  way: WAYS[k % WAYS.length] ?? "phone",
}));

test.each(begun)("$id, begun on a $way", async ({ scenario, way }) => {
  const [width, height] = SIZES[way];
  const far = way === "projector";
  const visit = await site.visit(`#/?s=${scenario.id}${far ? "&view=projector" : ""}`, {
    viewport: { width, height },
  });
  const { page } = visit;
  await standsWhereItOpens(page, scenario);
  await fits(page, way, "at the start");
  await comesToSomething(page, scenario);
  await fits(page, way, "at the end");
  if (far) await button(page, "Usual page").click();
  for (const other of WAYS.filter((each) => each !== way)) {
    const [wide, high] = SIZES[other];
    await page.setViewportSize({ width: wide, height: high });
    if (other === "projector") await button(page, "Projector").click();
    await page.evaluate(DRAWN);
    await fits(page, other, "at the end");
  }
  await explored(page);
  await expectClean(visit);
  await page.context().close();
});

/** The same run on the screen of one group, with what happened in it. */
async function explored(page: Page): Promise<void> {
  if (await button(page, "Usual page").isVisible()) await button(page, "Usual page").click();
  await page.getByRole("link", { name: "Explore", exact: true }).click();
  await page.locator(".explore svg.events").waitFor({ state: "attached" });
  for (const way of WAYS.filter((each) => each !== "projector")) {
    const [width, height] = SIZES[way];
    await page.setViewportSize({ width, height });
    await page.evaluate(DRAWN);
    await fits(page, way, "explored");
  }
}

test("a text that lies on another is found, and one that leaves its chart", async () => {
  const { page } = await site.visit();
  expect(await page.evaluate(collisions)).toEqual([]);
  const move = (to: string): Promise<unknown> =>
    page.evaluate(`(() => {
      const [one, other] = document.querySelectorAll("svg.chart .y text");
      one.setAttribute("transform", ${to});
    })()`);
  await move(
    "`translate(0,${other.getBoundingClientRect().top - one.getBoundingClientRect().top + 3})`",
  );
  expect(await page.evaluate(collisions)).toEqual([expect.stringMatching(/^\d+ on \d+$/u)]);
  await move('"translate(-300,0)"');
  expect(await page.evaluate(collisions)).toEqual([expect.stringMatching(/^cut off: /u)]);
  await page.context().close();
});
