/** "Was that luck?": further runs on the built page. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean, playToTheEnd } from "./hands.ts";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

test("bring bands, pairs and sentences that agree with each other", async () => {
  const visit = await site.visit();
  const { page } = visit;
  await playToTheEnd(page);
  await button(page, "40 more runs").click();
  await page.getByText("40 runs with the same luck").waitFor();
  await button(page, "40 more runs").waitFor();
  expect(await page.locator("path.band").count()).toBe(3);
  const pairs = await page.locator(".pair").all();
  expect(pairs).toHaveLength(3);
  for (const pair of pairs) {
    const words = (await pair.locator(".pair-words").textContent()) ?? "";
    expect(await pair.locator(".difference-dots path").count()).toBe(40);
    expect(words).toMatch(/of 40 pairs|in all 40 pairs/);
    expect(await pair.locator("svg").getAttribute("aria-label")).toContain(words);
    const claimed = / ahead of .* in (\d+) of 40/.exec(words);
    if (claimed !== null) expect(Number(claimed[1])).toBeGreaterThan(20);
  }
  await page.getByLabel("a person").check();
  await page.getByText("What the average person knows after").waitFor();
  await expectClean(visit);
  await page.context().close();
});

test("can be stopped, and what is there is kept", async () => {
  const visit = await site.visit("#/?s=island-that-forgot");
  const { page } = visit;
  await button(page, "40 more runs").click();
  await page.getByText(/^[6-9] of 40 runs done$/).waitFor();
  await button(page, "Stop here and keep these").click();
  await page.getByText(/, \d+ runs with the same luck$/).waitFor();
  await expectClean(visit);
  await page.context().close();
});
