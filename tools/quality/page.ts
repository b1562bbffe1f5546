/** What the reader waits for, in the built page: the first chart, the first live frame, and 40 more runs. */
import type { Page } from "playwright";
import { answered, NOTE_ANSWERS, SLOWER, slowDown, withPage } from "../quality-stand.ts";
import type { Figure } from "../quality.mjs";

/**
 * Runs in the page, from its very start. A chart counts when it has lines, whoever drew it, and the frame after it has
 * been painted: a second frame begins only then.
 */
const NOTE_CHART = `
  globalThis.chartAt = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("svg.chart path") === null) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    }).observe(document, { childList: true, subtree: true });
  });
`;

/** From the click on Play to the first frame after it that is painted. */
const PLAY = `new Promise((resolve) => {
  const output = document.querySelector(".scrub output");
  const before = output.textContent;
  const from = performance.now();
  new MutationObserver((_, observer) => {
    if (output.textContent === before) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame((now) => resolve(now - from)));
  }).observe(output, { childList: true, characterData: true, subtree: true });
  [...document.querySelectorAll("button")].find((each) => each.textContent.trim() === "Play").click();
})`;

const firstChart = (): Promise<number> =>
  withPage(async ({ page, address }) => {
    await slowDown(page);
    await page.addInitScript(NOTE_CHART);
    await page.goto(address);
    return (await page.evaluate<number>("globalThis.chartAt")) / 1000;
  });

const firstFrame = (): Promise<number> =>
  withPage(async ({ page, address }) => {
    await slowDown(page);
    await page.goto(address);
    await page.locator("canvas").first().waitFor(); // what is baked has none
    return (await page.evaluate<number>(PLAY)) / 1000;
  });

async function playToTheEnd(page: Page): Promise<void> {
  await page.getByLabel("Speed").selectOption("16");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.getByRole("button", { name: /40 more runs/ }).waitFor({ timeout: 60_000 });
}

const fortyMore = (): Promise<number> =>
  withPage(async ({ page, address }) => {
    await page.goto(address);
    await page.locator("canvas").first().waitFor();
    const button = page.getByRole("button", { name: /40 more runs/ });
    if (!(await button.isVisible())) await playToTheEnd(page); // it is offered after the first run
    const from = performance.now();
    await button.click();
    // They are there when the last summary is, and the page works on no more of them.
    await page
      .getByText(/\b40 runs\b/)
      .first()
      .waitFor({ timeout: 60_000 });
    await page.locator("progress").waitFor({ state: "detached", timeout: 60_000 });
    return (performance.now() - from) / 1000;
  });

const sliderAnswers = (): Promise<number> =>
  withPage(async ({ page, address }) => {
    await page.addInitScript(NOTE_ANSWERS);
    await page.goto(address);
    await page.locator("canvas").first().waitFor();
    await slowDown(page);
    const sliders = await page.locator("input[type=range]").all();
    for (const slider of sliders) {
      await slider.focus();
      for (let k = 0; k < 8; k++) {
        await page.keyboard.press(k % 2 === 0 ? "ArrowRight" : "ArrowLeft");
        await page.waitForTimeout(120); // faster than anybody thinks, slower than a key repeats
      }
    }
    return await answered(page);
  });

/** Three structures of 240 people over 100 ticks: as much as 200 people over 120. */
const LARGER = "#/?s=conformity-prestige-drift&population.size=240";

const fortyOfTwoHundred = (what: "band" | "all"): Promise<number> =>
  withPage(async ({ page, address }) => {
    await page.goto(address + LARGER);
    await page.getByText("240 people").first().waitFor({ state: "attached" });
    await playToTheEnd(page);
    const from = performance.now();
    await page.getByRole("button", { name: /40 more runs/ }).click();
    if (what === "band") await page.locator("path.band").first().waitFor({ timeout: 60_000 });
    else {
      await page.getByText(/\b40 runs with\b/).waitFor({ timeout: 120_000 });
      await page.locator("progress").waitFor({ state: "detached", timeout: 60_000 });
    }
    return (performance.now() - from) / 1000;
  });

export const figures: readonly Figure[] = [
  {
    name: `first chart is painted, CPU ${SLOWER} times slower`,
    unit: "s",
    better: "less",
    bar: 1,
    stretch: 0.6,
    measure: firstChart,
  },
  {
    name: `first live frame after Play, CPU ${SLOWER} times slower`,
    unit: "s",
    better: "less",
    bar: 1,
    stretch: 0.1,
    measure: firstFrame,
  },
  { name: "40 more runs", unit: "s", better: "less", bar: 10, measure: fortyMore },
  {
    name: `a slider is answered (95 % of the time), CPU ${SLOWER} times slower`,
    unit: "s",
    better: "less",
    bar: 0.2,
    stretch: 0.1,
    measure: sliderAnswers,
  },
  {
    name: "first band of 40 more runs of 3 structures of 240 people over 100 ticks",
    unit: "s",
    better: "less",
    bar: 1,
    measure: () => fortyOfTwoHundred("band"),
  },
  {
    name: "all of these 40 more runs",
    unit: "s",
    better: "less",
    bar: 10,
    stretch: 3,
    measure: () => fortyOfTwoHundred("all"),
  },
];
