/** Structures held against each other on the built page: who leads when, what is no pair and why, and times. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { open, parse } from "../../src/sim/index.ts";
import { root } from "../../tools/bin.mjs";
import { button, expectClean, playToTheEnd } from "./hands.ts";
import { axeFaults, collisions, textsBelow } from "./looks.ts";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** Makes so many further runs. */
async function askFor(page: Page, runs: number): Promise<void> {
  await page.getByLabel("Runs at a time").selectOption(String(runs));
  await button(page, `Was that luck? ${runs} more runs`).click();
  await page.locator(".results h3", { hasText: `${runs} runs with` }).waitFor();
  await button(page, `${runs} more runs`).waitFor();
}

const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).allTextContents();

test("leads that cross are told with their time, in words and in the chart; unlike groups are no pairs", async () => {
  const visit = await site.visit("#/?s=rising-costs");
  const { page } = visit;
  await playToTheEnd(page, 80);
  expect(await page.locator(".chart path.single, .chart-above .further-runs > *").count()).toBe(0);
  await askFor(page, 40);
  const said = await textsOf(page, ".leads li");
  expect(said).toHaveLength(3);
  const crossing = said.filter((words) => words.includes("cross at"));
  expect(crossing).toHaveLength(1);
  const parts =
    /^Costs rise, 300 people leads early, Costs stay leads late: they cross at generation (\d+) \(95 % interval (\d+) to (\d+)\)/;
  const [, at = 0, low = 0, high = 0] = (parts.exec(crossing[0] ?? "") ?? []).map(Number);
  expect(low).toBeGreaterThan(0);
  expect(at).toBeGreaterThanOrEqual(low);
  expect(high).toBeGreaterThanOrEqual(at);
  expect(await textsOf(page, ".chart-above .further-runs text")).toEqual([
    `cross at generation ${at}`,
  ]);
  for (const words of said.filter((each) => each !== crossing[0]))
    expect(words).toMatch(/is clearly ahead of .* to the end\. They do not cross\.$/);

  const rests = (await textsOf(page, ".rests")).join("");
  expect(rests.match(/not paired, because the groups differ in size/g)).toHaveLength(2);
  expect(rests).toMatch(/rests on 40 pairs .* rests on 40 runs of each.*about 1\d\d runs\.$/);
  const wins = await textsOf(page, ".pairs li");
  expect(wins.filter((words) => words.includes("of 40 pairs"))).toHaveLength(1);
  await page.getByText("Pair by pair").click();
  await page.locator(".difference").waitFor();
  expect(await page.locator(".difference").count()).toBe(1);

  await page.getByText("The difference over time").click();
  await page.locator(".course[aria-label]").nth(2).waitFor();
  const labels = await page.evaluate<string[]>(
    `[...document.querySelectorAll(".course")].map((each) => each.getAttribute("aria-label"))`,
  );
  expect(labels).toHaveLength(3);
  labels.forEach((label, k) => expect(label).toContain(said[k]));
  expect(await page.evaluate(collisions)).toEqual([]);
  expect(await page.evaluate(textsBelow(12))).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);

  await page.getByLabel(/^Show the runs/).check();
  await page.locator(".chart path.single").nth(89).waitFor({ state: "attached" });
  expect(await page.locator(".chart path.single").count()).toBe(90);
  await page.getByLabel(/^Show the runs/).uncheck();
  await page.locator(".chart path.single").first().waitFor({ state: "detached" });
  await expectClean(visit);
  await page.context().close();
});

test("a time that may never come: how often it came, and the middle of all runs", async () => {
  const visit = await site.visit("#/?s=not-too-many-friends");
  const { page } = visit;
  await playToTheEnd(page);
  await askFor(page, 10);
  const scenario = parse(
    readFileSync(join(root, "scenarios", "not-too-many-friends.yaml"), "utf8"),
  );
  const rows = await page.locator(".times-table tbody tr").all();
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const [name = "", came, middle = "", mean] = await row.locator("th, td").allTextContents();
    const times = Array.from({ length: 10 }, (_, k) => {
      const run = open(scenario, { structure: name, seed: scenario.seed, replicate: k + 1 });
      const which = run.metrics.findIndex(({ as }) => as === "time-to-crossover");
      for (let tick = 0; tick < 60; tick++) run.step();
      return run.readOne(which);
    });
    expect(came).toBe(`${times.filter((time) => time !== null).length} of 10 runs`);
    const sorted = times.map((time) => time ?? Infinity).toSorted((a, b) => a - b);
    const median = ((sorted[4] ?? 0) + (sorted[5] ?? 0)) / 2;
    expect(middle).toBe(
      median === Infinity
        ? "more than 60 rounds"
        : `${median} ${median === 1 ? "round" : "rounds"}`,
    );
    const restricted = times.reduce<number>((sum, time) => sum + (time ?? 60), 0) / 10;
    expect(Number(mean)).toBeCloseTo(restricted, 1);
  }
  await expectClean(visit);
  await page.context().close();
});
