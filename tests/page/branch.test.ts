/** Branch here: one change on the way, both futures side by side, and the way back, by keyboard alone. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFaults, overflow } from "./looks.ts";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const at = async (page: Page, tick: number): Promise<void> => {
  await page
    .locator(".scrub output")
    .filter({ hasText: new RegExp(`^${tick}$`) })
    .waitFor();
};

/** The hash of the whole way to the tick that is shown, by what it is called. */
const hashOf = (page: Page, name: string): Promise<string | null> =>
  page.locator(`[data-hash="${name}"]`).textContent();

test("a branch is made, undone, done again and ended with the keyboard", async () => {
  const visit = await site.visit("#/?s=not-too-many-friends&with=villages&g=12");
  const { page, faults } = visit;
  await at(page, 12);
  await page.locator(".identity summary").click();
  const before = await hashOf(page, "Villages");
  await page.locator(".stage").focus();
  await page.keyboard.press("b");
  await page.locator("#branch summary:focus").waitFor();
  await page.getByLabel("What changes").selectOption({ label: "Telling others" });
  await page.getByLabel(/^To \(now/).selectOption({ label: "10 %" });
  await page.getByRole("button", { name: "Play both futures from round 13 on" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Pause" }).click();
  await page.locator("#scrub").fill("22");
  await at(page, 22);
  expect(page.url()).toContain("with=villages&at=13:step.share.chance=0.1&both=1");
  expect(await page.locator("#branch .standing").textContent()).toMatch(/^Round 22: /);
  expect(await page.locator(".branch-marks i").count()).toBe(1);
  const [was, now] = [await hashOf(page, "As it was"), await hashOf(page, "With your change")];
  expect(now).not.toBe(was);
  expect(await page.locator(".command").textContent()).toContain("--at 13:step.share.chance=0.1");
  await page.locator("#scrub").fill("12");
  await at(page, 12);
  expect(await hashOf(page, "As it was")).toBe(before);
  expect(await hashOf(page, "With your change")).toBe(before);
  expect(await page.locator("#branch .standing").textContent()).toContain("one and the same");
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("[data-hash='Villages']").waitFor();
  expect(page.url()).not.toContain("at=");
  expect(await page.locator(":focus").getAttribute("id")).toBe("branch-log");
  await page.getByRole("button", { name: "Do it again" }).click();
  await page.locator("[data-hash='As it was']").waitFor();
  await page.getByRole("button", { name: "As it was" }).click();
  await page.locator("[data-hash='Villages']").waitFor();
  await page.locator("#scrub").fill("12");
  await at(page, 12);
  expect(await hashOf(page, "Villages")).toBe(before);
  expect(faults).toEqual({ errors: [], requests: [] });
  expect(await visit.violations()).toEqual([]);
  await page.context().close();
});

test("a link holds a branch; what of it cannot be is told; nothing is cut off on a phone", async () => {
  const link =
    "#/?s=island-that-forgot&with=stays-large&at=60:population.size=100~70:knowledge.count=3&both=1&g=70";
  const { page, faults } = await site.visit(link, { viewport: { width: 320, height: 640 } });
  await at(page, 70);
  await page.locator("#branch form").waitFor();
  expect(await page.locator("main, #app").first().textContent()).toContain(
    '"knowledge.count" on the way, which means nothing here',
  );
  expect(await page.locator("#branch li").count()).toBe(1);
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  for (const media of [{ colorScheme: "dark" }, { forcedColors: "active" }] as const) {
    await page.emulateMedia(media);
    expect(await axeFaults(page)).toEqual([]);
  }
  expect(faults).toEqual({ errors: [], requests: [] });
  await page.context().close();
});
