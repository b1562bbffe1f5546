/** About: limits come first, the dictionary is fetched and searched, and all of it can be read by everybody. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { button, expectClean } from "./hands.ts";
import { axeFaults, overflow, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

type Options = Parameters<Site["visit"]>[1];

async function visit(hash: string, options: Options = {}): Promise<Visit> {
  const seen = await site.visit(hash, { ...options, hold: async () => () => undefined });
  await seen.page.getByRole("heading", { level: 1, name: "About Ratchet" }).waitFor();
  return seen;
}

test("what it is not stands before what it is; privacy is two sentences", async () => {
  const seen = await visit("#/about");
  const headings = await seen.page.getByRole("heading", { level: 2 }).allTextContents();
  expect(headings.slice(0, 2)).toEqual(["What it is not", "What it is"]);
  const signed = await seen.page.locator("#privacy .to-sign").textContent();
  expect(signed?.match(/[.](?: |$)/g)).toHaveLength(2);
  expect(await seen.page.evaluate("[localStorage.length, document.cookie]")).toEqual([0, ""]);
  await expectClean(seen);
  await seen.page.context().close();
});

test("the dictionary comes when it is opened, is searched, and says what a number may be", async () => {
  const seen = await visit("#/about");
  const { page } = seen;
  await button(page, "Open the dictionary").click();
  await page.getByLabel("Find a part or a number").fill("small-world");
  // The button is gone, and the focus is where one looks.
  expect(await page.evaluate("document.activeElement.id")).toBe("about-find");
  await page.locator(".parts summary").first().click();
  const said = await page.locator(".parts .part").first().textContent();
  expect(said).toContain("rewire");
  expect(said).toContain("May be a number from 0 to 1");
  await expectClean(seen);
  await page.context().close();
});

test("evidence is checked where it is told what to believe", async () => {
  const seen = await visit("#/about");
  const { page } = seen;
  await page.getByText("Check evidence").click();
  await page.getByRole("textbox", { name: "The evidence, as text" }).fill("<b>nothing</b>");
  await button(page, "Check").click();
  await page.getByText("This is no evidence from this page").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await expectClean(seen);
  await page.context().close();
});

test("an address leads to one part", async () => {
  const { page } = await visit("#/about/share");
  await page.locator(".parts .part").waitFor();
  expect(await page.locator(".parts code").first().textContent()).toBe("share");
  await page.context().close();
});

const PROFILES: readonly (readonly [string, string, Options])[] = [
  ["light", "", { viewport: { width: 1366, height: 768 }, colorScheme: "light" }],
  ["dark", "", { viewport: { width: 320, height: 640 }, colorScheme: "dark" }],
  ["projector", "?view=projector", { viewport: { width: 1920, height: 1080 } }],
  ["forced colours", "", { viewport: { width: 768, height: 1024 }, forcedColors: "active" }],
];

describe.each(PROFILES)("in %s", (name, more, options) => {
  test("axe finds nothing, nothing runs over, and texts can be read", async () => {
    const { page } = await visit(`#/about/choose-best${more}`, options);
    await page.locator(".parts .part").first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(textsBelow(name === "projector" ? 24 : 12))).toEqual([]);
    await page.context().close();
  });
});
