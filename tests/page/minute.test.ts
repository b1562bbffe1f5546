/** The first minute of a newcomer: one bet, one run, one question, and sentences that say what the table says. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean, moreRuns, tableOf } from "./hands.ts";
import { Site } from "./site.ts";

const room = `[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]`;
const NAMES = ["Separate villages", "Villages", "Everyone"];

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

test("three clicks: a bet, a run that ends by itself with a sentence, and whether it was luck", async () => {
  const visit = await site.visit();
  const { page } = visit;
  expect(await page.locator("path.band, .outcome, .pairs").count()).toBe(0);
  expect(await page.getByRole("button", { name: /more runs/ }).count()).toBe(0);
  await button(page, "Bet on Villages").click();
  const begun = performance.now();
  await button(page, "Play").click();
  const question = button(page, "Was that luck? 40 more runs");
  await question.waitFor({ timeout: 60_000 });
  const seconds = (performance.now() - begun) / 1000;
  // About 25 s for the whole run, of which the first sixth can be read before; it is never faster than that.
  expect(seconds).toBeGreaterThan(15);
  expect(await page.evaluate(room)).toEqual([0, 0]);
  expect(await page.locator("path.band").count()).toBe(0);

  const sentence = (await page.locator(".standing").textContent()) ?? "";
  await button(page, "Show as table").click();
  const table = await tableOf(page);
  const known = NAMES.map((_, k) => table.map((row) => Number(row[1 + 3 * k])));
  const ends = known.map((line) => line.at(-1) ?? 0);
  const most = Math.max(...ends);
  const ahead = NAMES.filter((_, k) => ends[k] === most);
  expect(ahead).toEqual(["Villages"]);
  expect(sentence).toContain(`After 60 rounds, Villages is ahead with ${most} of 14 items`);
  NAMES.forEach((name, k) => {
    if (ahead.includes(name)) return;
    const line = known[k] ?? [];
    const since = line.indexOf(ends[k] ?? 0);
    expect(sentence).toContain(`${name} is stuck on ${ends[k]} since round ${since}`);
  });
  expect(sentence).toMatch(/Your bet was Villages: ahead this time\.$/);
  await button(page, "Hide the table").click();

  await moreRuns(page);
  expect(await page.evaluate(room)).toEqual([0, 0]);
  const verdict = (await page.locator(".standing").textContent()) ?? "";
  expect(verdict).toMatch(/^More than luck, in 40 more runs: Villages ahead of /);
  await expectClean(visit);
  await page.context().close();
});

/** Each with the bet of which most is said in the end. */
test.each([
  ["island-that-forgot", "Shrinks"],
  ["passing-it-on", "On their own"],
  ["sharing-less", "Tell all"],
  ["not-too-many-friends", "Separate villages"],
])("of %s nothing scrolls, from the bet to the end of the run", async (scenario, name) => {
  const { page } = await site.visit(`#/?s=${scenario}`);
  await button(page, `Bet on ${name}`).click();
  await page.getByText(`Your bet: ${name}. Press Play.`).first().waitFor();
  expect(await page.evaluate(room)).toEqual([0, 0]);
  await page.getByLabel("Speed").selectOption("16");
  await button(page, "Play").click();
  await button(page, "Was that luck? 40 more runs").waitFor();
  expect(await page.evaluate(room)).toEqual([0, 0]);
  await button(page, "Projector").click();
  await button(page, "Usual page").waitFor();
  expect(await page.evaluate(room)).toEqual([0, 0]);
  await button(page, "Usual page").click();
  await moreRuns(page);
  expect(await page.evaluate(room)).toEqual([0, 0]);
  await page.context().close();
});

test("a bet is remembered, can be taken back, and is asked for anew with new luck", async () => {
  const { page } = await site.visit();
  const bet = (name: string): ReturnType<typeof button> => button(page, name);
  await bet("Bet on Everyone").click();
  await page.getByText("Your bet: Everyone. Press Play.").first().waitFor();
  await bet("Bet on Villages").click();
  await page.reload();
  await bet("Your bet: Villages").waitFor();
  await page.getByLabel("Scenario").selectOption("island-that-forgot");
  await bet("Bet on Shrinks").waitFor();
  await page.getByLabel("Scenario").selectOption("not-too-many-friends");
  await bet("Your bet: Villages").click();
  await bet("Bet on Villages").click();
  await button(page, "One round").click();
  await page.locator(".drawing-name", { hasText: "your bet" }).waitFor();
  expect(await page.getByRole("button", { name: /^(Bet|Your bet)/ }).count()).toBe(0);
  await button(page, "New luck").click();
  await bet("Your bet: Villages").waitFor();
  await page.context().close();
});

test("what is spoken has four parts, and the third follows the run", async () => {
  const { page } = await site.visit();
  const parts = page.getByRole("region", { name: "Summary of the page" }).locator("p");
  expect(await parts.count()).toBe(4);
  const [area, , before, hint] = await parts.allTextContents();
  expect(area).toBe(
    "Three networks side by side: Separate villages, Villages and Everyone, of 64 people each; " +
      "and a chart of what the group knows over 60 rounds.",
  );
  expect(before).toMatch(/^Round \d+, paused\. Separate villages: the group knows \d+ items/);
  expect(hint).toBe("Bet on a group, or press Play.");
  await button(page, "One round").click();
  await parts.nth(3).filter({ hasText: "Press Play to see the run to its end." }).waitFor();
  const after = await parts.nth(2).textContent();
  expect(after).not.toBe(before);
  expect(after).toMatch(/known by one person only/);
  await page.context().close();
});
