/** What a reader feels while the page is used: when it stands, when it answers, whether it stutters, what it keeps. */
import type { CDPSession, Page } from "playwright";
import { answered, NOTE_ANSWERS, SLOWER, slowDown, withPage } from "../quality-stand.ts";
import type { Figure } from "../quality.mjs";

const firstPaint = (): Promise<number> =>
  withPage(async ({ page, address }) => {
    await slowDown(page);
    await page.goto(address);
    await page.locator("canvas").first().waitFor();
    const [at] = await page.evaluate<number[]>(
      `performance.getEntriesByName("first-contentful-paint").map(({ startTime }) => startTime)`,
    );
    return (at ?? Number.NaN) / 1000;
  });

/** What is baked has no canvas; where one is, and the page has taken its place, the controls are those of the page. */
const NOTE_LIVE = `
  globalThis.liveAt = new Promise((resolve) => {
    requestAnimationFrame(function look() {
      const live = document.querySelector(".stage canvas") !== null && document.querySelector(".baked, .waiting") === null;
      if (live) resolve(performance.now());
      else requestAnimationFrame(look);
    });
  });
`;

const controlsAnswer = (): Promise<number> =>
  withPage(async ({ page, address }) => {
    await slowDown(page);
    await page.addInitScript(NOTE_LIVE);
    await page.goto(address);
    return (await page.evaluate<number>("globalThis.liveAt")) / 1000;
  });

/** Everything else that is pressed on the first screen, one after the other. */
const otherControls = (): Promise<number> =>
  withPage(async ({ page, address }) => {
    await page.addInitScript(NOTE_ANSWERS);
    await page.goto(address);
    await page.locator("canvas").first().waitFor();
    await slowDown(page);
    const press = async (name: string | RegExp): Promise<void> => {
      await page.getByRole("button", { name }).first().click();
      await page.waitForTimeout(250);
    };
    for (const name of ["Bet on Villages", "Play", "Pause", "Back one", /^One /, "Start again"])
      await press(name);
    for (let k = 0; k < 3; k++) await press("New luck");
    await press("Show as table");
    await press("Hide the table");
    for (const line of await page.locator(".switch input").all()) await line.check();
    await page.locator(".structures summary").click();
    for (const box of (await page.locator(".structures input").all()).slice(0, 2))
      await box.click();
    await page.locator(".stage").focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(250);
    }
    return await answered(page);
  });

const WATCHED_MS = 10_000;

/** Tasks over 50 ms while 1,000 people play; the first half second is not counted. */
const longTasks = (throttled: boolean, of: (tasks: readonly number[]) => number): Promise<number> =>
  withPage(async ({ page, address }) => {
    await page.goto(`${address}#/?s=island-that-forgot`);
    await page.locator("canvas").first().waitFor();
    if (throttled) await slowDown(page);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await page.waitForTimeout(500);
    await page.evaluate(
      `globalThis.tasks = [];
       new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration); })
         .observe({ type: "longtask" });`,
    );
    await page.waitForTimeout(WATCHED_MS);
    return of(await page.evaluate<number[]>("tasks"));
  });

async function bytesIn(session: CDPSession): Promise<number> {
  for (let k = 0; k < 2; k++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

async function startAndStop(page: Page): Promise<void> {
  for (const name of ["New luck", "Play", "Pause"])
    await page.getByRole("button", { name, exact: true }).click();
}

const CYCLES = 20;

const growth = (): Promise<number> =>
  withPage(async ({ page, address }) => {
    await page.goto(address);
    await page.locator("canvas").first().waitFor();
    const session = await page.context().newCDPSession(page);
    // What is fetched at first stays, and is no growth.
    for (let k = 0; k < 5; k++) await startAndStop(page);
    const before = await bytesIn(session);
    for (let k = 0; k < CYCLES; k++) await startAndStop(page);
    return Math.max(0, (await bytesIn(session)) - before) / 1e6;
  });

const slow = `CPU ${SLOWER} times slower`;
const less = "less" as const;

export const figures: readonly Figure[] = [
  {
    name: `first paint, ${slow}`,
    unit: "s",
    better: less,
    bar: 1,
    stretch: 0.6,
    measure: firstPaint,
  },
  {
    name: `the controls answer, ${slow}`,
    unit: "s",
    better: less,
    bar: 2,
    stretch: 1.2,
    measure: controlsAnswer,
  },
  {
    name: `buttons, boxes and keys are answered (95 % of the time), ${slow}`,
    unit: "s",
    better: less,
    bar: 0.2,
    stretch: 0.1,
    measure: otherControls,
  },
  {
    name: "tasks over 50 ms in 10 s while 1,000 people play",
    unit: "",
    better: less,
    bar: 0,
    stretch: 0,
    measure: () => longTasks(false, (tasks) => tasks.length),
  },
  {
    name: `the same, ${slow}`,
    unit: "",
    better: less,
    bar: 2,
    stretch: 0,
    measure: () => longTasks(true, (tasks) => tasks.length),
  },
  {
    name: `the longest of them, ${slow}`,
    unit: "ms",
    better: less,
    bar: 100,
    stretch: 50,
    measure: () => longTasks(true, (tasks) => Math.max(0, ...tasks)),
  },
  {
    name: `growth of memory over ${CYCLES} starts and stops`,
    unit: "MB",
    better: less,
    bar: 2,
    stretch: 0,
    measure: growth,
  },
];
