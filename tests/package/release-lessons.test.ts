/** Each lesson as one file: opened from the disk it begins with its question, runs, and asks nobody for anything. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { browserOptions } from "../../tools/browser.mjs";
import { lessonCards } from "../../tools/pack/write.mjs";
import { button, expectClean } from "../page/hands.ts";
import { emptyFolder, madeRelease, release } from "./made.ts";
import { visit } from "./visit.ts";

let browser: Browser;
beforeAll(async () => {
  await madeRelease();
  browser = await chromium.launch(browserOptions());
});
afterAll(() => browser.close());

test.each(lessonCards())("$id", async ({ id, title, question }) => {
  const file = join(emptyFolder(), `${id}.html`);
  copyFileSync(join(release, "lessons", `${id}.html`), file);
  const opened = await visit(browser, pathToFileURL(file).href);
  const { page } = opened;
  onTestFinished(() => page.context().close());
  expect(await page.title()).toContain(title);
  expect(page.url()).toBe(`${pathToFileURL(file).href}#/lessons/${id}`);
  await page.getByRole("heading", { name: question, level: 1 }).waitFor();
  // Its styles are in it: what is for paper is not seen.
  expect(await page.locator(".paper").isVisible()).toBe(false);
  const before = await page.locator(".scrub output").textContent();
  await button(page, `One ${await unitOf(page)}`).click();
  await page
    .locator(".scrub output")
    .filter({ hasText: new RegExp(`^${Number(before) + 1}$`) })
    .waitFor();
  await page.getByRole("link", { name: "Next" }).click();
  await page.getByRole("heading", { name: "Watch it happen", level: 1 }).waitFor();
  await expectClean(opened);
});

type Opened = Awaited<ReturnType<typeof visit>>["page"];

const unitOf = async (page: Opened): Promise<string> =>
  ((await page.locator(".scrub label").textContent()) ?? "")
    .replaceAll(/[^a-z]/giu, "")
    .toLowerCase();

test("one that opens elsewhere shows nothing of the first screen, and says what it is where no script runs", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const [card] = lessonCards();
  if (card === undefined) throw new Error("there is no lesson");
  await page.goto(pathToFileURL(join(release, "lessons", `${card.id}.html`)).href);
  expect(await page.locator("body").innerText()).toBe(
    `${card.title}: ${card.question} A lesson of Ratchet. It needs JavaScript.`,
  );
});
