/** What can be taken along from the built page: links with a scenario in them, files, a citation, evidence. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pack } from "../../src/app/link/packed.ts";
import { parse } from "../../src/sim/index.ts";
import { rowsOf } from "../support/csv.ts";
import { textOf } from "../support/links.ts";
import { button, expectClean, hashesOf, reaches, tableOf } from "./hands.ts";
import { axeFaults, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site } from "./site.ts";

const CSV = "The numbers of the chart (CSV)";
const FRIENDS = "#/?s=not-too-many-friends&g=12";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const dialog = (page: Page): ReturnType<Page["locator"]> => page.locator("dialog[open]");

async function share(page: Page): Promise<void> {
  await button(page, "Share…").click();
  await dialog(page).waitFor();
}

/** The file that a button makes. */
async function fileOf(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("a link carries a scenario of one's own, with its sliders; a damaged one is answered", async () => {
  const text = textOf("island-that-forgot").replace(/^id: .*$/mu, "id: my-own-island");
  const x = await pack(text);
  const visit = await site.visit(`#/?x=${x}&population.changes.0.size=50&seed=fox-1&g=30&e=1`);
  const { page } = visit;
  await reaches(page, 30);
  expect(await page.getByLabel("Scenario").inputValue()).toBe(x);
  expect(await page.getByRole("slider", { name: "People after the change" }).count()).toBe(1);
  const [scenario] = await hashesOf(page);
  const set = { "population.changes.0.size": 50 };
  expect(scenario).toBe(parse(text, { set }).hash);
  expect(await page.evaluate("location.hash")).toBe(
    `#/?x=${x}&population.changes.0.size=50&seed=fox-1&g=30&e=1`,
  );
  for (const [link, says] of [
    [`#/?x=${x.slice(0, -3)}&g=3`, "This link is damaged"],
    [`#/?x=${await pack("kind: scenario\nstep: [1,\n")}`, "line 2, column 7"],
    [`#/?x=${await pack("<script>document.title = 'taken'</script>")}`, "cannot be played: line 1"],
  ] as const) {
    await page.evaluate(`location.hash = ${JSON.stringify(link)}`);
    await page.locator(".notice", { hasText: says }).waitFor();
    await page.locator("canvas").first().waitFor();
  }
  expect(await page.title()).not.toContain("taken");
  await expectClean(visit);
  await page.context().close();
});

test("who goes elsewhere is done with it; inside it the focus is not lost either", async () => {
  const visit = await site.visit(FRIENDS);
  const { page } = visit;
  await reaches(page, 12);
  await share(page);
  const focused = (): Promise<string> =>
    page.evaluate("document.activeElement.tagName + document.activeElement.className");
  await dialog(page).getByText("My evidence").focus();
  await page.evaluate("document.activeElement.closest('details').remove()");
  await expect.poll(focused).toBe("DIALOGshare-dialog");
  await page.evaluate("location.hash = '#/?s=island-that-forgot&g=3'");
  await reaches(page, 3);
  expect(await dialog(page).count()).toBe(0);
  await expect.poll(focused).not.toContain("BODY");
  await expectClean(visit);
  await page.context().close();
});

test("files: the drawing stands alone, the picture is twice as large, the numbers are those of the table", async () => {
  const visit = await site.visit(FRIENDS);
  const { page } = visit;
  await reaches(page, 12);
  await button(page, "Show as table").click();
  const cells = await tableOf(page);
  await share(page);
  const svg = await fileOf(page, "The chart as a drawing (SVG)");
  expect(svg.name).toBe("not-too-many-friends-oak-42-chart.svg");
  const drawing = svg.bytes.toString("utf8");
  expect(drawing).not.toMatch(/\s(?:class|style)=|var\(|<script|href=/u);
  expect(drawing).toMatch(/font-family="[^"]*sans-serif"/u);
  for (const words of ["Not too many friends", "items known", "Villages", "seed oak-42"])
    expect(drawing).toContain(words);
  const png = await fileOf(page, "The chart as a picture (PNG)");
  const size = /width="(\d+)" height="(\d+)"/u.exec(drawing)?.slice(1).map(Number) ?? [];
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(size.map((n) => 2 * n));
  const groups = await fileOf(page, "The groups as a picture (PNG)");
  expect(groups.bytes.readUInt32BE(16)).toBeGreaterThan(2000);
  const numbers = (await fileOf(page, CSV)).bytes.toString();
  const [, ...rows] = rowsOf(numbers);
  expect(
    rows.map((row) =>
      row.map((cell) => Number(cell).toLocaleString("en", { maximumFractionDigits: 1 })),
    ),
  ).toEqual(cells);
  const before = await page.context().newPage();
  await before.setContent(drawing.replace(/^<\?xml.*\?>/u, ""));
  expect(await before.locator("svg text").count()).toBeGreaterThan(10);
  await expectClean(visit);
  await page.context().close();
});

test("the same link gives the same numbers, to the last letter, and another seed gives others", async () => {
  const { page } = await site.visit(FRIENDS);
  const files: string[] = [];
  for (const link of [`${FRIENDS}&seed=fox-2`, FRIENDS, `${FRIENDS}&seed=fox-2`]) {
    // From the beginning: nothing of the run before is left.
    await page.goto("about:blank");
    await page.goto(site.address + link);
    await reaches(page, 12);
    await share(page);
    files.push((await fileOf(page, CSV)).bytes.toString());
  }
  expect(files[2]).toBe(files[0]);
  expect(files[1]).not.toBe(files[0]);
  await page.context().close();
});

test("the scenario is given away as it runs, and the citation names the run", async () => {
  const visit = await site.visit(`${FRIENDS}&population.size=96`);
  const { page } = visit;
  await reaches(page, 12);
  const [hash = "", ...trajectories] = await hashesOf(page);
  await share(page);
  const { name, bytes } = await fileOf(page, "The scenario as a file (YAML)");
  expect(name).toBe("not-too-many-friends.yaml");
  expect(parse(bytes.toString("utf8")).hash).toBe(hash);
  await page.getByText("To cite this run").click();
  const cited = await page.getByRole("textbox", { name: "As text" }).inputValue();
  for (const part of [hash, ...trajectories]) expect(cited).toContain(part);
  await expectClean(visit);
  await page.context().close();
});

/** Pastes evidence, and reads what is found of it. */
const checking =
  (page: Page) =>
  async (pasted: string): Promise<string> => {
    await page.getByRole("textbox", { name: "The evidence, as text" }).fill(pasted);
    await button(page, "Check").click();
    await page
      .locator(".evidence-found")
      .filter({ hasText: /\S/u, hasNotText: "Running" })
      .waitFor({ timeout: 60_000 });
    return await page.locator(".evidence-found").innerText();
  };

test("evidence that rests on further runs: each of them is made again, and a number of theirs that is not so is named", async () => {
  const visit = await site.visit(FRIENDS);
  const { page } = visit;
  await page.getByLabel("Runs at a time").selectOption("10");
  await page.locator(".stage").focus();
  await page.keyboard.press("End");
  await button(page, "Was that luck? 10 more runs").click();
  await button(page, "10 more runs").waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
  await share(page);
  await page.getByText("My evidence").click();
  const text = await page.getByRole("textbox", { name: "My evidence" }).inputValue();
  expect(text).toContain("Further runs: 10");
  await page.getByText("Check evidence").click();
  const check = checking(page);
  expect(await check(text)).toContain("It and 10 further runs were made again here");
  const [, further = ""] = text.split("Result of the further runs");
  const told = /\n- ([^:\n]+): (\d+(?:\.\d+)?)/u.exec(further);
  const [line = "", what = "", known = ""] = told ?? [];
  const more = line.replace(`: ${known}`, `: ${Number(known) + 1}`);
  const forged = text.replace(further, further.replace(line, more));
  expect(forged).not.toBe(text);
  const found = await check(forged);
  expect(found).toContain("One thing is not from this run");
  expect(found).toContain(what);
  expect(await check(text.replace("Further runs: 10", "Further runs: 11"))).toMatch(
    /not from this run/u,
  );
  await expectClean(visit);
  await page.context().close();
});

test("evidence: honest evidence passes, an altered number is named, a script is text", async () => {
  const visit = await site.visit(`${FRIENDS}&population.size=96&seed=fox-1`);
  const { page } = visit;
  await reaches(page, 12);
  await share(page);
  await page.getByText("My evidence").click();
  await page
    .getByLabel("What I expected")
    .fill("<img src=x onerror=\"document.title='taken'\">: all");
  const text = await page.getByRole("textbox", { name: "My evidence" }).inputValue();
  expect(text).toContain("- 1: <img src=x");
  await page.getByText("Check evidence").click();
  const check = checking(page);
  expect(await check(text)).toContain("These numbers are from this run.");
  const known = /- Villages: (\d+)\n/u.exec(text)?.[1] ?? "";
  const more = String(Number(known) + 1);
  expect(await check(text.replace(`- Villages: ${known}\n`, `- Villages: ${more}\n`))).toContain(
    `Result, Villages: it says ${more}, this run gives ${known}.`,
  );
  expect(await check(text.replace("seed=fox-1", "seed=fox-2"))).toContain("Run identity, seed");
  expect(await check("<script>document.title = 'taken'</script>")).toContain("This is no evidence");
  expect(await page.title()).not.toContain("taken");
  await expectClean(visit);
  await page.context().close();
});

test("the dialog is used by keys, fits every screen and hides nothing from anybody", async () => {
  for (const [kind, [width, height]] of Object.entries(SIZES)) {
    const view = kind === "projector" ? "&view=projector" : "";
    const colorScheme = kind === "tablet" ? "dark" : "light";
    const visit = await site.visit(FRIENDS + view, { viewport: { width, height }, colorScheme });
    const { page } = visit;
    await reaches(page, 12);
    if (kind === "projector") await page.locator("#drawer-button").click();
    await button(page, "Share…").focus();
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    for (const summary of await dialog(page).locator("summary").all()) await summary.click();
    await page.getByRole("img", { name: "Code for cameras" }).waitFor();
    await page.getByRole("textbox", { name: "The evidence, as text" }).waitFor();
    expect(await axeFaults(page), kind).toEqual([]);
    expect(await page.evaluate(overflow), kind).toBeLessThanOrEqual(0);
    expect(await page.evaluate(textsBelow(kind === "projector" ? 24 : 12)), kind).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.textContent"), kind).toBe("Share…");
    await expectClean(visit);
    await page.context().close();
  }
});
