/** The gallery as a teacher uses it: look for a question, read where it comes from, open it; and the run is what the card shows. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { root } from "../../tools/bin.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { button, expectClean, tableOf } from "./hands.ts";
import { axeFaults, overflow, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

const scenarios = readdirSync(join(root, "scenarios")).filter((name) =>
  name.endsWith(".yaml"),
).length;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

type Options = Parameters<Site["visit"]>[1];

/** There is no drawing of people here to be waited for. */
async function visit(hash: string, options: Options = {}): Promise<Visit> {
  const seen = await site.visit(hash, { ...options, hold: async () => () => undefined });
  await seen.page.locator(".card").first().waitFor();
  return seen;
}

const queryOf = (page: Page): Promise<string> => page.evaluate("decodeURIComponent(location.hash)");
const namesOf = (page: Page): Promise<string[]> => page.locator(".card-name").allTextContents();

test("a word, nearly right, finds its scenario; the address says it, and brings it back", async () => {
  const seen = await visit("#/gallery");
  const { page } = seen;
  await expect.poll(() => namesOf(page)).toHaveLength(scenarios);
  await page.getByLabel("Find a scenario").fill("VILAGES");
  await page.getByText(/^\d+ of \d+ scenarios\.$/).waitFor();
  await page.locator("#card-not-too-many-friends").waitFor();
  const found = await namesOf(page);
  await page.getByLabel("Topic").selectOption("silos");
  const fewer = await namesOf(page);
  expect(fewer.length).toBeLessThan(found.length);
  expect(await queryOf(page)).toBe("#/gallery?q=VILAGES&tag=silos");
  await page.reload();
  await page.locator(".card").first().waitFor();
  await expect.poll(() => namesOf(page)).toEqual(fewer);
  await button(page, "Clear all").click();
  await page.getByText(/^All \d+ scenarios\.$/).waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("gallery-search");
  expect(await queryOf(page)).toBe("#/gallery");
  await expectClean(seen);
  await page.context().close();
});

test("where nothing is found there is something near, and a way out", async () => {
  const { page } = await visit("#/gallery?q=silos+quantum&tag=large,nonsense");
  await page.getByText("Nothing was found.").waitFor();
  await page.getByText("There is no topic “nonsense” here; it was left out.").waitFor();
  expect(await namesOf(page)).toContain("Silos");
  await page.getByLabel("Find a scenario").fill("silos");
  await page.getByRole("button", { name: "Without “More than 200”" }).click();
  expect(await namesOf(page)).toContain("Silos");
  await page.context().close();
});

test("by the keyboard: the search is near, arrows lead from card to card, and a run opens that is what the card showed", async () => {
  const seen = await visit("#/gallery?tag=sharing");
  const { page } = seen;
  let stops = 0;
  while ((await page.evaluate("document.activeElement.id")) !== "gallery-search" && stops < 20) {
    await page.keyboard.press("Tab");
    stops++;
  }
  expect(stops).toBeLessThanOrEqual(15);
  const card = page.locator("#card-not-too-many-friends");
  await card.locator(".card-name").focus();
  const shown = await card.locator(".spark-names li").allTextContents();
  await page.locator(".card").nth(8).waitFor();
  const place = await page.evaluate<number>(focusedCard);
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(focusedCard)).toBe(place + 1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.locator("canvas").first().waitFor();
  await page.locator(".stage").focus();
  await page.keyboard.press("End");
  await page.locator("#more-runs").waitFor();
  await button(page, "Show as table").click();
  const rows = await tableOf(page);
  const last = rows.at(-1) ?? [];
  expect(last[0]).toBe("60");
  // Structure by structure: what is known, gained, lost.
  expect(shown.slice(0, 3)).toEqual(
    ["Separate villages", "Villages", "Everyone"].map((name, k) => `${name}${last[1 + 3 * k]}`),
  );
  await expectClean(seen);
  await page.context().close();
});

const focusedCard = `[...document.querySelectorAll(".card-name")].indexOf(document.activeElement)`;

test("where it comes from is told in place: source, what was checked and how that went, what differs", async () => {
  const { page } = await visit("#/gallery?q=cantor+2021+friends");
  const card = page.locator("#card-not-too-many-friends");
  await card.locator(".provenance summary").click();
  const said = await card.locator(".provenance-card").textContent();
  for (const part of [
    "Cantor et al. 2021",
    "16-state Markov chain",
    "9 of 9 numbers agree",
    "Villages of 8",
    "200 pairs",
  ])
    expect(said).toContain(part);
  await page.context().close();
});

test("what is out of sight is not laid out", async () => {
  const { page } = await visit("#/gallery", { viewport: { width: 320, height: 640 } });
  const drawn = await page.evaluate<number>(
    `[...document.querySelectorAll(".spark")].filter((each) => each.checkVisibility({ contentVisibilityAuto: true })).length`,
  );
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThan(12);
  await page.context().close();
});

const PROFILES: readonly (readonly [string, string, Options])[] = [
  ["light", "", { viewport: { width: 1366, height: 768 }, colorScheme: "light" }],
  ["dark", "", { viewport: { width: 320, height: 640 }, colorScheme: "dark" }],
  ["projector", "&view=projector", { viewport: { width: 1920, height: 1080 } }],
  ["forced colours", "", { viewport: { width: 768, height: 1024 }, forcedColors: "active" }],
];

describe.each(PROFILES)("in %s", (name, more, options) => {
  test("axe finds nothing, nothing runs over, and texts can be read", async () => {
    const { page } = await visit(`#/gallery?tag=silos${more}`, options);
    await page.locator(".provenance summary").first().click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(textsBelow(name === "projector" ? 24 : 12))).toEqual([]);
    // Letters of a projector of few lines are the smallest.
    if (name === "projector") await page.setViewportSize({ width: 1366, height: 768 });
    expect(await page.evaluate(textsBelow(name === "projector" ? 24 : 12))).toEqual([]);
    await page.context().close();
  });
});
