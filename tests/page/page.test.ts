/** The built page as a whole: keys, addresses, failures, and where the engine is not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { button, reaches, tickOf } from "./hands.ts";
import { Site } from "./site.ts";

const FRIENDS = "not-too-many-friends";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

test("is played with the keyboard alone, and keys act only where they should", async () => {
  const { page } = await site.visit();
  const focused = (): Promise<string | null> =>
    page
      .locator(":focus")
      .getAttribute("aria-label", { timeout: 500 })
      .catch(() => null);
  for (let presses = 0; (await focused()) !== "The groups"; presses++) {
    expect(presses).toBeLessThan(15); // tab stops before the stage
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Home");
  await reaches(page, 0);
  await page.keyboard.press("ArrowRight");
  await reaches(page, 1);
  await page.keyboard.press("Shift+ArrowRight");
  await reaches(page, 11);
  await page.keyboard.press("ArrowLeft");
  await reaches(page, 10);
  await page.keyboard.press("Space");
  await button(page, "Pause").waitFor();
  await page.keyboard.press("Space");
  await button(page, "Play").waitFor();
  await page.keyboard.press("Home");
  await reaches(page, 0);
  await button(page, "One round").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await reaches(page, 1);
  await page.keyboard.press("Space");
  await reaches(page, 2);
  expect(await tickOf(page)).toBe(2);
  await page.context().close();
});

test("answers for an address that names what is not there", async () => {
  const { page } = await site.visit("#/?s=the-island-that-forgets&seed=%3Cscript%3E");
  await page
    .getByText(
      'There is no scenario called "the-island-that-forgets" here. Nearest: "The island that forgot".',
    )
    .waitFor();
  expect(await page.getByLabel("Scenario").inputValue()).toBe(FRIENDS);
  await page.context().close();
});

test("plays other structures side by side", async () => {
  const { page } = await site.visit();
  await page.getByText("Structures: 3 of 5").click();
  await page.getByLabel("Lattice").check();
  await page.getByText("Structures: 4 of 5").waitFor();
  await page.locator(".drawings[data-count='4']").waitFor();
  expect(await page.locator("canvas").count()).toBe(4);
  await page.context().close();
});

/** The texts of a script of the page and of all that it needs before its first line. */
function loadedBy(script: string): string[] {
  const all = new Map<string, string>();
  const load = (file: string): void => {
    if (all.has(file)) return;
    const text = readFileSync(join(root, "dist", "page", file), "utf8");
    all.set(file, text);
    for (const [, other = ""] of text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/gu))
      load(join("assets", other));
  };
  load(script);
  return [...all.values()];
}

test("does not simulate: the engine is in no script that the page itself loads", async () => {
  const { page } = await site.visit();
  const scripts = await page
    .locator("script[src]")
    .evaluateAll((found) => found.map((each) => each.getAttribute("src") ?? ""));
  expect(scripts).toHaveLength(1);
  const text = loadedBy(scripts[0] ?? "").join("\n");
  expect(text.length).toBeGreaterThan(50_000);
  for (const sign of ["ratchet1", "Uint16Array", "zod", "LineCounter"])
    expect(text.includes(sign), sign).toBe(false);
  await page.context().close();
});
