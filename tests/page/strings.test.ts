/** Texts that try the page: on every screen, twice as long, from right to left, and such as would do harm as markup. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathOf, ROUTES, showsRun } from "../../src/app/routes.ts";
import { expectClean } from "./hands.ts";
import { overflow, SIZES } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** So long a screen may still be changing. */
const STILL_MS = 300;
/** The narrowest and the usual one. */
const BOTH = [SIZES.phone, SIZES.chromebook];
const PLACES = [...ROUTES.map((route) => pathOf(route)), "#/lessons/not-too-many-friends/2"];

/** Controls that lie on each other, beside the bar that stays at the foot of the window. What is not drawn is nowhere. */
const COVERED = `(() => {
  const controls = [...document.querySelectorAll("button, a[href], input, select, summary, textarea")]
    .filter((each) => each.closest(".transport") === null)
    .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }))
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const name = ({ each }) => (each.textContent || each.className || each.type).slice(0, 40);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return controls.flatMap((a, k) => controls.slice(k + 1)
    .filter((b) => meet(a.box, b.box) && !a.each.contains(b.each) && !b.each.contains(a.each))
    .map((b) => name(a) + " on " + name(b)));
})()`;
/** What stands in elements that have no place for markup, and what ran. */
const HARMED = `({
  ran: typeof globalThis.ratchetRan,
  images: document.querySelectorAll("img[src=x], img[onerror]").length,
  scripts: [...document.scripts].filter((each) => each.textContent !== "").length,
  attacks: document.body.textContent.split("onerror=").length - 1,
})`;

async function visit(strings: string, place: string): Promise<Visit> {
  const visited = await site.visit(`?strings=${strings}${place}`, {
    hold: () => Promise.resolve(() => undefined),
  });
  const { page } = visited;
  const route = ROUTES.find((each) => pathOf(each) === place);
  const there = route !== undefined && showsRun(route) ? ".transport" : "main h1";
  // What is baked is English, from left to right.
  await page.locator(".baked").waitFor({ state: "detached" });
  await page.locator(there).first().waitFor();
  await page.waitForTimeout(STILL_MS);
  return visited;
}

describe.each(["long", "rtl"])("%s texts", (strings) => {
  test.each(PLACES)(
    "%s: nothing is wider than the window, nor on another control",
    async (place) => {
      const visited = await visit(strings, place);
      const { page } = visited;
      expect(await page.evaluate("document.documentElement.dir")).toBe(
        strings === "rtl" ? "rtl" : "ltr",
      );
      for (const [width, height] of BOTH) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(STILL_MS);
        expect(await page.evaluate(overflow), `${width}`).toBeLessThanOrEqual(0);
        expect(await page.evaluate(COVERED), `${width}`).toEqual([]);
      }
      await expectClean(visited);
      await page.context().close();
    },
  );
});

test.each(PLACES)("attacks on %s are texts like others", async (place) => {
  const visited = await visit("xss", place);
  const { page } = visited;
  const harmed = await page.evaluate<{ readonly attacks: number }>(HARMED);
  expect(harmed).toMatchObject({ ran: "undefined", images: 0, scripts: 0 });
  expect(harmed.attacks).toBeGreaterThan(5);
  await expectClean(visited);
  await page.context().close();
});

test("twice as long is twice as long, and controls that lie on each other would be found", async () => {
  const { page } = await visit("long", "#/");
  expect(await page.getByRole("button", { name: "Play Play", exact: true }).count()).toBe(1);
  await page.evaluate(`document.querySelector(".share .action").style.marginTop = "-40px"`);
  expect((await page.evaluate<string[]>(COVERED)).length).toBeGreaterThan(0);
  await page.context().close();
});

test("from right to left, time still goes from left to right", async () => {
  const { page } = await visit("rtl", "#/");
  const sides = await page.evaluate<
    readonly number[]
  >(`[...document.querySelectorAll(".chart-axis .x text")]
    .map((each) => each.getBoundingClientRect().left)`);
  expect(sides.length).toBeGreaterThan(5);
  expect(sides).toEqual(sides.toSorted((a, b) => a - b));
  // Labels stand beside their lines, and what is first stands at the right.
  const [brand, play] = await Promise.all(
    [".brand", ".transport button"].map((name) => page.locator(name).first().boundingBox()),
  );
  expect(brand?.x).toBeGreaterThan(900);
  expect(play?.x).toBeGreaterThan(900);
  await page.context().close();
});

test("what the address asks for in vain is told, and the first screen is there all the same", async () => {
  const visited = await site.visit("?lang=xx&strings=loud", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = visited;
  const notes = page.locator(".link-notes li");
  await notes.nth(1).waitFor();
  expect(await notes.allTextContents()).toEqual([
    'The link asked for strings = "loud", which means nothing here.',
    'The link asked for the language "xx", which is not here, so this is English.',
  ]);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  // What is shared keeps the language, and nothing else of it.
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Link copied").waitFor();
  const link = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(new URL(link).search).toBe("?lang=xx");
  await expectClean(visited);
  await page.context().close();
});
