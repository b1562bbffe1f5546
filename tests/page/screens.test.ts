/** Every screen of the page: in every person's colours, on the smallest phone, and without a word to anybody else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathOf, ROUTES, showsRun, type Route } from "../../src/app/routes.ts";
import { expectClean } from "./hands.ts";
import { axeFaults, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});

afterAll(async () => {
  await site.close();
});

const COLOURS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;
const LEAST = 12;
/** So long a screen may still be changing. */
const STILL_MS = 300;

/** Goes to a screen and waits until it is there, with all that it asks the worker. */
async function visit(route: Route, size: readonly [number, number], view = ""): Promise<Visit> {
  const [width, height] = size;
  const visited = await site.visit(`${pathOf(route)}${view}`, {
    viewport: { width, height },
    // Screens without a run have no drawing to be waited for.
    hold: () => Promise.resolve(() => undefined),
  });
  const { page } = visited;
  const shown = showsRun(route) ? page.locator(".transport") : page.locator("main h1");
  await shown.first().waitFor();
  await page.waitForTimeout(STILL_MS);
  return visited;
}

describe.each(ROUTES)("%s", (route) => {
  test("axe finds nothing, in light, dark and forced colours, and for a projector", async () => {
    const visited = await visit(route, SIZES.chromebook);
    for (const [name, media] of Object.entries(COLOURS)) {
      await visited.page.emulateMedia(media);
      expect(await axeFaults(visited.page), name).toEqual([]);
    }
    await expectClean(visited);
    const far = await visit(route, SIZES.projector, "?view=projector");
    expect(await axeFaults(far.page)).toEqual([]);
    await expectClean(far);
  });

  test("fits the smallest phone, and nothing is small", async () => {
    const { page } = await visit(route, SIZES.phone);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(textsBelow(LEAST))).toEqual([]);
  });
});
