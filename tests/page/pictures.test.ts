/**
 * Twelve screens as they were looked at, dot by dot with a tolerance. Letters differ from machine to machine, so another
 * Chromium or other letters compare nothing and say so. `RATCHET_UPDATE=1` draws them anew: look at them before they are kept.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dotsOf } from "./png.ts";
import { Site } from "./site.ts";

interface Screen {
  readonly name: string;
  readonly hash: string;
  /** What is there when it can be looked at. */
  readonly shown: string;
  readonly options?: BrowserContextOptions;
}

const RUN = "seed=fox-1&g=20";
const PHONE = { viewport: { width: 320, height: 640 } };
const SCREENS: readonly Screen[] = [
  { name: "compare", hash: `#/?${RUN}`, shown: ".stage canvas" },
  {
    name: "compare-dark",
    hash: `#/?${RUN}`,
    shown: ".stage canvas",
    options: { colorScheme: "dark" },
  },
  { name: "compare-phone", hash: `#/?${RUN}`, shown: ".stage canvas", options: PHONE },
  { name: "compare-projector", hash: `#/?${RUN}&view=projector`, shown: ".stage canvas" },
  { name: "explore", hash: `#/explore?with=villages&${RUN}`, shown: ".explore svg.events" },
  { name: "explore-matrix", hash: "#/explore?s=k256&g=10", shown: ".explore canvas" },
  { name: "knowledge", hash: `#/knowledge?with=lattice&${RUN}`, shown: ".things" },
  { name: "gallery", hash: "#/gallery?q=villages", shown: ".spark path" },
  { name: "lessons", hash: "#/lessons", shown: ".cards" },
  { name: "lesson-step", hash: "#/lessons/island-that-forgot/1", shown: ".lesson canvas" },
  { name: "class", hash: "#/class?code=oak-41&s=silos&seats=8", shown: ".class-run canvas" },
  { name: "about", hash: "#/about", shown: ".evidence-check" },
];
const SIZE = { width: 1280, height: 800 };
/** Dots of a picture for one of the page: twelve pictures are to be kept. */
const FINE = 0.4;
/** So long a screen may still be changing. */
const STILL_MS = 700;
/** A dot is another one when a channel differs by more than this; so large a share of them may be. */
const FAR = 32;
const MOST = 0.002;

const folder = new URL("pictures/", import.meta.url);
const place = (name: string): URL => new URL(name, folder);
const update = process.env["RATCHET_UPDATE"] === "1";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
  if (update) mkdirSync(folder, { recursive: true });
});
afterAll(() => site.close());

/** Which browser has drawn, and how wide its letters are. */
async function drawnBy(page: Page): Promise<string> {
  const letters = await page.evaluate<string>(`(() => {
    const { fontFamily } = getComputedStyle(document.body);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = "100px " + fontFamily;
    return fontFamily + ", " + pen.measureText("Which group will know most?").width.toFixed(2);
  })()`);
  return `Chromium ${page.context().browser()?.version() ?? ""}; ${letters}\n`;
}

async function at({ hash, shown, options }: Screen): Promise<Page> {
  const { page } = await site.visit(hash, {
    viewport: SIZE,
    reducedMotion: "reduce",
    deviceScaleFactor: FINE,
    ...options,
    hold: () => Promise.resolve(() => undefined),
  });
  await page.locator(shown).first().waitFor({ state: "attached", timeout: 60_000 });
  await page.waitForTimeout(STILL_MS);
  return page;
}

const look = (page: Page): Promise<Buffer> => page.screenshot({ animations: "disabled" });

/** The share of dots that are others; all, where the pictures are not of one size. */
function unlike(one: Buffer, other: Buffer): number {
  const [a, b] = [dotsOf(one), dotsOf(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let far = 0;
  for (let dot = 0; dot < a.data.length; dot += 4) {
    const apart = [0, 1, 2].map((k) => Math.abs((a.data[dot + k] ?? 0) - (b.data[dot + k] ?? 0)));
    if (Math.max(...apart) > FAR) far++;
  }
  return far / (a.width * a.height);
}

/** Why nothing can be compared; "": it can. */
function reason(by: string): string {
  const kept = place("drawn-by.txt");
  if (!existsSync(kept)) return "not run: no picture is kept";
  return readFileSync(kept, "utf8") === by ? "" : "not run: drawn by another Chromium";
}

test.for(SCREENS)("$name looks as it was looked at", async (screen, { skip }) => {
  const page = await at(screen);
  const by = await drawnBy(page);
  const drawn = await look(page);
  const kept = place(`${screen.name}.png`);
  if (update) {
    writeFileSync(kept, drawn);
    writeFileSync(place("drawn-by.txt"), by);
  }
  const why = reason(by);
  await page.context().close();
  skip(why !== "", why);
  expect(unlike(drawn, readFileSync(kept))).toBeLessThanOrEqual(MOST);
});

test("another colour of the letters is seen, and so is a picture of another size", async () => {
  const [screen] = SCREENS;
  if (screen === undefined) throw new Error("there is no screen");
  const page = await at(screen);
  const before = await look(page);
  expect(unlike(before, await look(page))).toBeLessThanOrEqual(MOST);
  await page.evaluate(`document.documentElement.style.setProperty("--ink", "#b00020")`);
  expect(unlike(before, await look(page))).toBeGreaterThan(MOST);
  await page.setViewportSize({ width: 1300, height: 800 });
  expect(unlike(before, await look(page))).toBe(1);
  await page.context().close();
});
