/** One run on the built page: played, taken back, repeated, and held against the command line. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { button, expectClean, hashesOf, playToTheEnd, reaches, tableOf } from "./hands.ts";
import { Site } from "./site.ts";

const FRIENDS = "not-too-many-friends";
const NAMES = ["Separate villages", "Villages", "Everyone"];
const UNTIL = 60;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

function ratchet(...args: string[]): string {
  const command = join(root, "dist", "node", "ratchet.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

test("plays to its end, steps, goes back, is scrubbed, and is the same each time", async () => {
  const visit = await site.visit();
  const { page } = visit;
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
    "Which group will know most after 60 rounds?",
  );
  await page.getByText("This run, to repeat it anywhere").click();
  await playToTheEnd(page);
  const end = await hashesOf(page);
  await button(page, "Back one").click();
  await reaches(page, UNTIL - 1);
  expect(await hashesOf(page)).not.toEqual(end);
  await button(page, "One round").click();
  await reaches(page, UNTIL);
  expect(await hashesOf(page)).toEqual(end);
  const slider = page.locator("#scrub");
  await slider.fill("17");
  await reaches(page, 17);
  const middle = await hashesOf(page);
  await button(page, "Start again").click();
  await reaches(page, 0);
  await slider.fill("17");
  await reaches(page, 17);
  expect(await hashesOf(page)).toEqual(middle);
  expect(await slider.getAttribute("aria-valuetext")).toBe("round 17 of 60");
  await expectClean(visit);
  expect(page.workers().length).toBeGreaterThan(0);
  await page.context().close();
});

test("is the run of the command line: hashes, finals, every number of every round", async () => {
  const { page } = await site.visit(`#/?s=${FRIENDS}&seed=fox-27`);
  await page.getByText("This run, to repeat it anywhere").click();
  await playToTheEnd(page);
  await button(page, "Show as table").click();
  const folder = mkdtempSync(join(tmpdir(), "ratchet-page-"));
  const series = join(folder, "series.csv");
  const command = await page.locator(".command").textContent();
  expect(command).toBe(
    `npm run -s ratchet -- run ${FRIENDS} --seed fox-27 --replicates 1 --structure "Separate villages" --structure Villages --structure Everyone --set horizon=${UNTIL}`,
  );
  const words = (command ?? "").split(" -- ")[1]?.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const args = words.map((word) => word.replaceAll('"', ""));
  const report = JSON.parse(ratchet(...args, "--json", "--series", series)) as {
    structures: {
      name: string;
      runs: { hash: string; final: Record<string, number | null> }[];
    }[];
  };
  const [scenarioHash, ...hashes] = await hashesOf(page);
  expect(ratchet("hash", FRIENDS)).toContain(scenarioHash);
  const said = NAMES.map((name) => report.structures.find((each) => each.name === name)?.runs[0]);
  expect(hashes).toEqual(said.map((run) => run?.hash));
  const table = await tableOf(page);
  const known = [0, 1, 2].map((k) => Number(table.at(-1)?.[1 + 3 * k]));
  expect(known).toEqual(said.map((run) => run?.final["repertoire"]));
  const rows = readFileSync(series, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  rmSync(folder, { recursive: true });
  const column = (name: string): number => rows[0]?.indexOf(name) ?? -1;
  NAMES.forEach((name, k) => {
    const own = rows.filter(([structure]) => structure === name);
    expect(own).toHaveLength(UNTIL + 1);
    own.forEach((row, tick) => {
      const before = tick === 0 ? 0 : Number(own[tick - 1]?.[column("gained")]);
      expect(table[tick]?.slice(1 + 3 * k, 4 + 3 * k)).toEqual([
        row[column("repertoire")],
        String(Number(row[column("gained")]) - before),
        "0",
      ]);
    });
  });
  expect(table.map(([tick]) => tick)).toEqual(
    Array.from({ length: UNTIL + 1 }, (_, tick) => String(tick)),
  );
  await page.context().close();
});

test("with new luck is another one, which the address names", async () => {
  const { page } = await site.visit(`#/?s=${FRIENDS}&seed=fox-27`);
  // While it opens, things still move under a click; tests/page/quick.test.ts is about that.
  await page
    .locator(".standing")
    .filter({ hasText: /^Place your bet/ })
    .waitFor();
  await button(page, "New luck").click();
  await page.waitForURL(/seed=(?!fox-27)/);
  await page.reload();
  await page.getByText("This run, to repeat it anywhere").click();
  const seed = new URL(page.url()).hash.match(/seed=([\w-]+)/)?.[1];
  expect(await page.locator(".identity code").nth(1).textContent()).toBe(seed);
  await page.context().close();
});

test("is told to readers who do not see it", async () => {
  const { page } = await site.visit(`#/?s=${FRIENDS}&seed=fox-27`);
  await button(page, "One round").click();
  await reaches(page, 11);
  await page
    .locator("[aria-live=polite]")
    .filter({ hasText: /^Round 11: / })
    .waitFor({ state: "attached" });
  expect(await page.locator("canvas").first().getAttribute("aria-label")).toMatch(
    /^Network of Separate villages: 64 people\./,
  );
  expect(await page.locator("svg.chart").getAttribute("aria-label")).toMatch(
    /at round 11: Separate villages \d+/,
  );
  await page.getByText("The people as a list").click();
  const list = page.locator(".people-list").first().locator("li");
  await list.nth(63).waitFor();
  expect(await list.count()).toBe(64);
  await page.context().close();
});
