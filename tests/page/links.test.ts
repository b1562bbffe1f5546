/** Links on the built page: followed as far as they can be, copied, kept up to date; and the sliders that they carry. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { damagedLinks } from "../support/links.ts";
import { button, expectClean, hashesOf, reaches } from "./hands.ts";
import { Site, type Visit } from "./site.ts";

const FRIENDS = "not-too-many-friends";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const notes = (page: Page): Promise<string[]> => page.locator(".link-notes li").allTextContents();
const names = (page: Page): Promise<string[]> => page.locator(".drawing-name").allTextContents();
const slider = (page: Page, label: string): ReturnType<Page["getByRole"]> =>
  page.getByRole("slider", { name: label });
const saysOf = (page: Page, label: string): Promise<string | null> =>
  slider(page, label).getAttribute("aria-valuetext");

/** The run that is open: its drawing names how many people there are. */
const people = (page: Page, count: number): Promise<void> =>
  page.locator(`canvas[aria-label*=": ${count} people"]`).first().waitFor();

// These run in the page.
const FOLLOW = (link: string): string => `location.hash = ${JSON.stringify(link.slice(1))}`;
const PROTOTYPE = "Reflect.ownKeys(Object.prototype).length + String({}.polluted)";

/** Follows a link on a page that stands, and waits until something is drawn that can be played. */
async function follow({ page }: Visit, link: string): Promise<void> {
  await page.evaluate(FOLLOW(link));
  await page.waitForTimeout(200);
  await page.locator(".standing").filter({ hasText: /\S/ }).waitFor();
  await page.locator("canvas").first().waitFor();
}

test("40 of 500 damaged links: a message or the plain page, no error, no script", async () => {
  const visit = await site.visit();
  const { page } = visit;
  const before = await page.evaluate(PROTOTYPE);
  const title = await page.title();
  const all = damagedLinks("500 damaged links", 500);
  const some = all.filter((_, k) => k % 12 === 0 && k < 480);
  expect(some).toHaveLength(40);
  for (const link of some) {
    await follow(visit, link);
    expect(await page.title(), link).toBe(title);
    expect(await page.evaluate(PROTOTYPE), link).toBe(before);
    expect(await page.locator("main script, main img, main iframe").count(), link).toBe(0);
    expect(await page.getByRole("alert").count(), link).toBe(0);
    for (const note of await notes(page)) expect(note.length).toBeLessThan(400);
  }
  await expectClean(visit);
  await page.context().close();
});

test("a damaged link is answered on a page of its own too", async () => {
  const visit = await site.visit(
    `#/?s=${FRIENDS}&population.size=many&__proto__.polluted=1&g=12&seed=%3Cb%3Ex%3C/b%3E&e=9`,
  );
  const { page } = visit;
  await reaches(page, 12);
  expect(await notes(page)).toEqual([
    "The link asked for People in the group = many, which is not a number, so 64 was used.",
    'The link says "__proto__.polluted", which means nothing here.',
    "This link was made with engine 9; this page has engine 1, so numbers may differ.",
    "The link asked for luck = <b>x</b>. Luck is one word of letters and digits, so oak-42 was used.",
  ]);
  await page.waitForURL(`**/#/?s=${FRIENDS}&g=12&e=1`);
  await button(page, "Understood").click();
  expect(await page.locator(".link-notes").count()).toBe(0);
  await expectClean(visit);
  await page.context().close();
});

test("what cannot be played is answered with what can", async () => {
  const visit = await site.visit(
    `#/?s=${FRIENDS}&population.size=30&structures[1].network.bridges=5`,
  );
  const { page } = visit;
  await people(page, 32);
  const said = await notes(page);
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/^People in the group = 30 cannot be played: .*40.* So 32 was used\.$/);
  expect(said[1]).toMatch(/^Ties between villages = 5 cannot .* So 4 was used\.$/);
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.waitForURL(/population\.size=32&structures\.1\.network\.bridges=4/);
  await visit.page.context().close();
});

test("a slider plays the same luck with another number, and the address says it", async () => {
  const visit = await site.visit(`#/?s=${FRIENDS}&seed=fox-27`);
  const { page } = visit;
  await people(page, 64);
  expect(await saysOf(page, "People in the group")).toBe("64 people");
  expect(await saysOf(page, "Ties between villages")).toBe("1 tie");
  expect(await saysOf(page, "Telling others")).toBe("100 %");
  await button(page, "One round").click();
  await reaches(page, 11);
  await slider(page, "People in the group").focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  expect(await saysOf(page, "People in the group")).toBe("96 people");
  await people(page, 96);
  await reaches(page, 10);
  await page.waitForURL(`**/#/?s=${FRIENDS}&population.size=96&seed=fox-27&e=1`);
  await slider(page, "Telling others").fill("10");
  expect(await saysOf(page, "Telling others")).toBe("50 %");
  await page.waitForURL(/population\.size=96&step\.share\.chance=0\.5&seed=fox-27/);
  await button(page, "Reset this: People in the group").click();
  await people(page, 64);
  expect(await page.locator(":focus").getAttribute("id")).toBe("slider-population.size");
  await page.waitForURL(`**/#/?s=${FRIENDS}&step.share.chance=0.5&seed=fox-27&e=1`);
  await page.getByText("This run, to repeat it anywhere").click();
  expect(await page.locator(".command").textContent()).toContain(
    "--seed fox-27 --replicates 1 --structure",
  );
  expect(await page.locator(".command").textContent()).toContain("--set step.share.chance=0.5");
  await expectClean(visit);
  await page.context().close();
});

test("the words of a slider come with the focus, go with Escape, and are its description", async () => {
  const { page } = await site.visit();
  const bridges = slider(page, "Ties between villages");
  await bridges.waitFor();
  const words = page.locator(".says").nth(1);
  expect(await words.isVisible()).toBe(false);
  await bridges.focus();
  await page.keyboard.press("ArrowRight");
  await words.waitFor();
  expect(await words.textContent()).toMatch(
    /^How many people learn from somebody in the next village\. ?From none to many\..*structures\.1\.network\.bridges/,
  );
  await page.keyboard.press("Escape");
  await words.waitFor({ state: "hidden" });
  const [which = "", says = ""] =
    (await bridges.getAttribute("aria-describedby"))?.split(" ") ?? [];
  expect(await page.locator(`[id="${which}"]`).textContent()).toBe("Only in Villages");
  expect(await page.locator(`[id="${says}"]`).count()).toBe(1);
  await page.context().close();
});

test("a copied link opens the same run at the same round, with the same view", async () => {
  const visit = await site.visit(`#/?s=${FRIENDS}&seed=fox-27`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = visit;
  await page.getByText("Structures: 3 of 5").click();
  await page.getByLabel("Lattice").check();
  await page.locator(".drawings[data-count='4']").waitFor();
  await slider(page, "Ties between villages").fill("3");
  await page.waitForURL(/bridges=3/);
  await page.getByLabel("a person").check();
  await page.locator("#scrub").fill("17");
  await reaches(page, 17);
  await button(page, "Copy link").click();
  await page.getByText("Link copied").waitFor();
  const link = await page.evaluate("navigator.clipboard.readText()");
  expect(link).toBe(
    `${site.address}#/?s=${FRIENDS}&with=separate-villages,villages,everyone,lattice&structures.1.network.bridges=3&seed=fox-27&g=17&who=person&e=1`,
  );
  await page.waitForURL(String(link));
  await page.getByText("This run, to repeat it anywhere").click();
  const hashes = await hashesOf(page);
  const other = await site.visit(String(link).slice(site.address.length));
  await reaches(other.page, 17);
  expect(await names(other.page)).toEqual(await names(page));
  expect(await other.page.getByLabel("a person").isChecked()).toBe(true);
  await other.page.getByText("This run, to repeat it anywhere").click();
  expect(await hashesOf(other.page)).toEqual(hashes);
  expect(hashes).toHaveLength(5);
  expect(await notes(other.page)).toEqual([]);
  await expectClean(visit);
  await expectClean(other);
  await other.page.context().close();
  await page.context().close();
});

test("a projector stays one when another scenario is chosen", async () => {
  const { page } = await site.visit(`#/?s=${FRIENDS}&view=projector`);
  await button(page, "Usual page").waitFor();
  await button(page, "More").click();
  await page.getByLabel("Scenario").selectOption("island-that-forgot");
  await page.locator(".drawing-name", { hasText: "Stays large" }).waitFor();
  await button(page, "Usual page").waitFor();
  await page.waitForURL("**/#/?s=island-that-forgot&view=projector&e=1");
  await button(page, "Usual page").click();
  await page.waitForURL("**/#/?s=island-that-forgot&e=1");
  await page.context().close();
});

test("where nothing may be copied, the link stands there to be copied by hand", async () => {
  const visit = await site.visit(`#/?s=${FRIENDS}&seed=fox-27`);
  const { page } = visit;
  await people(page, 64);
  await page.evaluate(
    'Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } })',
  );
  await button(page, "Copy link").click();
  const field = page.getByLabel("Copy this link");
  await field.waitFor();
  expect(await field.inputValue()).toBe(`${site.address}#/?s=${FRIENDS}&seed=fox-27&e=1`);
  expect(await page.evaluate("getSelection().toString()")).toContain("seed=fox-27");
  await expectClean(visit);
  await page.context().close();
});

test("the address stays as it is while it plays, and the first page keeps its plain one", async () => {
  const { page } = await site.visit();
  await people(page, 64);
  await page.waitForTimeout(700);
  expect(new URL(page.url()).hash).toBe("");
  await page.evaluate(
    "globalThis.writes = []; const own = history.replaceState.bind(history); history.replaceState = (...all) => { globalThis.writes.push(all[2]); own(...all); };",
  );
  await button(page, "Play").click();
  await page
    .locator(".scrub output")
    .filter({ hasText: /^(1[3-9]|[2-5]\d)$/ })
    .waitFor();
  expect(await page.evaluate("globalThis.writes")).toEqual([]);
  await button(page, "Pause").click();
  await page.waitForURL(/&g=\d+&e=1$/);
  expect(await page.evaluate("globalThis.writes.length")).toBe(1);
  await page.context().close();
});
