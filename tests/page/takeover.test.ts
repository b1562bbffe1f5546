/**
 * From the baked first screen to the live one: nothing is empty on the way, nothing breaks, and what is asked for counts.
 * (That each scenario opens where its first sixth is over, and stands there: gallery.test.ts.)
 */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean, tickOf } from "./hands.ts";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** Holds back the worker's script until it is let go. */
async function holdWorker(page: Page): Promise<() => void> {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route(/sim\.worker/, async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

/** Notes at each frame from the first on whether a chart with lines is seen, and where Play is. */
const WATCH = `
  globalThis.seen = [];
  const look = () => {
    const line = [...document.querySelectorAll("svg.chart .chart-lines path")]
      .find((path) => path.checkVisibility({ visibilityProperty: true }));
    const drawing = [...document.querySelectorAll(".network-canvas")]
      .find((each) => each.checkVisibility({ visibilityProperty: true }));
    const at = document.querySelector(".transport .main")?.getBoundingClientRect();
    if (document.body !== null) seen.push([line !== undefined, drawing !== undefined, Math.round(at?.x), Math.round(at?.y)].join(" "));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

/** What has been noted, twenty frames on: a third of a second, or longer on a slow machine. */
const AFTER_FRAMES = `new Promise((resolve) => {
  let frames = 20;
  requestAnimationFrame(function again() { if (frames-- > 0) requestAnimationFrame(again); else resolve(seen); });
})`;

test("the chart is there from the first frame on, never goes, and nothing jumps", async () => {
  const visit = await site.visit("", { before: WATCH });
  const seen = await visit.page.evaluate<string[]>(AFTER_FRAMES);
  expect(seen.length).toBeGreaterThan(20);
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toMatch(/^true true \d+ \d+$/);
  await expectClean(visit);
  await visit.page.context().close();
});

test("taps before the script is there are lost and break nothing", async () => {
  const visit = await site.visit("", { hold: holdWorker });
  const { page, letGo } = visit;
  const [width, height] = [1366, 768];
  const play = await page.locator(".baked .transport .main").boundingBox();
  await page.mouse.click((play?.x ?? 0) + 20, (play?.y ?? 0) + 10);
  await page.keyboard.press("Space");
  // Above stand the ways to other screens: they need no script.
  for (let x = 10; x < width; x += 130)
    for (let y = 100; y < height; y += 90) await page.mouse.click(x, y);
  expect(await page.locator(".baked").isVisible()).toBe(true);
  expect(await page.locator(".waiting").count()).toBe(1);
  letGo();
  await page.locator("canvas").first().waitFor();
  expect(await page.locator(".baked, .waiting, .baked-note").count()).toBe(0);
  expect(await page.locator("#app").count()).toBe(1);
  expect(await tickOf(page)).toBe(10);
  await button(page, "Play").click();
  // It may have gone on when one looks again.
  await page
    .locator(".scrub output")
    .filter({ hasText: /^(?:1[2-9]|[2-6]\d)$/ })
    .waitFor();
  await expectClean(visit);
  await page.context().close();
});

test("what is baked is not taken for another scenario, nor for another luck", async () => {
  const cases = [
    ["#/?s=k256", /copy a little more often/],
    ["#/?s=not-too-many-friends&seed=fox-27", /Which group will know most/],
  ] as const;
  for (const [hash, question] of cases) {
    const { page, letGo } = await site.visit(hash, { hold: holdWorker });
    await page.getByRole("heading", { level: 1, name: question }).waitFor();
    expect(await page.locator(".baked").count()).toBe(0);
    expect(await page.locator(".network-canvas").count()).toBe(0);
    letGo();
    await page.locator("canvas").first().waitFor();
    await page.context().close();
  }
});

test("another address while the script is at work is followed", async () => {
  const { page, letGo } = await site.visit("", { hold: holdWorker });
  await page.locator(".waiting").waitFor({ state: "attached" });
  await page.evaluate("location.hash = '#/?s=k256'");
  await page.getByRole("heading", { level: 1, name: /copy a little more often/ }).waitFor();
  expect(await page.locator(".baked").count()).toBe(0);
  letGo();
  await page.locator(".drawing-name", { hasText: "Copying 0.25" }).waitFor();
  await page.context().close();
});

test("where the worker cannot be had, that is said", async () => {
  const { page } = await site.visit("", {
    hold: async (held) => {
      await held.route(/sim\.worker/, (route) => route.abort());
      return () => undefined;
    },
  });
  await page.getByRole("alert").waitFor();
  expect(await page.locator(".baked").count()).toBe(0);
  await page.context().close();
});
