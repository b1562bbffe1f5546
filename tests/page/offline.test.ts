/** The second visit with the server gone, a visit during which it goes, and a newer version: whole, or not at all. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { pathOf, ROUTES } from "../../src/app/routes.ts";
import { button, expectClean, hashesOf, reaches } from "./hands.ts";
import { Served } from "./served.ts";
import { Site, type Visit } from "./site.ts";
import { another, BUILT, kept, NEW, OLD, ready } from "./versions.ts";

const REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)";

let site: Site;
let served: Served;
let context: BrowserContext;
let folder: string;
beforeAll(async () => {
  site = await Site.open();
  folder = mkdtempSync(join(tmpdir(), "ratchet-offline-"));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await context.close();
  await served.end();
});

/** A server, and a browser that has never been there. */
async function open(from = BUILT): Promise<void> {
  served = await Served.open(from);
  context = await site.context();
}

const visit = (hash = ""): Promise<Visit> =>
  site.visit(hash, {
    context,
    at: served.address,
    hold: () => Promise.resolve(() => undefined),
  });

/** What a visitor sees of the newer version. */
const told = (page: Page): ReturnType<Page["getByText"]> =>
  page.getByText("A new version is ready. Your class can finish first.");

test("the second visit needs no server: all routes, all files, and a run with the same hashes", async () => {
  await open();
  const first = await visit();
  await first.page.locator("canvas").first().waitFor();
  await first.page.getByText("This run, to repeat it anywhere").click();
  await button(first.page, "One round").click();
  await reaches(first.page, 11);
  const hashes = await hashesOf(first.page);
  await ready(first.page);
  const files = readdirSync(join(BUILT, "assets")).map((name) => `assets/${name}`);
  expect(Object.values(await kept(first.page))).toEqual([files.length + 1]);
  await expectClean(first);
  await first.page.close();
  const before = served.asked.length;
  await served.end();

  const second = await visit();
  await button(second.page, "One round").click();
  await reaches(second.page, 11);
  await second.page.getByText("This run, to repeat it anywhere").click();
  expect(await hashesOf(second.page)).toEqual(hashes);
  expect(hashes.length).toBeGreaterThan(3);
  for (const file of ["", "index.html", ...files]) {
    const text = await second.page.evaluate<string>(
      `fetch(${JSON.stringify(file)}).then((each) => each.text())`,
    );
    expect(
      text === readFileSync(join(BUILT, file === "" ? "index.html" : file), "utf8"),
      file,
    ).toBe(true);
  }
  await expectClean(second);
  await second.page.close();
  for (const hash of [...ROUTES.map((route) => pathOf(route)), ...MORE]) {
    const each = await visit(hash);
    await each.page.locator("h1").first().waitFor();
    expect(await each.page.getByText(/could not be loaded/u).count(), hash).toBe(0);
    if (/s=|^\?/u.test(hash))
      await each.page.locator(".scrub output").filter({ hasText: /\d/u }).waitFor();
    expect(await each.page.getByRole("alert").count(), hash).toBe(0);
    await expectClean(each);
    await each.page.close();
  }
  expect(served.asked.length).toBe(before);
});

/** Steps of lessons, scenarios that need the rest of the engine, and addresses with a search part. */
const MORE = [
  "#/lessons/not-too-many-friends/2",
  "#/?s=k256",
  "#/explore?s=world-zones",
  "#/knowledge?s=not-too-many-friends",
  "?lang=es#/?s=island-that-forgot",
  "?strings=long&lang=es#/explore?s=henrich",
];

test("a visit during which the server breaks down leaves nothing half", async () => {
  await open();
  served.answersLeft = 90; // so many are less than all, and more than the first screen
  const first = await visit();
  await first.page.locator("canvas").first().waitFor();
  await expect.poll(() => served.answersLeft).toBeLessThan(0);
  await expect.poll(() => first.page.evaluate(REGISTERED)).toBe(0);
  expect(await kept(first.page)).toEqual({});
  // What is open plays on.
  await button(first.page, "One round").click();
  await reaches(first.page, 11);
  expect(first.faults.errors).toEqual([]);
  await first.page.close();
  // Nothing pretends to be there.
  const gone = await context.newPage();
  await expect(gone.goto(served.address)).rejects.toThrow(/ERR_CONNECTION_REFUSED/u);
  await gone.close();
  // With its server it is as new, and is kept whole.
  served.answersLeft = Number.POSITIVE_INFINITY;
  await served.begin();
  const second = await visit();
  await ready(second.page);
  await expectClean(second);
});

test("a newer version is told of; Later keeps the old one whole, Update now loads the new one", async () => {
  await open();
  const first = await visit();
  await ready(first.page);
  await first.page.close();
  served.folder = await another(folder, "second");
  const asked = served.asked.length;

  const visited = await visit();
  const { page } = visited;
  await told(page).waitFor();
  // Most of it was there already.
  const fetched = served.asked.slice(asked).filter((name) => name.startsWith("assets/"));
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.length).toBeLessThan(12);
  expect(await page.title()).toMatch(/^Ratchet/u);
  await button(page, "Later").click();
  await told(page).waitFor({ state: "detached" });
  expect(await page.locator(":focus").evaluate((focused) => focused.tagName)).toBe("MAIN");
  await page.evaluate("globalThis.stays = true; location.hash = '#/about'");
  await page.getByText(OLD).waitFor();
  expect(await page.getByText(NEW).count()).toBe(0);
  await page.reload();
  await page.getByText(OLD).waitFor(); // it waits still
  await told(page).waitFor();
  await button(page, "Update now").click();
  await page.getByText(NEW).waitFor();
  expect(await page.title()).toMatch(/^second Ratchet/u);
  expect(await told(page).count()).toBe(0);
  await expectClean(visited);
});

test("a page that is open keeps its version to its end, whatever another window does", async () => {
  await open();
  const old = await visit("#/?s=island-that-forgot");
  await old.page.locator("canvas").first().waitFor();
  await ready(old.page);
  await old.page.getByText("This run, to repeat it anywhere").click();
  served.folder = await another(folder, "third");

  const other = await visit();
  await told(other.page).waitFor();
  await button(other.page, "Update now").click();
  await expect.poll(() => other.page.title()).toMatch(/^third/u);
  const names = Object.keys(await kept(other.page));
  expect(names).toHaveLength(2);
  // The server has none of the old files any more; a new worker and a screen that was never opened come all the same.
  await served.end();
  await old.page.evaluate("globalThis.stays = true; location.hash = '#/?s=k256'");
  await old.page.locator(".drawing-name", { hasText: "Copying 0.25" }).waitFor();
  await old.page.evaluate("location.hash = '#/about'");
  await old.page.getByText(OLD).waitFor();
  expect(await old.page.evaluate("stays")).toBe(true);
  await expectClean(old);
  await old.page.close();
  // Nobody needs the old files now.
  const last = await visit("#/about");
  await last.page.getByText(NEW).waitFor();
  await expect.poll(async () => Object.keys(await kept(last.page))).toHaveLength(1);
  expect(names).toContain(Object.keys(await kept(last.page))[0]);
  await expectClean(last);
});

test("as it is served here: a script of the whole place; where nothing may be kept, nothing happens", async () => {
  served = await Served.open(BUILT);
  context = await site.context();
  const here = await site.visit("", { context });
  await ready(here.page);
  const scope = await here.page.evaluate(
    "navigator.serviceWorker.ready.then((registration) => registration.scope)",
  );
  expect(scope).toBe(site.address);
  const type = await here.page.evaluate(
    "fetch('sw.js').then((answer) => answer.headers.get('content-type'))",
  );
  expect(type).toMatch(/javascript/u);
  await expectClean(here);
  const cases = {
    refused:
      "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));",
    "thrown at":
      "Object.defineProperty(navigator, 'serviceWorker', { get() { throw new DOMException('sandboxed', 'SecurityError'); } });",
    "few bytes": "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });",
  };
  for (const [name, before] of Object.entries(cases)) {
    const alone = await site.context();
    const each = await site.visit("", { context: alone, at: served.address, before });
    await each.page.waitForTimeout(300);
    expect(served.asked, name).not.toContain("sw.js");
    await expectClean(each);
    await alone.close();
  }
});
