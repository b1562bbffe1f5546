/** The first minute without a pointer: a bet, a run, further runs, a slider, a link; and where the focus is on the way. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectClean } from "./hands.ts";
import { SIZES } from "./looks.ts";
import { Site } from "./site.ts";

/** More stops than the page has. */
const MANY = 60;
/** Where one plays is not far from where one begins. */
const STOPS_BEFORE_THE_STAGE = 15;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

interface Focus {
  readonly name: string;
  /** Empty: it can be seen. */
  readonly fault: string;
}

/** What has the focus, and whether a reader can see that it has. */
const focus = `(() => {
  const it = document.activeElement;
  if (it === null || it === document.body) return { name: "nothing", fault: "the focus is lost" };
  const name = (it.getAttribute("aria-label") ?? it.labels?.[0]?.textContent ?? it.textContent ?? "").trim().slice(0, 60);
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return { name, fault: "no ring" };
  const { left, right, top, bottom } = it.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
  if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return { name, fault: "out of sight" };
  const above = document.elementFromPoint(x, y);
  return { name, fault: it.contains(above) ? "" : "covered by " + (above?.className ?? "nothing") };
})()`;

async function look(page: Page): Promise<string> {
  const { name, fault } = await page.evaluate<Focus>(focus);
  expect(`${name}: ${fault}`).toBe(`${name}: `);
  return name;
}

/** Goes on, stop by stop, until the one is reached; says how many stops that took. */
async function goTo(page: Page, wanted: RegExp, key = "Tab"): Promise<number> {
  for (let stops = 1; stops <= MANY; stops++) {
    await page.keyboard.press(key);
    if (wanted.test(await look(page))) return stops;
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

async function firstMinute(page: Page): Promise<void> {
  expect(await goTo(page, /^The groups$/)).toBeLessThanOrEqual(STOPS_BEFORE_THE_STAGE);
  await goTo(page, /^Bet on Villages$/);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Your bet ?: Villages$/ }).waitFor();
  expect(await look(page)).toBe("Your bet: Villages");

  await goTo(page, /^Speed/);
  await page.keyboard.press("End");
  await goTo(page, /^Play$/, "Shift+Tab");
  await page.keyboard.press("Space");
  await page.locator("#more-runs").waitFor({ timeout: 30_000 });
  expect(await look(page)).toBe("Play");

  await goTo(page, /^Was that luck\? 40 more runs$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator(".outcome").waitFor();
  await look(page);
  await page.locator("progress").waitFor({ state: "detached", timeout: 60_000 });
  expect(await look(page)).toBe("40 more runs");
}

async function changeAndShare(page: Page): Promise<void> {
  await goTo(page, /^Ties between villages$/);
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/bridges=2/);
  await page.locator("#more-runs").waitFor({ state: "detached" });
  expect(await look(page)).toBe("Ties between villages");
  await goTo(page, /^Copy link$/);
  await page.keyboard.press("Enter");
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
