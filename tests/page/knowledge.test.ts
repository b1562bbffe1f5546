/** Knowledge: what can be known is drawn, chosen by keys, and told back to who found it; nothing on it is out of reach. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean } from "./hands.ts";
import { axeFaults, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** The screen, once it is drawn. */
async function visit(query: string, options: Parameters<Site["visit"]>[1] = {}): Promise<Visit> {
  const there = await site.visit(`#/knowledge?${query}`, {
    hold: () => Promise.resolve(() => undefined),
    ...options,
  });
  // Its svg comes a frame before what is drawn in it, and keys choose among what is drawn.
  const drawn = there.page.locator('.things path[d]:not([d=""])');
  await drawn.first().waitFor({ state: "attached", timeout: 60_000 });
  return there;
}

async function goTo(page: Page, tick: number): Promise<void> {
  await page.locator("#scrub").fill(String(tick));
  await page
    .locator(".scrub output")
    .filter({ hasText: `${tick}` })
    .waitFor();
}

const option = (page: Page) => page.locator(".things-box [role=option]");
const side = (page: Page) => page.locator(".knowledge-side");

test("by keys alone: from the drawing to who found it, to that person, and back", async () => {
  const there = await visit("s=not-too-many-friends&with=lattice&g=8");
  const { page } = there;
  await page.locator(".things-box").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await option(page)
    .filter({ hasText: /^A1: known by \d+ of 64 people$/ })
    .waitFor();
  await side(page).getByText("Made from").waitFor();
  expect(await side(page).locator("h3 + ul").first().locator("button").allInnerTexts()).toEqual([
    "a1",
    "a2",
    "a3",
  ]);
  const finder = side(page).locator(".knowledge-story button").first();
  const name = await finder.innerText();
  await finder.press("Enter");
  const head = page.getByRole("heading", { name: `What became of ${name}` });
  await head.waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("knowledge-side-head");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "A1", exact: true }).waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("knowledge-side-head");
  await expectClean(there);
  await page.context().close();
});

test("what is chosen follows the time: before it was found nobody has found it", async () => {
  const { page } = await visit("s=passing-it-on&with=villages&g=60");
  await page.locator(".things-box").focus();
  await page.keyboard.press("Home");
  const found = await side(page).locator(".knowledge-story li").first().innerText();
  const year = Number(/in year (\d+)/.exec(found)?.[1]);
  expect(year).toBeGreaterThan(0);
  await goTo(page, year - 1);
  await side(page)
    .getByText(`Nobody has found it up to year ${year - 1}.`)
    .waitFor();
  await goTo(page, 60);
  await side(page)
    .getByText(found.split("\n")[0] ?? "")
    .waitFor();
  await page.context().close();
});

test("the list finds by name and by how things stand", async () => {
  const { page } = await visit("s=passing-it-on&with=on-their-own&g=30");
  await page.getByText("As a list", { exact: true }).click();
  const lines = page.locator(".knowledge-list li");
  await lines.first().waitFor();
  expect(await lines.count()).toBe(100);
  await page.locator(".knowledge-find select").selectOption({ label: "lost" });
  const lost = await lines.allInnerTexts();
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.every((words) => words.includes("lost in year"))).toBe(true);
  const said = await page.locator(".knowledge-said").innerText();
  expect(said).toContain(`${lost.length} lost`);
  await page.getByLabel("Search").fill((lost[0] ?? "").split(":")[0] ?? "");
  await lines.first().getByRole("button").click();
  await side(page).getByText("Lost in year").first().waitFor();
  await page.context().close();
});

test("why one knows more: the parts add up, of the run and over forty", async () => {
  const there = await visit("s=passing-it-on&with=villages&g=120");
  const { page } = there;
  await page.getByText("Why does one know more?").click();
  const cells = page.locator(".why-table tbody tr td:nth-child(4)");
  await cells.first().waitFor();
  const column = async (): Promise<number[]> =>
    (await cells.allInnerTexts()).map((words) => Number(words.trim().replaceAll(",", "")));
  const numbers = await column();
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(numbers.at(-1));
  await button(page, "The same over 40 runs").click();
  await page.getByText("average of 40 runs").waitFor({ timeout: 90_000 });
  expect(await page.locator(".why-sum td:last-child").innerText()).toMatch(/\[.*\]/);
  await expectClean(there);
  await page.context().close();
});

test.each(["light", "dark", "forced"] as const)("axe finds nothing in %s", async (look) => {
  const colours = look === "forced" ? { forcedColors: "active" as const } : { colorScheme: look };
  const { page } = await visit("s=passing-it-on&g=40", colours);
  for (const summary of await page.locator("summary").all()) await summary.click();
  await page.locator(".things-box").focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "What became of it" }).waitFor();
  await page.locator(".why-table").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test.each(Object.entries(SIZES))(
  "on a %s nothing is cut off or too small",
  async (name, [width, height]) => {
    const far = name === "projector" ? "&view=projector" : "";
    const { page } = await visit(`s=camps-division-of-labour&g=20${far}`, {
      viewport: { width, height },
    });
    await page.locator(".things-box").focus();
    await page.keyboard.press("End");
    await page.getByRole("heading", { name: "What became of it" }).waitFor();
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(textsBelow(name === "projector" ? 24 : 12))).toEqual([]);
    if (far !== "") expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  },
);

test("a matrix and a table of questions are told as what they are", async () => {
  const leaps = await visit("s=leaps&g=40");
  await leaps.page.locator(".things-box").focus();
  await leaps.page.keyboard.press("ArrowRight");
  await leaps.page.getByRole("heading", { name: "In this part of the drawing" }).waitFor();
  await leaps.page.locator(".knowledge-side li button").first().click();
  await leaps.page.getByRole("heading", { name: "Leads to" }).waitFor();
  await leaps.page.context().close();
  const march = await visit("s=exploration-and-exploitation&g=10");
  await march.page.locator(".things-box").focus();
  await march.page.keyboard.press("Home");
  await march.page.getByText(/This is (not )?the right answer now/).waitFor();
  await march.page.context().close();
});

test("where a run is branched it is the future with the change, and both are held against each other", async () => {
  const { page } = await visit(
    "s=not-too-many-friends&with=villages&at=3:step.share.chance=0.1&both=1&g=20",
  );
  await page.getByRole("heading", { name: "With your change" }).waitFor();
  await page.getByText("Why does one know more?").click();
  await page.getByText(/With your change less As it was/).waitFor();
  const known = await page.locator(".why-sum td:nth-child(3)").innerText();
  expect(await page.locator(".knowledge-said").innerText()).toMatch(new RegExp(`^${known} known`));
  await page.context().close();
});
