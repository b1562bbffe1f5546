/** Starting and stopping leaves nothing behind: no worker, and hardly any memory. */
import type { CDPSession, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean } from "./hands.ts";
import { Site } from "./site.ts";

const CYCLES = 20;
const MOST_BYTES = 2_000_000;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/** Bytes that are still in use when all that can be thrown away has been. */
async function bytesIn(session: CDPSession): Promise<number> {
  for (let k = 0; k < 2; k++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

/** New luck, and a start and a stop of it; now and then further runs are begun and left. */
async function cycle(page: Page, k: number): Promise<void> {
  await button(page, "New luck").click();
  await button(page, "Play").click();
  await button(page, "Pause").waitFor();
  await button(page, "Pause").click();
  await button(page, "Play").waitFor();
  if (k % 5 !== 4) return;
  await page.locator("#scrub").focus();
  await page.keyboard.press("End");
  await button(page, "Was that luck? 40 more runs").click();
  await page.getByText(/^[1-9]\d* of 40 runs done$/).waitFor();
}

test("after 20 starts and stops one worker is left, and at most 2 MB more are in use", async () => {
  const visit = await site.visit();
  const { page } = visit;
  const session = await page.context().newCDPSession(page);
  // What is fetched with the first further runs stays, and is no growth.
  for (let k = 0; k < 5; k++) await cycle(page, k);
  await button(page, "New luck").click();
  await button(page, "Play").waitFor();
  await expect.poll(() => page.workers().length).toBe(1);
  const before = await bytesIn(session);
  for (let k = 0; k < CYCLES; k++) await cycle(page, k);
  await button(page, "New luck").click();
  await button(page, "Play").waitFor();
  await expect.poll(() => page.workers().length).toBe(1);
  expect((await bytesIn(session)) - before).toBeLessThan(MOST_BYTES);
  await expectClean(visit);
  await page.context().close();
});
