/** What is given away of a study, and what is brought to one: figures as files, and own data. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { act, look } from "./focus.ts";
import { button, expectClean } from "./hands.ts";
import { axeFaults, collisions, SIZES, textsBelow } from "./looks.ts";
import { Site } from "./site.ts";
import { cells, contentOf, openFiles, RESULTS, STUDY, visitStudies } from "./study-files.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

test("figures are saved as files of their own: light, whole, on every screen", async () => {
  const seen = await visitStudies(site, "?view=projector", SIZES.projector);
  const { page } = seen;
  await page.emulateMedia({ colorScheme: "dark" });
  await openFiles(page, RESULTS);
  await cells(page).first().waitFor();
  await page.locator(".heatmap [tabindex='0']").focus();
  await act(page, "Enter");
  await page.locator(".study-dots [role=button]").first().waitFor();
  const saved = async (figure: RegExp, kind: "SVG" | "PNG"): Promise<[string, Buffer]> => {
    const way = page.getByRole("group", { name: figure }).getByRole("button", { name: kind });
    const [download] = await Promise.all([page.waitForEvent("download"), way.click()]);
    return [download.suggestedFilename(), await contentOf(download)];
  };
  const [name, map] = await saved(/^Save this figure: known: step\.speak\.safety across/, "SVG");
  expect(name).toBe("sharing-map-known-map.svg");
  const text = map.toString();
  expect(text).toContain("How much sharing is enough?");
  expect(text).toContain("structure Villages");
  expect(text).toContain(`fill="rgb(255, 255, 255)"`);
  expect(text).not.toMatch(
    /var\(|class=|tabindex|aria-selected="true"|font-size="(?:\d|1[01])px"/u,
  );
  expect(text.match(/<rect/gu)?.length).toBeGreaterThan(40);
  const [dots, runsOf] = await saved(/Runs by known/, "SVG");
  expect(dots).toBe("sharing-map-known-point-30.svg");
  expect(runsOf.toString().match(/<circle/gu)?.length).toBe(24);
  const [matters] = await saved(/Share of the variance of known/, "SVG");
  expect(matters).toBe("sharing-map-known-villages-sobol.svg");
  const [picture, png] = await saved(/^Save this figure: known: step\.speak\.safety across/, "PNG");
  expect(picture).toBe("sharing-map-known-map.png");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Twice as many dots as the drawing has units.
  expect(png.readUInt32BE(16)).toBe(2 * Number(/<svg[^>]* width="(\d+)"/u.exec(text)?.[1]));
  await page.getByText("Saved: sharing-map-known-map.png").waitFor();
  await expectClean(seen);
});

test("the runs of a point over time, a line a structure; another metric; as a table and as a file", async () => {
  const seen = await visitStudies(site, "?view=projector", SIZES.projector);
  const { page } = seen;
  await openFiles(page, RESULTS);
  await cells(page).first().waitFor();
  await page.locator(".heatmap [tabindex='0']").focus();
  await act(page, "Enter");
  // Safety 0, sharing 0.8: villages come to 26, everyone to 31, on a straight line from nothing.
  const chart = page.getByRole("img", {
    name: /^Mean of known over time, at step\.share\.chance 0\.8, step\.speak\.safety 0\. At the end: Villages 26 \(.*; Everyone 31 \(/,
  });
  await chart.waitFor();
  expect(await page.evaluate(collisions)).toEqual([]);
  expect(await page.evaluate(textsBelow(24))).toEqual([]);
  await page.locator(".study-course .study-table summary").click();
  const rows = page.locator(".study-course tbody tr");
  expect(await rows.nth(1).locator("th, td").allTextContents()).toEqual(
    expect.arrayContaining(["50", "Villages", "13"]),
  );
  expect(await axeFaults(page)).toEqual([]);
  const group = page.getByRole("group", { name: /Mean of known over time/ });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    group.getByRole("button", { name: "SVG" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("sharing-map-known-point-30-course.svg");
  expect((await contentOf(download)).toString()).toContain("Everyone");
  await page.locator(".study-course select").selectOption({ label: "tick-twice" });
  await page.getByRole("img", { name: /^Mean of tick-twice .* Villages 200 / }).waitFor();
  await expectClean(seen);
});

test("the runs of a study that is run here over time, when all are made", async () => {
  const seen = await visitStudies(site);
  const { page } = seen;
  await openFiles(page, [{ name: "small-map.yaml", content: `${STUDY}series: {every: 5}\n` }]);
  await button(page, "Run here").click();
  await page.getByText("All 96 runs are made.").waitFor();
  await page.locator(".heatmap [tabindex='0']").focus();
  await act(page, "Enter");
  await page.getByRole("img", { name: /^Mean of .* over time, .* At the end: / }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await expectClean(seen);
});

test("a study with points of one's own: what is missing is named, and opened then", async () => {
  const seen = await visitStudies(site);
  const { page } = seen;
  const own = STUDY.replace(
    /design:[^]*responses/u,
    "design: {kind: list, csv: data/own.csv}\nresponses",
  );
  const points = { name: "own.csv", content: "step.share.chance\n0.2\n0.4\n0.9\n" };
  await openFiles(page, [{ name: "own.yaml", content: own }]);
  await page.getByText("Files that it names are not here: data/own.csv.").waitFor();
  await openFiles(page, [points]);
  await page.getByText("study run own.yaml").waitFor();
  await page.getByText(/ \u00d7 8 = \d+ runs/).waitFor();
  const alone = await page.locator(".study-plan dl").innerText();
  // The same as when both are opened together.
  await openFiles(page, [points, { name: "other.yaml", content: own }]);
  await page.getByText("study run other.yaml").waitFor();
  const rest = (text: string): string => text.replace(/Estimate[^]*/u, "");
  expect(rest(await page.locator(".study-plan dl").innerText())).toBe(rest(alone));
  // What opens something folds away with the button that was pressed; what unfolds it has the focus then.
  await page.getByText("What this is, and something else to open").click();
  await page.getByRole("button", { name: "Open silos, safe to speak" }).focus();
  await act(page, "Enter");
  await page.getByRole("heading", { name: "Open silos, safe to speak" }).waitFor();
  expect(await look(page)).toMatch(/^What this is/);
  await expectClean(seen);
});
