/** The page answers while it plays: no task of its main thread computes for longer than 50 ms. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { button } from "./hands.ts";
import { Site } from "./site.ts";
import { startTrace, undisturbed } from "./trace.ts";

const LONGEST_MS = 50;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** What the main thread has to do. */
async function tasksOf(id: string): Promise<number[]> {
  const { page } = await site.visit(`#/?s=${id}`);
  const trace = await startTrace(page);
  await button(page, "Play").click();
  await page.waitForTimeout(4_000);
  await page.getByLabel("Speed").selectOption("16");
  await button(page, "Was that luck? 40 more runs").click({ timeout: 60_000 });
  await page.getByLabel("Speed").selectOption("1");
  await button(page, "Play").click();
  await page.getByText("40 runs with the same luck").waitFor({ timeout: 60_000 });
  await page.locator("progress").waitFor({ state: "detached", timeout: 60_000 });
  const tasks = await trace.end();
  await page.context().close();
  return tasks;
}

// 1,000 people in each of two groups; 10,000 on each of two networks.
test.each(["island-that-forgot", "k256"])(
  "%s: while it plays, and while further runs come in",
  async (id) => {
    const tasks = await undisturbed(
      () => tasksOf(id),
      ([longest = 0]) => longest <= LONGEST_MS,
    );
    expect(tasks.length).toBeGreaterThan(500);
    expect(tasks[0]).toBeGreaterThan(1);
    expect(tasks[0]).toBeLessThanOrEqual(LONGEST_MS);
  },
  400_000,
);

test("the trace sees a task that is too long", async () => {
  const { page } = await site.visit();
  const trace = await startTrace(page);
  await page.evaluate(
    `new Promise((resolve) => setTimeout(() => {
      for (const from = performance.now(); performance.now() - from < 600; );
      resolve();
    }))`,
  );
  await page.waitForTimeout(200); // the task itself ends after its answer
  const [longest] = await trace.end();
  expect(longest).toBeGreaterThan(LONGEST_MS);
  await page.context().close();
});
