/** What is clicked faster than it can be opened: nothing is lost, nothing dies, and the last wish counts. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean, reaches } from "./hands.ts";
import { Site, type Visit } from "./site.ts";

const FRIENDS = "not-too-many-friends";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

// These run in the page, where there is nothing between one click and the next.
const pick = (id: string): string =>
  `{ const select = document.querySelector(".picker select"); select.value = "${id}";
     select.dispatchEvent(new Event("change", { bubbles: true })); }`;
const press = (words: string): string =>
  `[...document.querySelectorAll(".transport button")].find((each) => each.textContent === "${words}").click();`;
const tick = (name: string): string =>
  `[...document.querySelectorAll(".structures label")].find((each) => each.textContent === "${name}").querySelector("input").click();`;
const later = (ms: number, act: string): string => `setTimeout(() => { ${act} }, ${ms});`;

const seedOf = (page: Page): string | undefined => /seed=([\w-]+)/.exec(page.url())?.[1];
/** The address and the words about the run come to name the same seed, another than before; which it is. */
async function newSeed(page: Page, before?: string): Promise<string | undefined> {
  await expect.poll(() => seedOf(page)).not.toBe(before);
  const said = page.locator(".identity code").nth(1);
  await expect
    .poll(async () => [await said.textContent()].includes(seedOf(page) ?? null))
    .toBe(true);
  return seedOf(page);
}
/** A visit on which the list of scenarios has come: until then there is nothing to pick. */
async function visit(hash: string): Promise<Visit> {
  const held = await site.visit(hash);
  await held.page.locator('.picker select option[value="k256"]').waitFor({ state: "attached" });
  return held;
}
const names = (page: Page): Promise<string[]> => page.locator(".drawing-name").allTextContents();

/** Holds back the scripts of one scenario until it is let go, or fails them. */
async function hold(page: Page, id: string, fail = false): Promise<() => void> {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route(new RegExp(`/assets/[^/]*${id}[^/]*\\.js`), async (route) => {
    await gate;
    if (fail) await route.abort();
    else await route.continue();
  });
  return go;
}

test("new luck right after another scenario is new luck of that scenario", async () => {
  for (const ms of [0, 10, 30, 80]) {
    const held = await visit(`#/?s=${FRIENDS}`);
    const { page } = held;
    await page.evaluate(pick("k256") + later(ms, press("New luck")));
    await page.waitForURL(/s=k256&seed=/);
    await page.locator(".drawing-name", { hasText: "Copying 0.25" }).waitFor();
    await page.getByText("This run, to repeat it anywhere").click();
    await newSeed(page);
    expect(await page.getByRole("alert").count()).toBe(0);
    await expectClean(held);
    await page.context().close();
  }
});

test("a scenario that comes late does not stand under another question", async () => {
  const held = await visit(`#/?s=${FRIENDS}`);
  const { page } = held;
  const letGo = await hold(page, "k256");
  await page.evaluate(pick("k256"));
  // Until its question is there, its title.
  await page.getByRole("heading", { level: 1, name: "Finding, copying, forgetting" }).waitFor();
  expect(await page.locator("canvas").count()).toBe(0);
  await page.evaluate(pick("island-that-forgot"));
  await page.locator(".drawing-name", { hasText: "Stays large" }).waitFor();
  letGo();
  await page.waitForTimeout(300);
  expect(await names(page)).toEqual(["Stays large", "Shrinks"]);
  expect(await page.getByLabel("Scenario").inputValue()).toBe("island-that-forgot");
  expect(page.url()).toContain("s=island-that-forgot");
  await expectClean(held);
  await page.context().close();
});

test("a scenario that cannot be loaded is said so, and what was there before comes back", async () => {
  const { page } = await visit(`#/?s=${FRIENDS}&seed=fox-27`);
  await page.locator("#scrub").fill("9");
  await reaches(page, 9);
  const letFail = await hold(page, "k256", true);
  letFail();
  await page.getByLabel("Scenario").selectOption("k256");
  await page.getByText('"Finding, copying, forgetting" could not be loaded.').waitFor();
  await reaches(page, 9);
  expect(await page.getByLabel("Scenario").inputValue()).toBe(FRIENDS);
  expect(page.url()).toContain(`s=${FRIENDS}&seed=fox-27`);
  expect(await page.locator("canvas").count()).toBe(3);
  await page.context().close();
});

test("two boxes in one turn, new luck and a box, a box and new luck: both are done", async () => {
  const held = await visit(`#/?s=${FRIENDS}&seed=fox-27`);
  const { page } = held;
  await page.locator("#scrub").fill("9");
  await reaches(page, 9);
  await page.evaluate(tick("Everyone") + tick("Villages"));
  await page.getByText("Structures: 1 of 5").waitFor();
  await page.locator(".drawings[data-count='1']").waitFor();
  await reaches(page, 9);
  expect(await names(page)).toEqual(["Separate villages"]);
  await page.evaluate(press("New luck") + tick("Everyone"));
  await page.locator(".drawings[data-count='2']").waitFor();
  await reaches(page, 10);
  await page.getByText("This run, to repeat it anywhere").click();
  const first = await newSeed(page, "fox-27");
  await page.evaluate(tick("Villages") + press("New luck"));
  await page.locator(".drawings[data-count='3']").waitFor();
  await newSeed(page, first);
  await expectClean(held);
  await page.context().close();
});

test("play right after new luck, or after another scenario, plays", async () => {
  const held = await visit(`#/?s=${FRIENDS}`);
  const { page } = held;
  await page.getByLabel("Speed").selectOption("16");
  await page.evaluate(press("New luck") + press("Play"));
  await reaches(page, 60);
  await button(page, "Play").waitFor();
  await page.evaluate(pick("island-that-forgot") + later(15, press("Play")));
  await reaches(page, 140);
  await expectClean(held);
  await page.context().close();
});

test("what the structures differ in is said of each scenario", async () => {
  const said = {
    [FRIENDS]: "only the ties differ",
    "island-that-forgot": "what their names say",
    k256: "what their names say",
  };
  for (const [id, words] of Object.entries(said)) {
    const { page } = await visit(`#/?s=${id}`);
    await page.locator(".luck-panel").getByText(words).waitFor();
    await page.context().close();
  }
});
