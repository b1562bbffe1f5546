/** The studies of the built page: result files are drawn, a study is run here, and every dot leads to its run. */
import { unzipSync } from "fflate";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madeInOneGo } from "../support/study-made.ts";
import { act, fromTheTop, look, walk } from "./focus.ts";
import { button, expectClean, hashesOf } from "./hands.ts";
import { axeFaults, collisions, lostTexts, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site } from "./site.ts";
import { cells, contentOf, openFiles, RESULTS, STUDY, visitStudies } from "./study-files.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const labelNow = (page: Page): Promise<string | null> =>
  page.evaluate("document.activeElement.getAttribute('aria-label')");

test("result files: a map by the keyboard, the runs of a cell, the table; seen by everybody", async () => {
  const seen = await visitStudies(site);
  const { page } = seen;
  await openFiles(page, RESULTS);
  await cells(page).first().waitFor();
  expect(await cells(page).count()).toBe(20);
  await page.getByText("480 runs at 40 points of the design; one of them failed.").waitFor();
  // One stop; the arrows go on from it: right, and up to a larger chance of sharing.
  await page.locator(".heatmap [tabindex='0']").focus();
  expect(await labelNow(page)).toMatch(/^step\.speak\.safety 0, step\.share\.chance 0\.8: 26 \(95/);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown"]) await act(page, key);
  expect(await labelNow(page)).toMatch(
    /^step\.speak\.safety 0\.25, step\.share\.chance 0\.2: 14\.4 /,
  );
  await look(page);
  await act(page, "Enter");
  await page.locator(".study-dots [role=button]").first().waitFor();
  expect(await page.locator(".study-dots [role=button]").count()).toBe(12);
  // From the map to the dots, and along them from the least to the most.
  await page.locator(".study-dots [tabindex='0']").focus();
  await act(page, "End");
  expect(await labelNow(page)).toMatch(/^Run 11 of seed 2026: known/);
  await look(page);
  await page.locator(".study-table summary").first().click();
  await page.locator(".study-figure tbody tr").last().waitFor();
  expect(await page.locator(".study-figure tbody tr").count()).toBe(20);
  for (const media of [{ colorScheme: "dark" }, { forcedColors: "active" }] as const) {
    await page.emulateMedia(media);
    expect(await axeFaults(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  expect(await axeFaults(page)).toEqual([]);
  // Every stop of all of it, out of the page and back.
  await page.evaluate(fromTheTop);
  await walk(page, ".heatmap-host");
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(textsBelow(12))).toEqual([]);
  expect(await page.evaluate(lostTexts)).toEqual([]);
  await expectClean(seen);
});

test("other factors, lines, another response; what is no result is named and loses nothing", async () => {
  const seen = await visitStudies(site, "?view=projector", SIZES.projector);
  const { page } = seen;
  await openFiles(page, RESULTS);
  await cells(page).first().waitFor();
  expect(await page.evaluate(textsBelow(24))).toEqual([]);
  expect(await page.evaluate(collisions)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  // From the back row: what was read before is folded away, and all of the map is on the screen.
  const map = await page.locator(".heatmap").boundingBox();
  expect(map?.y).toBeLessThan(SIZES.projector[1] / 2);
  expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(SIZES.projector[1]);
  expect(await button(page, "Open files").isVisible()).toBe(false);
  await page.getByText("What this is, and something else to open").click();
  expect(await button(page, "Open files").isVisible()).toBe(true);
  // Of each structure what matters, each factor once.
  const factors = page.locator(".sobol-host text").filter({ hasText: /^step\./ });
  expect(await factors.count()).toBe(2);
  const noise = (percent: number, much: string): Promise<void> =>
    page
      .getByText(`Replicate noise: up to ${percent} % of the variance between points. ${much}`)
      .waitFor();
  await noise(2, "That is little.");
  const pick = (label: string, option: string): Promise<string[]> =>
    page.locator(".picker", { hasText: label }).locator("select").selectOption({ label: option });
  await pick("structure held at", "Everyone");
  await page
    .locator(".study-matters .picker", { hasText: "Structure" })
    .locator("select")
    .selectOption("Everyone");
  await noise(12.4, "That is much: take more replicates.");
  await page.getByRole("gridcell", { name: /^step\.speak\.safety 0, .* 0\.8: 31 / }).waitFor();
  await pick("Upwards", "none: lines");
  const points = page.locator(".study-sweep [role=button]");
  await points.first().waitFor();
  expect(await points.count()).toBe(10);
  await pick("Response", "when");
  await page
    .getByRole("button", { name: /came in 6 of 12 runs/ })
    .first()
    .waitFor();
  await openFiles(page, [{ name: "holiday.jpg", content: new Uint8Array([255, 216, 255, 224]) }]);
  await page.getByText("Nothing was opened: holiday.jpg is neither").waitFor();
  expect(await points.count()).toBe(10);
  await expectClean(seen);
});

test("a study is run here: to the same files as the command's, and each dot is a run", async () => {
  const expected = await madeInOneGo(STUDY);
  const seen = await visitStudies(site);
  const { page } = seen;
  await openFiles(page, [{ name: "small-map.yaml", content: STUDY }]);
  await page.getByText("2 \u00d7 2 \u00d7 3 \u00d7 8 = 96 runs").waitFor();
  await page.getByText("study run small-map.yaml").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await button(page, "Run here").focus();
  await act(page, "Enter");
  const save = button(page, "Save the result files");
  await save.waitFor();
  // The button that was pressed is gone: the focus stands where it was.
  await expect.poll(() => look(page)).toMatch(/^Save the result files/);
  await page.getByText("All 96 runs are made.").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  expect(download.suggestedFilename()).toBe("small-map.zip");
  const files = unzipSync(await contentOf(download));
  const paths = [...expected.files.keys()].map((path) => `small-map/${path}`);
  expect(Object.keys(files).toSorted()).toEqual(paths.toSorted());
  for (const [path, bytes] of expected.files)
    expect(Buffer.from(files[`small-map/${path}`] ?? []).equals(Buffer.from(bytes)), path).toBe(
      true,
    );
  await page.locator(".heatmap [tabindex='0']").focus();
  await act(page, "Control+End");
  await act(page, "Enter");
  await page.locator(".study-dots [tabindex='0']").focus();
  await act(page, "End");
  const [, replicate = ""] = /^Run (\d+) /.exec((await labelNow(page)) ?? "") ?? [];
  await act(page, "Enter");
  await page.waitForURL(/#\/explore\?x=/);
  // The lowest row, its last cell: 32 people who always share; the structures come first.
  const chunk = expected.chunks.find(({ runs: own }) => own.length > Number(replicate));
  expect(chunk).toBeDefined();
  const hashes = expected.chunks.flatMap(({ runs: own }) =>
    own.flatMap((run) =>
      run.status === "ok" && run.replicate === Number(replicate) ? [run.hash] : [],
    ),
  );
  await expect.poll(async () => hashes.indexOf((await hashesOf(page)).at(-1) ?? "")).toBe(2);
  // Back: everything is as it was left.
  await page.goBack();
  await cells(page).first().waitFor();
  expect(await page.locator(".heatmap [aria-selected=true]").count()).toBe(1);
  await expectClean(seen);
});

test("a study that ships, by its address; stopped and gone on with; too large, and wrong", async () => {
  const seen = await visitStudies(site, "?s=turnover-and-socialisation");
  const { page } = seen;
  await page.getByText("= 18,000 runs").waitFor();
  await openFiles(page, [{ name: "many.yaml", content: STUDY.replace("count: 8", "count: 2000") }]);
  await page.getByText("study run many.yaml").waitFor();
  await button(page, "Run here").click();
  await cells(page).first().waitFor();
  await button(page, "Stop").click();
  await button(page, "Go on").waitFor();
  await page.getByText(/^Stopped after [\d,]+ runs/).waitFor();
  const made = async (): Promise<number> =>
    Number(await page.locator("progress").getAttribute("value"));
  const before = await made();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(24_000);
  await button(page, "Go on").click();
  await expect.poll(made).toBeGreaterThan(before);
  const large = STUDY.replace("count: 8", "count: 9000").replace(
    "responses",
    "limits: {runs: 200000}\nresponses",
  );
  await openFiles(page, [{ name: "large.yaml", content: large }]);
  await page.getByText("108,000 runs are too many for a page").waitFor();
  expect(await button(page, "Run here").count()).toBe(0);
  await openFiles(page, [{ name: "wrong.yaml", content: STUDY.replace("grid", "gird") }]);
  await page.getByText(/Line 11, column \d+: .*gird/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await expectClean(seen);
});
