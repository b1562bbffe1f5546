/** Letters twice as large: a Chromebook at 200 %, and a phone whose reader has doubled the size of text. Nothing is lost. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathOf, ROUTES, showsRun, type Route } from "../../src/app/routes.ts";
import { expectClean } from "./hands.ts";
import { collisions, lostTexts, overflow } from "./looks.ts";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** The screens, and what stands deeper in two of them. */
const SCREENS: readonly (readonly [name: string, hash: string, shown: string])[] = [
  ...ROUTES.map(
    (route: Route) => [route, pathOf(route), showsRun(route) ? ".transport" : "main h1"] as const,
  ),
  ["a lesson's question", "#/lessons/island-that-forgot/1", ".lesson canvas"],
  ["a lesson's end", "#/lessons/worlds-apart/99", ".lesson canvas"],
  ["a seat of a class", "#/class?code=oak-41&s=silos&seat=3", ".class-options"],
  ["a teacher's class", "#/class?code=oak-41&s=not-too-many-friends&seats=8", ".class-tally"],
];
/** So long a screen may still be changing. */
const STILL_MS = 400;

/** What a reader sets who needs larger letters; it holds for all that is measured in them. */
const DOUBLED = "document.documentElement.style.fontSize = '200%'";

test.each(SCREENS)("%s", async (_, hash, shown) => {
  const visit = await site.visit(hash, {
    viewport: { width: 683, height: 384 },
    deviceScaleFactor: 2,
    hold: () => Promise.resolve(() => undefined),
  });
  const { page } = visit;
  await page.locator(shown).first().waitFor();
  await page.waitForTimeout(STILL_MS);
  const whole = async (how: string): Promise<void> => {
    expect(await page.evaluate(overflow), how).toBeLessThanOrEqual(0);
    expect(await page.evaluate(lostTexts), how).toEqual([]);
    expect(await page.evaluate(collisions), how).toEqual([]);
  };
  await whole("200 %");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(DOUBLED);
  await page.waitForTimeout(STILL_MS);
  await whole("doubled text on a phone");
  await expectClean(visit);
  await page.context().close();
});
