/** Every scenario that ships is opened, played to its end and looked at, as a teacher would. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { shipped } from "../support/shipped.ts";
import { expectClean } from "./hands.ts";
import { collisions, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site } from "./site.ts";

const scenarios = readdirSync(join(root, "scenarios"))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => shipped(name.replace(".yaml", "")));

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** Goes to the last tick, as the keyboard does. */
async function playOut(page: Page): Promise<void> {
  await page.locator(".stage").focus();
  await page.keyboard.press("End");
  await page.locator("#more-runs").waitFor({ timeout: 60_000 });
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

describe.each(scenarios)("$id", ({ id, view, structures }) => {
  test("is played to its end: clean, sensible, and no flat chart", async () => {
    const visit = await site.visit(`#/?s=${id}`);
    const { page } = visit;
    await playOut(page);
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
    await expectClean(visit);
    await page.context().close();
  });

  test.each(["phone", "chromebook", "projector"] as const)("fits on a %s", async (name) => {
    const [width, height] = SIZES[name];
    const far = name === "projector" ? "&view=projector" : "";
    const visit = await site.visit(`#/?s=${id}${far}`, { viewport: { width, height } });
    const { page } = visit;
    await playOut(page);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(collisions)).toEqual([]);
    expect(await page.evaluate(textsBelow(12))).toEqual([]);
    await expectClean(visit);
    await page.context().close();
  });
});
