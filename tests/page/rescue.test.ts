/** A worker that dies in the middle of a run: another takes the run up, to the same result, and the page says so. */
import type { Page, Worker } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, hashesOf, moreRuns, playToTheEnd, reaches, tickOf } from "./hands.ts";
import { Site } from "./site.ts";
import { kill, noteWorkers, THROW, type Death } from "./workers.ts";

const SEED = "#/?s=not-too-many-friends&seed=fox-27";
const UNTIL = 60;
const WHY: Readonly<Record<Death, RegExp>> = {
  error: /planted fault/,
  loop: /gave no sign of life/,
  terminated: /gave no sign of life/,
};
/** How long silence may last is counted in tests/workers/heart.test.ts; here a page that has other work may take its time. */
const PATIENT = { timeout: 90_000 };

let site: Site;
let undisturbed: string[];
beforeAll(async () => {
  site = await Site.open();
  const { page } = await site.visit(SEED);
  await page.getByText("This run, to repeat it anywhere").click();
  await playToTheEnd(page);
  undisturbed = await hashesOf(page);
  await page.context().close();
});
afterAll(() => site.close());

async function visit(hash = SEED): Promise<Page> {
  const { page } = await site.visit(hash);
  await page.addInitScript(noteWorkers);
  await page.reload();
  await page.locator("canvas").first().waitFor();
  await page.getByText("This run, to repeat it anywhere").click();
  return page;
}

const status = (page: Page): ReturnType<Page["getByRole"]> =>
  page.getByRole("status").filter({ hasText: "was taken up again" });

test.each(["error", "loop", "terminated"] as const)(
  "%s in the middle of play: it plays on by itself to the same end",
  async (how) => {
    const page = await visit();
    await page.waitForTimeout(1_500); // until the worker has said for how long it may be silent
    await page.getByLabel("Speed").selectOption("4");
    await button(page, "Play").click();
    await expect.poll(() => tickOf(page)).toBeGreaterThan(15);
    await kill(page, how);
    await status(page).waitFor(PATIENT);
    const words = (await status(page).textContent()) ?? "";
    expect(words).toMatch(WHY[how]);
    expect(words).toMatch(/stopped at round \d+ .* to the same result/);
    expect(await page.getByRole("alert").count()).toBe(0);
    await reaches(page, UNTIL);
    expect(await hashesOf(page)).toEqual(undisturbed);
    expect(page.workers()).toHaveLength(1);
    await button(page, "Good").click();
    expect(await status(page).count()).toBe(0);
    expect(await page.evaluate("document.activeElement.className")).toBe("stage");
    await page.context().close();
  },
  120_000,
);

test("a paused run stays paused when its worker dies, and further runs are kept", async () => {
  const page = await visit();
  await playToTheEnd(page);
  await moreRuns(page);
  await page.locator("#scrub").fill("31");
  await reaches(page, 31);
  expect(page.workers()).toHaveLength(1);
  await kill(page, "error");
  await status(page).filter({ hasText: "round 31" }).waitFor();
  expect(await tickOf(page)).toBe(31);
  await button(page, "Play").waitFor();
  expect(await page.locator("path.band").count()).toBe(3);
  await page.getByLabel("a person").check();
  await page.getByText("What the average person knows after").waitFor();
  await page.context().close();
});

test.each([
  ["One round", 10],
  ["Start again", 0],
] as const)(
  "what is asked of a worker that has just died is done: %s",
  async (name, tick) => {
    const page = await visit();
    await page.locator("#scrub").fill("9");
    await reaches(page, 9);
    const before = await hashesOf(page);
    await page.waitForTimeout(1_500); // until the worker has said for how long it may be silent
    await kill(page, "terminated");
    await button(page, name).click();
    await status(page).filter({ hasText: "round 9" }).waitFor(PATIENT);
    await reaches(page, tick);
    await page.locator("#scrub").fill("9");
    await reaches(page, 9);
    expect(await hashesOf(page)).toEqual(before);
    await page.context().close();
  },
  120_000,
);

/** Asks for further runs of a scenario whose runs take a while, and comes back when some are there. */
async function someRuns(): Promise<Page> {
  const page = await visit("#/?s=island-that-forgot");
  await playToTheEnd(page, 140);
  await button(page, "Was that luck? 40 more runs").click();
  await page.getByText(/^([6-9]|1\d) of 40 runs done$/).waitFor();
  return page;
}

test("the session's worker dies while further runs come in: they all come", async () => {
  const page = await someRuns();
  const [session] = page.workers();
  await session?.evaluate(THROW);
  await page.getByText("40 runs with the same luck").waitFor(PATIENT);
  await page.locator("progress").waitFor({ ...PATIENT, state: "detached" });
  await status(page).waitFor();
  expect(page.workers()).toHaveLength(1);
  await page.context().close();
});

test("a worker that dies over a further run is replaced, and nobody need know", async () => {
  const page = await someRuns();
  await page.workers().at(-1)?.evaluate(THROW);
  await page.getByText("40 runs with the same luck").waitFor(PATIENT);
  await page.locator("progress").waitFor({ ...PATIENT, state: "detached" });
  expect(await page.locator(".news").textContent()).toBe("");
  expect(page.workers()).toHaveLength(1);
  await page.context().close();
});

test("when the one in its place dies too, the runs that are there are kept, and more can be made", async () => {
  const page = await someRuns();
  const mortal = (worker: Worker): void => void worker.evaluate(THROW).catch(() => undefined);
  page.on("worker", mortal);
  for (const worker of page.workers().slice(1)) mortal(worker);
  const news = page.getByRole("status").filter({ hasText: "The further runs stopped" });
  await news.waitFor();
  page.off("worker", mortal);
  const kept = Number(/Runs 1 to (\d+) are kept/.exec((await news.textContent()) ?? "")?.[1]);
  expect(kept).toBeGreaterThan(5);
  await page.getByText(`${kept} runs with the same luck`).waitFor();
  await button(page, "Play").waitFor();
  await button(page, "Go on").click();
  await page.getByText(`${kept + 40} runs with the same luck`).waitFor();
  expect(await page.locator(".news").textContent()).toBe("");
  await page.context().close();
});

test("a second failure stops with a report; the way out works and takes the focus to the run", async () => {
  const page = await visit();
  await page.locator("#scrub").fill("12");
  await reaches(page, 12);
  const mortal = (): void => void kill(page, "error").catch(() => undefined);
  page.on("worker", mortal);
  await kill(page, "error");
  const alarm = page.getByRole("alert");
  await alarm.waitFor();
  page.off("worker", mortal);
  expect(await alarm.textContent()).toMatch(/stopped at round 12: .*planted fault/);
  await alarm.getByText("Details").click();
  expect(await alarm.locator("pre").textContent()).toContain("seed fox-27");
  expect(await button(page, "Play").getAttribute("aria-disabled")).toBe("true");
  expect(page.workers()).toHaveLength(0);
  await button(page, "Go on from there").focus();
  await page.keyboard.press("Enter");
  await alarm.waitFor({ state: "detached" });
  expect(await page.evaluate("document.activeElement.className")).toBe("stage");
  await button(page, "Play").waitFor();
  await playToTheEnd(page);
  expect(await hashesOf(page)).toEqual(undisturbed);
  await page.context().close();
});

test("twenty deaths with progress between them: one worker is left, and the end is the same", async () => {
  const page = await visit();
  await button(page, "Start again").click();
  await reaches(page, 0);
  for (let tick = 1; tick <= 20; tick++) {
    await kill(page, "error");
    await status(page)
      .filter({ hasText: `at round ${tick - 1} ` })
      .waitFor();
    await button(page, "One round").click();
    await reaches(page, tick);
    expect(page.workers()).toHaveLength(1);
  }
  await playToTheEnd(page);
  expect(await hashesOf(page)).toEqual(undisturbed);
  expect(await page.evaluate("made.length")).toBe(21);
  await page.context().close();
});

test("a page that nobody looks at takes no worker for dead", async () => {
  const page = await visit();
  await page.waitForTimeout(1_500); // until the worker has said for how long it may be silent
  await page.evaluate(
    `Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true })`,
  );
  await kill(page, "loop");
  await page.waitForTimeout(7_000);
  expect(await status(page).count()).toBe(0);
  await page.evaluate(`delete document.visibilityState`);
  await status(page).waitFor(PATIENT);
  await page.context().close();
});
