/**
 * Every screen without a pointer: from its first stop to its last and back, and all that is done on it. Each stop is seen,
 * none holds the keyboard, and after each action the focus is somewhere. (Lessons: lessons.test.ts; a student: class.test.ts.)
 */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { pathOf, type Route } from "../../src/app/routes.ts";
import { act, fromTheTop, goTo, look, walk } from "./focus.ts";
import { button, expectClean, reaches } from "./hands.ts";
import { Site, type Visit } from "./site.ts";

/** What one has come for is not far from where one begins. */
const STOPS_BEFORE_THE_STAGE = 15;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** A screen whose stage has come. */
async function visit(route: Route, stage: string, query = ""): Promise<Visit> {
  const seen = await site.visit(`${pathOf(route)}${query}`, {
    permissions: ["clipboard-read", "clipboard-write"],
    hold: () => Promise.resolve(() => undefined),
  });
  onTestFinished(() => seen.page.context().close());
  // What stands around a stage is there with its drawings.
  await seen.page
    .locator(stage === ".stage" ? ".stage canvas" : stage)
    .first()
    .waitFor();
  const { names, early } = await walk(seen.page, stage);
  expect(names.length).toBeGreaterThan(early);
  expect(early, names.join(" > ")).toBeLessThanOrEqual(STOPS_BEFORE_THE_STAGE);
  await seen.page.evaluate(fromTheTop);
  return seen;
}

/** Does what has the focus, and sees that it is not lost by that. */
async function press(page: Page, key: string): Promise<void> {
  await act(page, key);
  await look(page);
}

async function open(page: Page, name: RegExp): Promise<void> {
  await goTo(page, name);
  await press(page, "Enter");
}

test("Compare: another scenario, other structures, a step, the table, all that is shared", async () => {
  const seen = await visit("compare", ".stage");
  const { page } = seen;
  await goTo(page, /^Scenario/);
  await page.keyboard.type("The island");
  await page.waitForURL(/s=island-that-forgot/);
  await page.locator(".drawing-name", { hasText: "Stays large" }).waitFor();
  expect(await look(page)).toMatch(/^Scenario/);
  await open(page, /^Structures: /);
  const drawings = page.locator(".drawing");
  const before = await drawings.count();
  await act(page, "Tab");
  await press(page, "Space");
  await expect.poll(() => drawings.count()).not.toBe(before);
  await press(page, "Space");
  await expect.poll(() => drawings.count()).toBe(before);
  await act(page, "Escape");
  expect(await look(page)).toMatch(/^Structures: /);
  await open(page, /^Show as table$/);
  await goTo(page, /^(?:Round|Year|Generation) \d+$/);
  await press(page, "Home");
  await reaches(page, 0);
  await open(page, /^One (?:round|year|generation)$/);
  await reaches(page, 1);
  await open(page, /^Start again$/);
  await reaches(page, 0);
  await open(page, /^New luck$/);
  await open(page, /^Share…$/);
  await page.locator("dialog[open]").waitFor();
  const inside = await walk(page, "dialog .share-head");
  for (const name of inside.names.filter((each) => each !== "Close")) expect(name).not.toBe("");
  await goTo(page, /^Close$/);
  await open(page, /^Code for cameras/);
  await page.locator("dialog .qr").waitFor();
  for (const name of ["My evidence", "Check evidence", "To cite this run"])
    await open(page, new RegExp(`^${name}`));
  await act(page, "Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(await look(page)).toBe("Share…");
  await goTo(page, /^Projector$/, "Shift+Tab");
  await press(page, "Enter");
  expect(await look(page)).toBe("Usual page");
  await press(page, "Enter");
  await expectClean(seen);
});

test("Explore: each view, another structure, what happened", async () => {
  const seen = await visit("explore", ".stage", "?with=villages&g=20");
  const { page } = seen;
  await goTo(page, /^people$/);
  for (const view of ["groups", "matrix", "swarm", "list"]) {
    await press(page, "ArrowRight");
    expect(await page.evaluate("document.activeElement.value")).toBe(view);
  }
  await page.locator(".population-list").waitFor();
  await press(page, "ArrowRight");
  await page.locator(".explore canvas").waitFor();
  await goTo(page, /^Structure/, "Shift+Tab");
  await page.keyboard.type("Every");
  await page.waitForURL(/with=everyone/);
  await page.locator(".explore canvas").waitFor();
  expect(await look(page)).toMatch(/^Structure/);
  await open(page, /^What happened/);
  await page.locator(".happened li button").first().waitFor();
  await goTo(page, /^Go to round \d+/);
  const target = Number(/\d+/u.exec(await look(page))?.[0]);
  await press(page, "Enter");
  await reaches(page, target);
  await expectClean(seen);
});

test("Knowledge: the drawing, an item, a person, the list, and why one knows more", async () => {
  const seen = await visit("knowledge", ".things-box", "?s=not-too-many-friends&with=lattice&g=12");
  const { page } = seen;
  const head = page.locator("#knowledge-side-head");
  await goTo(page, /^All \d+/);
  await press(page, "ArrowRight");
  await press(page, "ArrowRight");
  await page.getByRole("heading", { name: "What became of it" }).waitFor();
  await walk(page, ".things-box");
  await goTo(page, /^All \d+/);
  // Into what is told of the item, to the first person named there.
  const [finder = ""] = await page.locator(".knowledge-story button").allInnerTexts();
  await open(page, new RegExp(`^${finder}$`, "u"));
  await head.filter({ hasText: finder }).waitFor();
  await open(page, /^As a list$/);
  await goTo(page, /^Search/);
  await page.keyboard.type("a1");
  await page.locator(".knowledge-list li").first().waitFor();
  await open(page, /^a1/i);
  await head.filter({ hasText: /a1/i }).waitFor();
  await page.getByRole("heading", { name: "What became of it" }).waitFor(); // what comes above a stop moves it
  await open(page, /^Why does one know more\?$/);
  await expectClean(seen);
});

test("Gallery: a word, a topic, where it comes from, and into the run", async () => {
  const seen = await visit("gallery", "#gallery-search", "?tag=silos");
  const { page } = seen;
  await open(page, /^Clear all$/);
  expect(await page.evaluate("document.activeElement.id")).toBe("gallery-search");
  await page.keyboard.type("villages");
  await page.getByText(/^\d+ of \d+ scenarios\.$/).waitFor();
  await look(page);
  await open(page, /^Where it comes from/);
  await page.locator(".provenance-card").waitFor();
  await goTo(page, /^Explore: /, "Shift+Tab");
  await act(page, "Enter");
  await page.locator(".explore canvas").waitFor();
  // Where one has come to has the focus; the first stop is the first one of the page.
  expect(await page.evaluate("document.activeElement.tagName")).toBe("MAIN");
  await expectClean(seen);
});

test("Class: the teacher opens a class, counts hands, types a code that is none, and shows the class", async () => {
  const seen = await visit("class", ".class-doors");
  const { page } = seen;
  await goTo(page, /^What the class will try/);
  await page.keyboard.type("The island");
  await goTo(page, /^Number of seats$/);
  await act(page, "ControlOrMeta+A");
  await page.keyboard.type("4");
  await act(page, "Enter");
  await page.locator(".class-tally").waitFor();
  expect(await look(page)).toMatch(/^Class [A-Z]+-\d\d/);
  await page.locator(".stage canvas").first().waitFor();
  const { names, early } = await walk(page, ".class-tally");
  expect(early, names.join(" > ")).toBeLessThanOrEqual(STOPS_BEFORE_THE_STAGE);
  await goTo(page, /^1\. /);
  await press(page, "Enter");
  await press(page, "2");
  await page.locator(".class-tally b", { hasText: "1" }).nth(1).waitFor();
  await open(page, /^Next$/);
  expect(await look(page)).toBe("Reveal the class");
  await goTo(page, /^Code$/, "Shift+Tab");
  await page.keyboard.type("222 222");
  await act(page, "Enter");
  await page.locator(".class-said span").first().waitFor();
  expect(await look(page)).toBe("Code");
  await open(page, /^Remove seat 1$/);
  await open(page, /^Reveal the class$/);
  await page.getByRole("heading", { name: "Your class, 0 seats" }).waitFor();
  await walk(page, ".class-tally");
  await open(page, /^How to come in/);
  await open(page, /^Forget this class$/);
  await page.getByRole("heading", { name: "Class", exact: true }).waitFor();
  await look(page);
  await expectClean(seen);
});

/** Counts how often what has the focus goes, and it is nowhere or on the page as a whole, however soon it is elsewhere again. */
const noteLostFocus = `
  globalThis.lost = 0;
  new MutationObserver(() => document.activeElement.matches("body, main") && globalThis.lost++)
    .observe(document.querySelector("main"), { childList: true, subtree: true });
`;

test("About: to the dictionary, a part of it, and the scenarios", async () => {
  const seen = await visit("about", "main h1");
  const { page } = seen;
  await page.evaluate(noteLostFocus);
  await open(page, /^Open the dictionary$/);
  await page.locator("#about-find:focus").waitFor();
  expect(await page.evaluate("globalThis.lost")).toBe(0);
  await page.keyboard.type("small-world");
  await page.getByText("One part.").waitFor();
  await open(page, /^small-world/);
  await page.locator(".parts .part").first().waitFor();
  await walk(page, "main h1");
  await open(page, /^More|^About/);
  await goTo(page, /^Studies$/);
  await act(page, "Enter");
  await page.waitForURL(/#\/studies/);
  expect(await page.evaluate("document.activeElement.tagName")).not.toBe("BODY");
  await expectClean(seen);
});

test("a screen on which the keyboard is held, or not seen, is found", async () => {
  const { page } = await site.visit("#/about", { hold: () => Promise.resolve(() => undefined) });
  onTestFinished(() => page.context().close());
  await button(page, "Open the dictionary").waitFor();
  await page.evaluate(
    `document.querySelector("#dictionary button").addEventListener("keydown", (event) => event.key === "Tab" && event.preventDefault())`,
  );
  await expect(walk(page, "main h1")).rejects.toThrow(
    "the keyboard is held at Open the dictionary",
  );
  await page.evaluate(`document.querySelector("#trust a").style.outline = "none"`);
  await expect(walk(page, "main h1")).rejects.toThrow("no ring");
});
