/** A fresh browser on the built page, for one measurement, as slow as what schools have. */
import { chromium, type Browser, type Page } from "playwright";
import { preview, type PreviewServer } from "vite";
import { root } from "./bin.mjs";
import { browserOptions } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";

/** A phone, or a school's cheapest laptop. */
export const SLOWER = 4;

interface Stand {
  readonly page: Page;
  readonly address: string;
}

/** A fresh browser on the built page, for one measurement: nothing is in any cache. */
export async function withPage(measure: (stand: Stand) => Promise<number>): Promise<number> {
  await ensureBuilt("page");
  const server: PreviewServer = await preview({
    root,
    logLevel: "error",
    build: { outDir: "dist/page" },
    preview: { host: "127.0.0.1", port: 4750, strictPort: false, open: false },
  });
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch(browserOptions());
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    return await measure({ page, address: server.resolvedUrls?.local[0] ?? "" });
  } finally {
    await browser?.close();
    await server.close();
  }
}

export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

/** How long the page takes to answer what is done to it: the 95 % mark of what the browser itself has timed. */
export const NOTE_ANSWERS = `
  globalThis.answers = [];
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) if (interactionId > 0) answers.push(duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
`;

/** In seconds; NaN: nothing was timed. */
export async function answered(page: Page): Promise<number> {
  await page.waitForTimeout(500);
  const times = (await page.evaluate<number[]>("answers")).toSorted((a, b) => a - b);
  if (times.length === 0) return Number.NaN;
  return (times[Math.ceil(0.95 * times.length) - 1] ?? Number.NaN) / 1000;
}
