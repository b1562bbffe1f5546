/** The editor of the built page: a text is read as it is written, run, kept and given away, and never lost. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean, hashesOf } from "./hands.ts";
import { axeFaults, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

let site: Site;

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const SHIPPED = new URL("../../scenarios/", import.meta.url);
const KEY = "Meets a shipped text";
const status = (page: Page): Locator => page.locator(".edit .status");
const said = (page: Page): Locator => page.locator(".edit > .said");
const content = (page: Page): Locator => page.locator(".cm-content");
const problems = (page: Page): Locator => page.locator(".edit .problem");
const isSound = (page: Page): Promise<void> =>
  status(page).filter({ hasText: "No problems" }).waitFor();

/** The whole text: of a long one the field draws only what is seen. */
async function textOf(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    button(page, "Save as a file").click(),
  ]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

async function edit(
  hash = "#/edit?s=rogers",
  size: readonly [number, number] = SIZES.chromebook,
): Promise<Visit> {
  const [width, height] = size;
  const visit = await site.visit(hash, {
    viewport: { width, height },
    hold: () => Promise.resolve(() => undefined),
  });
  await visit.page.locator(".edit .code").first().waitFor();
  return visit;
}

async function writeAt(page: Page, where: "Home" | "End", text: string): Promise<void> {
  await content(page).click();
  await page.keyboard.press(`Control+${where}`);
  await page.keyboard.insertText(text);
}

/** Lets a file fall on the page. */
const drop = (page: Page, name: string, text: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${text}], ${JSON.stringify(name)}));
    const init = { dataTransfer: data, bubbles: true, cancelable: true };
    document.querySelector(".edit").dispatchEvent(new DragEvent("drop", init));
  })()`);

test("a shipped text with its comments; what is wrong is marked, listed and jumped to", async () => {
  const visit = await edit();
  const { page } = visit;
  await isSound(page);
  expect(await content(page).textContent()).toContain("# yaml-language-server");
  expect(await page.getByText("It says the same as the original.").count()).toBe(1);
  await page.getByText("of computing").waitFor();
  await writeAt(page, "Home", "horizn: 5\n");
  await problems(page).first().waitFor();
  expect(await problems(page).first().textContent()).toContain('did you mean "horizon"?');
  await page.locator(".cm-lintRange-error").first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  expect(await axeFaults(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
  // By the keyboard: out of the text with Tab, to the list, and from there to the line.
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Tab");
  expect(
    await problems(page)
      .first()
      .evaluate((it) => it === it.ownerDocument.activeElement),
  ).toBe(true);
  await page.keyboard.press("Enter");
  await page.locator(".cm-focused").waitFor();
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+z");
  await isSound(page);
  expect(await problems(page).count()).toBe(0);
  await expectClean(visit);
});

test("a slider changes its number and nothing else, and undo takes it back", async () => {
  const visit = await edit();
  const { page } = visit;
  await isSound(page);
  // Nothing has been changed, though structures may differ.
  expect(await page.getByRole("button", { name: /^Reset this/ }).count()).toBe(0);
  const before = await textOf(page);
  const slider = page.locator(".edit .slider input").first();
  await slider.focus();
  await page.keyboard.press("Home");
  await page.locator(".edit .changes li").first().waitFor();
  await isSound(page);
  const after = await textOf(page);
  const [was, now] = [before, after].map((text) => text.split("\n"));
  const changed = (now ?? []).filter((line, k) => line !== was?.[k]);
  expect(changed).toHaveLength(1);
  const comments = (text: string): string[] => text.match(/#.*$/gmu) ?? [];
  expect(comments(after)).toEqual(comments(before));
  expect(await page.locator(".edit .changes").textContent()).toMatch(/, was /);
  await content(page).focus();
  await page.keyboard.press("Control+z");
  await page.getByText("It says the same as the original.").waitFor();
  expect(await textOf(page)).toBe(before);
  await expectClean(visit);
});

test("what could stand at the cursor is offered, and written by a key", async () => {
  const visit = await edit("#/edit?s=not-too-many-friends");
  const { page } = visit;
  await isSound(page);
  await content(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\nnetw", { delay: 30 });
  const offered = page.locator(".cm-tooltip-autocomplete li");
  await offered.filter({ hasText: "networks" }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  expect(await content(page).textContent()).toContain("networks: ");
  await expectClean(visit);
});

test("run here is the scenario itself: with the same hashes, as ours, in a link, and too long for one", async () => {
  const visit = await edit("#/edit?s=not-too-many-friends&population.size=96");
  const { page } = visit;
  await isSound(page);
  expect(await page.locator(".edit .changes").textContent()).toContain("96 people, was 64 people");
  const run = async (): Promise<string[]> => {
    await button(page, "Run here").click();
    await page.locator("code[data-hash]").first().waitFor({ state: "attached" });
    await page.locator("canvas").first().waitFor();
    return await hashesOf(page);
  };
  const own = await run();
  expect(page.url()).toContain("x=1");
  const other = await site.visit("#/?s=not-too-many-friends&population.size=96");
  expect(await hashesOf(other.page)).toEqual(own);
  await page.goBack();
  await isSound(page);
  const noise = Array.from({ length: 900 }, (_, k) => `# ${(k * 7919.77).toString(36)}`).join("\n");
  await writeAt(page, "End", `\n${noise}`);
  await isSound(page);
  expect(await run()).toEqual(own);
  expect(page.url()).toContain("x=0-");
  await page.getByText("too long for a link").waitFor();
  await expectClean(visit);
  await expectClean(other);
});

test("files: one that is no text, one that is too large, a study, and one of JSON", async () => {
  const visit = await edit();
  const { page } = visit;
  await isSound(page);
  await writeAt(page, "Home", `# ${KEY}\n`);
  await drop(page, "photo.yaml", "new Uint8Array([137, 80, 78, 71, 0, 255])");
  await said(page).filter({ hasText: "not a text file" }).waitFor();
  await drop(page, "large.yaml", '"x".repeat(300000)');
  await said(page).filter({ hasText: "at most 256 kB" }).waitFor();
  expect(await content(page).textContent()).toContain(KEY);
  const study = readFileSync(new URL("studies/porosity-and-safety.yaml", SHIPPED), "utf8");
  await drop(page, "design.yaml", JSON.stringify(study));
  await status(page).filter({ hasText: "This is a study" }).waitFor();
  expect(await status(page).textContent()).toContain("6,300 runs");
  await button(page, "Run here").click();
  await said(page).filter({ hasText: "on the screen Studies" }).waitFor();
  await drop(
    page,
    "wrong.yaml",
    JSON.stringify(study.replace("network.rewire:", "network.rewir:")),
  );
  await problems(page).filter({ hasText: "did you mean network.rewire?" }).waitFor();
  await drop(page, "mine.json", JSON.stringify('{"kind": "scenario", "horizn": 5}'));
  await problems(page).filter({ hasText: "horizon" }).waitFor();
  await button(page, "Go back to it").click();
  await isSound(page);
  expect(await content(page).textContent()).toContain(KEY);
  await expectClean(visit);
});

test("kept only when asked for, forgotten one by one and all together; what is not saved stays and is asked about", async () => {
  const visit = await edit();
  const { page } = visit;
  await isSound(page);
  await writeAt(page, "Home", `# ${KEY}\n`);
  expect(await page.evaluate("localStorage.length")).toBe(0);
  // To another screen and back: it is as it was.
  await page.evaluate("location.hash = '#/about'");
  await page.locator(".about").waitFor();
  await page.evaluate("location.hash = '#/edit'");
  await content(page).filter({ hasText: KEY }).waitFor();
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked++;
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe(1);
  await button(page, "Keep in this browser").click();
  await page.locator(".recent li").waitFor();
  expect(await page.evaluate("localStorage.getItem('ratchet-files')")).toContain(KEY);
  await button(page, "Forget rogers.yaml").click();
  await page.getByText("Nothing is kept. A text").waitFor();
  await button(page, "Keep in this browser").click();
  await button(page, "Forget all").click();
  expect(await page.evaluate("localStorage.length")).toBe(0);
  await page.evaluate("Storage.prototype.setItem = () => { throw new Error('full'); }");
  await button(page, "Keep in this browser").click();
  await said(page).filter({ hasText: "Nothing is lost" }).waitFor();
  await expectClean(visit);
});

test("on a phone it is read, run and saved; for a projector it is large", async () => {
  const phone = await edit("#/edit?s=rogers", SIZES.phone);
  await isSound(phone.page);
  expect(await content(phone.page).count()).toBe(0);
  expect(await textOf(phone.page)).toContain("kind: scenario");
  expect(await phone.page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(await phone.page.evaluate(textsBelow(12))).toEqual([]);
  expect(await axeFaults(phone.page)).toEqual([]);
  await expectClean(phone);
  const far = await edit("#/edit?s=rogers&view=projector", SIZES.projector);
  await isSound(far.page);
  expect(await far.page.evaluate(textsBelow(24))).toEqual([]);
  expect(await axeFaults(far.page)).toEqual([]);
  await expectClean(far);
});
