/** How the first screen looks: no fault that axe knows, nothing cut off, nothing too small, no label on another. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moreRuns } from "./hands.ts";
import { axeFaults, collisions, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** Plays to the end, makes further runs and opens all that can be opened. */
async function everythingOpen(page: Page, until: number): Promise<void> {
  await page.getByLabel("Speed").selectOption("16");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page
    .locator(".scrub output")
    .filter({ hasText: new RegExp(`^${until}$`) })
    .waitFor();
  await moreRuns(page);
  await page.getByRole("button", { name: "Show as table" }).click();
  for (const summary of await page.locator("summary").all()) await summary.click();
}

test.each(["light", "dark"] as const)("axe finds nothing in %s", async (colorScheme) => {
  const { page } = await site.visit("", { colorScheme });
  expect(await axeFaults(page)).toEqual([]);
  await everythingOpen(page, 60);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test("axe finds nothing in forced colours, nor on a phone", async () => {
  const { page } = await site.visit("", { forcedColors: "active" });
  await everythingOpen(page, 60);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test.each(Object.entries(SIZES))(
  "on a %s nothing is cut off, too small or hidden by another",
  async (name, [width, height]) => {
    const { page } = await site.visit("", { viewport: { width, height } });
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    const transport = await page.locator(".transport").boundingBox();
    expect((transport?.y ?? height) + (transport?.height ?? 0)).toBeLessThanOrEqual(height);
    const play = await page.getByRole("button", { name: "Play", exact: true }).boundingBox();
    expect(play?.height).toBeGreaterThanOrEqual(name === "phone" ? 36 : 30);
    for (const tick of [0, 7, 30]) {
      await page.locator("#scrub").fill(String(tick));
      await page
        .locator(".scrub output")
        .filter({ hasText: new RegExp(`^${tick}$`) })
        .waitFor();
      expect(await page.evaluate(collisions)).toEqual([]);
    }
    await everythingOpen(page, 60);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(collisions)).toEqual([]);
    expect(await page.evaluate(textsBelow(12))).toEqual([]);
    await page.context().close();
  },
);

test.each(["island-that-forgot", "k256", "passing-it-on", "sharing-less"])(
  "%s fits a Chromebook too",
  async (id) => {
    const { page } = await site.visit(`#/?s=${id}`);
    expect(
      await page.evaluate("document.documentElement.scrollHeight - innerHeight"),
    ).toBeLessThanOrEqual(0);
    await page.locator("#scrub").fill("60");
    await page.locator(".scrub output").filter({ hasText: /^60$/ }).waitFor();
    expect(await page.evaluate(collisions)).toEqual([]);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

/** The canvas as numbers, to see whether it changes. */
const picture = `document.querySelector("canvas").toDataURL()`;

test("with reduced motion nothing travels: what is new stands there at once", async () => {
  const { page } = await site.visit("#/?seed=fox-27", { reducedMotion: "reduce" });
  await page.locator("#scrub").fill("2");
  await page.locator(".scrub output").filter({ hasText: /^2$/ }).waitFor();
  await page.getByRole("button", { name: "One round" }).click();
  await page.locator(".scrub output").filter({ hasText: /^3$/ }).waitFor();
  await page.evaluate(
    "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))",
  );
  const first = await page.evaluate(picture);
  await page.waitForTimeout(250);
  expect(await page.evaluate(picture)).toBe(first);
  expect(await page.evaluate("document.getAnimations().length")).toBe(0);
  await page.context().close();
});

test("with reduced motion a picture stands for a second, and the run still ends by itself", async () => {
  const { page } = await site.visit("#/?seed=fox-27", { reducedMotion: "reduce" });
  await page.evaluate(
    `globalThis.shown = [];
     new MutationObserver(() => globalThis.shown.push(performance.now()))
       .observe(document.querySelector(".scrub output"), { childList: true, characterData: true, subtree: true })`,
  );
  await page.getByLabel("Speed").selectOption("4");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: /^Was that luck/ }).waitFor();
  const times = await page.evaluate<number[]>("globalThis.shown");
  expect(times.length).toBeGreaterThan(2);
  const gaps = times.slice(1).map((time, k) => time - (times[k] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(900);
  await page.context().close();
});
