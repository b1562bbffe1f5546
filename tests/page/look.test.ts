/** How the first screen looks: no fault that axe knows, nothing cut off, nothing too small, no label on another. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { moreRuns } from "./hands.ts";
import { Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES = {
  phone: [320, 640],
  tablet: [768, 1024],
  chromebook: [1366, 768],
  projector: [1920, 1080],
} as const;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** Plays to the end, makes further runs and opens all that can be opened. */
async function everythingOpen(page: Page, until: number): Promise<void> {
  await page.getByLabel("Speed").selectOption("16");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page
    .locator(".scrub output")
    .filter({ hasText: new RegExp(`^${until}$`) })
    .waitFor();
  await moreRuns(page);
  await page.getByRole("button", { name: "Show as table" }).click();
  for (const summary of await page.locator("summary").all()) await summary.click();
}

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeReport>("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test.each(["light", "dark"] as const)("axe finds nothing in %s", async (colorScheme) => {
  const { page } = await site.visit("", { colorScheme });
  expect(await axeFaults(page)).toEqual([]);
  await everythingOpen(page, 60);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test("axe finds nothing in forced colours, nor on a phone", async () => {
  const { page } = await site.visit("", { forcedColors: "active" });
  await everythingOpen(page, 60);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

const overflow = `document.documentElement.scrollWidth - innerWidth`;

/** Texts that are smaller than 12 pixels. */
const smallTexts = `[...document.querySelectorAll("body *")]
  .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ""))
  .filter((each) => each.getClientRects().length > 0 && parseFloat(getComputedStyle(each).fontSize) < 12)
  .map((each) => each.outerHTML.slice(0, 120))`;

/** Pairs of texts of one chart that lie on each other, and texts that leave it. */
const collisions = `[...document.querySelectorAll("svg.chart, svg.difference, svg.outcome")].flatMap((chart) => {
  const frame = chart.getBoundingClientRect();
  const texts = [...chart.querySelectorAll("text")].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ words, box }) => words !== "" && box.width > 0);
  const cut = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  return [
    ...cut.map(({ words }) => "cut off: " + words),
    ...texts.flatMap((a, k) => texts.slice(k + 1).filter((b) => meet(a.box, b.box)).map((b) => a.words + " on " + b.words)),
  ];
})`;

test.each(Object.entries(SIZES))(
  "on a %s nothing is cut off, too small or hidden by another",
  async (name, [width, height]) => {
    const { page } = await site.visit("", { viewport: { width, height } });
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    const transport = await page.locator(".transport").boundingBox();
    expect((transport?.y ?? height) + (transport?.height ?? 0)).toBeLessThanOrEqual(height);
    const play = await page.getByRole("button", { name: "Play", exact: true }).boundingBox();
    expect(play?.height).toBeGreaterThanOrEqual(name === "phone" ? 36 : 30);
    for (const tick of [0, 7, 30]) {
      await page.getByRole("slider").fill(String(tick));
      await page
        .locator(".scrub output")
        .filter({ hasText: new RegExp(`^${tick}$`) })
        .waitFor();
      expect(await page.evaluate(collisions)).toEqual([]);
    }
    await everythingOpen(page, 60);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(collisions)).toEqual([]);
    expect(await page.evaluate(smallTexts)).toEqual([]);
    await page.context().close();
  },
);

test.each(["island-that-forgot", "k256", "passing-it-on", "sharing-less"])(
  "%s fits a Chromebook too",
  async (id) => {
    const { page } = await site.visit(`#/?s=${id}`);
    expect(
      await page.evaluate("document.documentElement.scrollHeight - innerHeight"),
    ).toBeLessThanOrEqual(0);
    await page.getByRole("slider").fill("60");
    await page.locator(".scrub output").filter({ hasText: /^60$/ }).waitFor();
    expect(await page.evaluate(collisions)).toEqual([]);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

/** The canvas as numbers, to see whether it changes. */
const picture = `document.querySelector("canvas").toDataURL()`;

test("with reduced motion nothing travels: what is new stands there at once", async () => {
  const { page } = await site.visit("#/?seed=fox-27", { reducedMotion: "reduce" });
  await page.getByRole("slider").fill("2");
  await page.locator(".scrub output").filter({ hasText: /^2$/ }).waitFor();
  await page.getByRole("button", { name: "One round" }).click();
  await page.locator(".scrub output").filter({ hasText: /^3$/ }).waitFor();
  await page.evaluate(
    "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))",
  );
  const first = await page.evaluate(picture);
  await page.waitForTimeout(250);
  expect(await page.evaluate(picture)).toBe(first);
  expect(await page.evaluate("document.getAnimations().length")).toBe(0);
  await page.context().close();
});

test("with reduced motion a picture stands for a second, and the run still ends by itself", async () => {
  const { page } = await site.visit("#/?seed=fox-27", { reducedMotion: "reduce" });
  await page.evaluate(
    `globalThis.shown = [];
     new MutationObserver(() => globalThis.shown.push(performance.now()))
       .observe(document.querySelector(".scrub output"), { childList: true, characterData: true, subtree: true })`,
  );
  await page.getByLabel("Speed").selectOption("4");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: /^Was that luck/ }).waitFor();
  const times = await page.evaluate<number[]>("globalThis.shown");
  expect(times.length).toBeGreaterThan(2);
  const gaps = times.slice(1).map((time, k) => time - (times[k] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(900);
  await page.context().close();
});
