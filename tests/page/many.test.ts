/** "Was that luck?": further runs on the built page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean, moreRuns, playToTheEnd } from "./hands.ts";
import { open, parse } from "../../src/sim/index.ts";
import { root } from "../../tools/bin.mjs";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

test("bring bands, pairs and sentences that agree with each other", async () => {
  const visit = await site.visit();
  const { page } = visit;
  await playToTheEnd(page);
  await moreRuns(page);
  expect(await page.locator("path.band").count()).toBe(3);
  expect(await page.locator(".outcome .row").count()).toBe(3);
  expect(await page.locator(".outcome .row g path").count()).toBe(120);
  const said = await page.locator(".pairs li").allTextContents();
  expect(said).toHaveLength(3);
  await page.getByText("Pair by pair").click();
  await page.locator(".pair").last().waitFor();
  const pairs = await page.locator(".pair").all();
  expect(pairs).toHaveLength(3);
  for (const [k, pair] of pairs.entries()) {
    const words = said[k] ?? "";
    await pair.locator(".difference-dots path").nth(39).waitFor();
    expect(await pair.locator(".difference-dots path").count()).toBe(40);
    expect(words).toMatch(/of 40 pairs|in all 40 pairs/);
    expect(await pair.locator("svg").getAttribute("aria-label")).toContain(words);
    const claimed = / ahead of .* in (\d+) of 40/.exec(words);
    if (claimed !== null) expect(Number(claimed[1])).toBeGreaterThan(20);
  }
  await page.getByLabel("a person").check();
  await page.getByText("What the average person knows after").waitFor();
  await expectClean(visit);
  await page.context().close();
});

test("can be stopped, and what is there is kept", async () => {
  const visit = await site.visit("#/?s=island-that-forgot");
  const { page } = visit;
  await playToTheEnd(page, 140);
  await button(page, "Was that luck? 40 more runs").click();
  await page.getByText(/^([6-9]|[12]\d) of 40 runs done$/).waitFor();
  await button(page, "Stop here and keep these").click();
  await page.getByText(/, \d+ runs with the same luck$/).waitFor();
  await expectClean(visit);
  await page.context().close();
});

test("the forty are runs 1 to 40, and the run that was seen stands beside them", async () => {
  const { page } = await site.visit();
  await playToTheEnd(page);
  await moreRuns(page);
  await page.getByText("The dots as a table").click();
  await page.locator(".outcomes tbody tr").last().waitFor();
  const rows = await page.locator(".outcomes tbody tr").all();
  expect(rows).toHaveLength(41);
  const [seen = [], ...more] = await Promise.all(
    rows.map((row) => row.locator("th, td").allTextContents()),
  );
  expect(seen[0]).toBe("the one you saw");
  expect(more.map(([run]) => run)).toEqual(Array.from({ length: 40 }, (_, k) => String(k + 1)));
  const shown = await page.locator(".drawing-knows b").allTextContents();
  expect(seen.slice(1)).toEqual(shown);
  const scenario = parse(
    readFileSync(join(root, "scenarios", "not-too-many-friends.yaml"), "utf8"),
  );
  for (const run of [1, 17, 40]) {
    const ends = scenario.structures.slice(0, 3).map(({ name }) => {
      const made = open(scenario, { structure: name, seed: scenario.seed, replicate: run });
      for (let tick = 0; tick < 60; tick++) made.step();
      return String(made.world.knowledge.holders.known());
    });
    expect(more[run - 1]?.slice(1)).toEqual(ends);
  }
  await page.context().close();
});

test("with luck of its own each structure rolls its own dice, and no pair is counted", async () => {
  const { page } = await site.visit();
  await page.getByRole("switch", { name: "Same luck" }).uncheck();
  await page.getByText("Each rolls its own dice").waitFor();
  await playToTheEnd(page);
  await button(page, "Was that luck? 40 more runs").click();
  await page.getByText("40 runs with separate luck").waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
  for (const words of await page.locator(".pairs li").allTextContents())
    expect(words).not.toMatch(/pairs/);
  expect(await page.getByText("Pair by pair").count()).toBe(0);
  await page.context().close();
});
