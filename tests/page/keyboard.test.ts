/** The first minute without a pointer: a bet, a run, further runs, a slider, a link; and where the focus is on the way. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, goTo, look } from "./focus.ts";
import { expectClean } from "./hands.ts";
import { SIZES } from "./looks.ts";
import { Site } from "./site.ts";

/** Where one plays is not far from where one begins. */
const STOPS_BEFORE_THE_STAGE = 15;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

async function firstMinute(page: Page): Promise<void> {
  expect(await goTo(page, /^The groups$/)).toBeLessThanOrEqual(STOPS_BEFORE_THE_STAGE);
  await goTo(page, /^Bet on Villages$/);
  await act(page, "Enter");
  await page.getByRole("button", { name: /^Your bet ?: Villages$/ }).waitFor();
  expect(await look(page)).toBe("Your bet: Villages");

  await goTo(page, /^Speed/);
  await act(page, "End");
  await goTo(page, /^Play$/, "Shift+Tab");
  await act(page, "Space");
  await page.locator("#more-runs").waitFor({ timeout: 30_000 });
  expect(await look(page)).toBe("Play");

  await goTo(page, /^Was that luck\? 40 more runs$/, "Shift+Tab");
  await act(page, "Enter");
  await page.locator(".outcome").waitFor();
  await look(page);
  await page.locator("progress").waitFor({ state: "detached", timeout: 60_000 });
  expect(await look(page)).toBe("40 more runs");
}

async function changeAndShare(page: Page): Promise<void> {
  await goTo(page, /^Ties between villages$/);
  await act(page, "ArrowRight");
  await page.waitForURL(/bridges=2/);
  await page.locator("#more-runs").waitFor({ state: "detached" });
  expect(await look(page)).toBe("Ties between villages");
  await goTo(page, /^Copy link$/);
  await act(page, "Enter");
  await page.getByText("Link copied").waitFor();
  expect(await look(page)).toBe("Copy link");
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(page.url());
}

test.each([
  ["a Chromebook", SIZES.chromebook],
  ["a phone", SIZES.phone],
] as const)(
  "on %s all is done without a pointer, and the focus is always seen",
  async (_, [width, height]) => {
    const visit = await site.visit("", {
      viewport: { width, height },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await firstMinute(visit.page);
    await changeAndShare(visit.page);
    await expectClean(visit);
    await visit.page.context().close();
  },
  120_000,
);
