/** The page for a projector: question, drawings, one chart and what plays it, in letters that are read from the back. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, moreRuns, playToTheEnd } from "./hands.ts";
import { axeFaults, textsBelow } from "./looks.ts";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const room = `[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]`;
const cut = `[...document.querySelectorAll(".stage, .say-row, .chart-host, .scrub, .transport")]
  .filter((each) => each.getBoundingClientRect().bottom > innerHeight + 1 || each.getBoundingClientRect().right > innerWidth + 1)
  .map((each) => each.className)`;

test.each([
  ["a Chromebook", 1366, 768],
  ["a large screen", 1920, 1080],
] as const)(
  "fits %s from the question to the answer, and nothing is small",
  async (_, width, height) => {
    const { page } = await site.visit("", { viewport: { width, height } });
    await button(page, "Projector").click();
    const fits = async (): Promise<void> => {
      expect(await page.evaluate(room)).toEqual([0, 0]);
      expect(await page.evaluate(cut)).toEqual([]);
      expect(await page.evaluate(textsBelow(24))).toEqual([]);
    };
    await fits();
    expect(await page.getByRole("complementary").count()).toBe(0);
    await button(page, "Bet on Villages").click();
    await playToTheEnd(page);
    await fits();
    await moreRuns(page);
    await fits();
    await button(page, "More").click();
    await page.getByRole("heading", { name: "Was that luck?" }).waitFor();
    expect(await page.evaluate(textsBelow(24))).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole("switch", { name: "Same luck" }).focus();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("complementary").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.id")).toBe("drawer-button");
    expect(await axeFaults(page)).toEqual([]);
    await button(page, "Usual page").click();
    await page.getByRole("complementary").waitFor();
    await page.context().close();
  },
);

test("what has the focus and is no longer to be seen gives it to what the page shows", async () => {
  const { page } = await site.visit("#/explore?s=not-too-many-friends");
  const focused = "document.activeElement.tagName";
  await page.evaluate(`location.hash = "#/explore?s=not-too-many-friends&view=projector"`);
  await page.locator("#drawer-button").focus();
  await page.goBack();
  await page.locator("#drawer-button").waitFor({ state: "hidden" });
  await expect.poll(() => page.evaluate(focused)).toBe("MAIN");
  await page.goForward();
  await button(page, "More").click();
  await page.locator(".side select").first().focus();
  await page.locator(".side select").first().selectOption("maps-and-peaks");
  await page.waitForURL(/s=maps-and-peaks/);
  await expect.poll(() => page.evaluate(focused)).not.toBe("BODY");
  await page.waitForTimeout(500);
  expect(await page.evaluate(focused)).not.toBe("BODY");
  await page.context().close();
});
