/** The first screen that stands in the file: the same as the live one, to be read without a script, and no spoiler. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { open, parse, type Scenario } from "../../src/sim/index.ts";
import { root } from "../../tools/bin.mjs";
import { SCREENS } from "../../tools/bake/screens.ts";
import { CHARTS, CIRCLES, coloursAt, differs, REACH, SAID, type Circle } from "./baked.ts";
import { axeFaults, collisions, overflow, SIZES, textsBelow } from "./looks.ts";
import { expectClean } from "./hands.ts";
import { Site } from "./site.ts";

const OFF = "Running needs JavaScript. The first 10 rounds can be read without it.";
const ON = "Getting ready to run. You can already read the first 10 rounds.";
const TICK = 10;
const folder = join(root, "dist", "page");
const file = readFileSync(join(folder, "index.html"), "utf8");
const FRIENDS = readFileSync(join(root, "scenarios", "not-too-many-friends.yaml"), "utf8");

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

describe.each(Object.entries(SIZES))("on a %s", (name, [width, height]) => {
  const viewport = { width, height };

  test("what is baked is what is live", async () => {
    const baked = await site.read("", { viewport });
    const visit = await site.visit("", { viewport });
    const live = visit.page;
    await live.locator("svg.chart .chart-lines path").first().waitFor();
    const said = await baked.evaluate<{ texts: string[]; hashes: string[] }>(SAID);
    expect(said.texts.length).toBeGreaterThan(50);
    expect(said.hashes.filter((text) => /^[0-9a-f]{16}$/.test(text))).toHaveLength(5);
    expect(await live.evaluate(SAID)).toEqual(said);
    // A chart is baked for the room that it has on this screen; if this fails, that has changed: tools/bake/screens.ts.
    const room = await live.locator(".chart-host").boundingBox();
    const baking = SCREENS.findLast(({ from }) => from <= width)?.hosts["chart-host"];
    expect({ width: Math.floor(room?.width ?? 0), height: Math.floor(room?.height ?? 0) }).toEqual(
      baking,
    );
    const charts = await baked.evaluate<string[][]>(CHARTS);
    expect(charts).toHaveLength(1);
    expect(charts[0]?.length).toBeGreaterThan(50);
    expect(await live.evaluate(CHARTS)).toEqual(charts);
    await expectClean(visit);
    await baked.context().close();
    await live.context().close();
  });

  test("it is read with JavaScript off", async () => {
    const page = await site.read("", { viewport, javaScriptEnabled: false });
    const off = page.locator(".baked-off");
    expect(await off.isVisible()).toBe(true);
    expect(await off.textContent()).toBe(OFF);
    expect(await page.getByText(ON).isVisible()).toBe(false);
    await expectReadable(page);
    await page.context().close();
  });

  test("axe finds nothing in it, while the script is on its way", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await site.read("", { viewport, colorScheme });
      expect(await page.getByText(ON).isVisible()).toBe(true);
      expect(await page.locator(".baked-off").isVisible()).toBe(false);
      await expectReadable(page);
      if (name === "phone" || name === "chromebook") expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    }
  });
});

/** The question, the drawings, the chart and its axis to the end are seen; nothing is cut off, too small or hidden. */
async function expectReadable(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: "Which group will know most" }).waitFor();
  expect(await page.getByRole("img", { name: /^Network of .* 64 people/ }).count()).toBe(3);
  await page.getByRole("img", { name: /^Line chart over 60 rounds.* at round 10/ }).waitFor();
  const axis = await page.locator(".chart-axis .x text:visible").allTextContents();
  expect(axis.at(-1)).toBe("60");
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(collisions)).toEqual([]);
  expect(await page.evaluate(textsBelow(12))).toEqual([]);
  // Texts of a chart are as large as they say: it is not shrunk.
  const shrunk = `[...document.querySelectorAll("svg.chart")].filter((each) => each.checkVisibility())
    .map((each) => each.getBoundingClientRect().width / each.viewBox.baseVal.width)`;
  for (const scale of await page.evaluate<number[]>(shrunk)) expect(scale).toBeGreaterThan(0.99);
}

describe.each([
  { colorScheme: "light", deviceScaleFactor: 1 },
  { colorScheme: "dark", deviceScaleFactor: 2 },
] as const)("drawings are the same: $colorScheme, $deviceScaleFactor", (options) => {
  test("in every person's colour, and to the eye", async () => {
    const baked = await site.read("", options);
    const { page: live } = await site.visit("", options);
    const circles = await baked.evaluate<Circle[][]>(CIRCLES);
    expect(circles.map((each) => each.length)).toEqual([64, 64, 64]);
    expect(await live.evaluate(coloursAt(circles))).toEqual(
      circles.map((each) => each.map(({ fill }) => fill)),
    );
    const pictures = (page: Page): Promise<Buffer[]> =>
      Promise.all([0, 1, 2].map((k) => page.locator(".network").nth(k).screenshot()));
    const [ours, theirs] = [await pictures(baked), await pictures(live)];
    for (const [k, picture] of ours.entries()) {
      const same = await live.evaluate<number>(differs(picture, theirs[k] ?? picture));
      const other = await live.evaluate<number>(differs(picture, theirs[(k + 1) % 3] ?? picture));
      expect(same).toBeLessThan(0.008);
      expect(other).toBeGreaterThan(2 * same);
    }
    await baked.context().close();
    await live.context().close();
  });
});

/** What is known only after the tick that is shown: hashes, and names of what is found; and the hashes at that tick. */
function courseOf(scenario: Scenario): { early: string[]; later: string[]; names: string[] } {
  const runs = scenario.structures
    .slice(0, 3)
    .map(({ name }) => open(scenario, { structure: name }));
  const hashes = (): string[] => runs.flatMap((run) => [run.hash, run.stateHash]);
  const known = (): string[] =>
    runs.flatMap(({ world: { knowledge } }) =>
      knowledge.labels.filter((_, item) => (knowledge.holders.count[item] ?? 0) > 0),
    );
  const step = (): void => runs.forEach((run) => run.step());
  for (let tick = 0; tick < TICK; tick++) step();
  const early = runs.map(({ hash }) => hash);
  const before = new Set(known());
  const later: string[] = [];
  for (let tick = TICK; tick < scenario.view.until; tick++) {
    step();
    later.push(...hashes());
  }
  return { early, later, names: known().filter((name) => !before.has(name)) };
}

test("nothing beyond the first sixth of the run stands in the file, nor in any other", () => {
  const { early, later, names } = courseOf(parse(FRIENDS));
  for (const hash of early) expect(file).toContain(hash);
  expect(later).toHaveLength(3 * 2 * (60 - TICK));
  expect(names.length).toBeGreaterThan(0);
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) for (const hash of later) expect(text.includes(hash)).toBe(false);
  const words = new Set(file.replaceAll(/<[^>]*>/g, " ").match(/[\w-]+/g));
  for (const name of names) expect(words.has(name)).toBe(false);
  // No tick after the last that is shown is spoken of, but the end of the axis.
  const rounds = [...file.matchAll(/\bround (\d+)/gi)].map(([, tick]) => Number(tick));
  expect(rounds.length).toBeGreaterThan(5);
  expect(Math.max(...rounds)).toBe(TICK);
});

test("nothing in the baked charts goes on beyond the tick that is shown", async () => {
  const page = await site.read();
  const reach =
    await page.evaluate<{ cursor: number; lines: number[]; bars: number[]; marks: number[] }[]>(
      REACH,
    );
  expect(reach).toHaveLength(SCREENS.length);
  for (const { cursor, lines, bars, marks } of reach) {
    expect(lines).toHaveLength(3 * (TICK + 1));
    for (const places of [lines, bars, marks]) {
      expect(places.length).toBeGreaterThan(5);
      expect(Math.max(...places)).toBeLessThanOrEqual(cursor + 0.01);
    }
  }
  await page.context().close();
});
