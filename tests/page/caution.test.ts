/** A run that is too large for the device is not begun without a word, and both ways out work. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, playToTheEnd, reaches, tickOf } from "./hands.ts";
import { Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

/**
 * A page whose workers live on a device of which it is known how slow it is: each look at its clock is so many
 * milliseconds later for each person, however fast the machine of this test is.
 */
async function slow(hash: string, people: number, msForEach: number): Promise<Page> {
  const clock = `{
    let people = ${people}, now = 0;
    addEventListener("message", ({ data }) => {
      const [, size] = /"population\\.size":(\\d+)/.exec(JSON.stringify(data)) ?? [];
      if (size !== undefined) people = Number(size);
    });
    performance.now = () => (now += ${msForEach} * people);
  }`;
  const { page } = await site.visit("#/?s=k256");
  await page.route(/sim\.worker-.*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${clock}\n${await response.text()}` });
  });
  await page.goto("about:blank");
  await page.goto(site.address + hash);
  return page;
}

const people = async (page: Page): Promise<number> => {
  const label = (await page.locator("canvas").first().getAttribute("aria-label")) ?? "";
  return Number(/: ([\d,]+) people/.exec(label)?.[1]?.replace(",", ""));
};

test("a run that would take long waits for a word; fewer people need none", async () => {
  const page = await slow("#/?s=island-that-forgot", 1000, 1);
  const alarm = page.getByRole("alert");
  await alarm.waitFor();
  expect(await alarm.textContent()).toMatch(
    /This is a big group for this device \(about \d+ (s|min|h) of computing\)/,
  );
  expect(await people(page)).toBe(1000);
  await page.locator(".stage").press(" ");
  await button(page, "Play").click({ force: true });
  await page.waitForTimeout(500);
  expect(await tickOf(page)).toBe(0);
  expect(await page.locator("progress").count()).toBe(0);
  const fewer = alarm.getByRole("button", { name: /^Use \d+ people$/ });
  const size = Number(/\d+/.exec((await fewer.textContent()) ?? "")?.[0]);
  await fewer.focus();
  await page.keyboard.press("Enter");
  await alarm.waitFor({ state: "detached" });
  await expect.poll(() => people(page)).toBe(size);
  await expect.poll(() => page.evaluate("document.activeElement.className")).toBe("stage");
  expect(size).toBeLessThanOrEqual(500);
  await page.getByLabel("Speed").selectOption("16");
  await button(page, "Play").click();
  await reaches(page, 140);
  await page.context().close();
});

test("run anyway runs, and asks no second time", async () => {
  const page = await slow("#/?s=island-that-forgot", 1000, 1);
  await button(page, "Run anyway").click();
  await page.getByLabel("Speed").selectOption("16");
  await button(page, "Play").click();
  await reaches(page, 140);
  expect(await people(page)).toBe(1000);
  await page.context().close();
});

test("further runs that would take long wait for a word of their own", async () => {
  const page = await slow("#/?s=not-too-many-friends", 64, 2);
  await button(page, "Play").waitFor();
  await page.locator("canvas").first().waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await playToTheEnd(page);
  await button(page, "Was that luck? 40 more runs").click();
  const news = page.locator(".news");
  await news.getByText(/The further runs of a group so big take about \d+/).waitFor();
  expect(await page.locator("progress").count()).toBe(0);
  await news.getByRole("button", { name: "Not now" }).click();
  expect(await news.textContent()).toBe("");
  await button(page, "Was that luck? 40 more runs").click();
  await news.getByRole("button", { name: "Run anyway" }).click();
  await page.getByText("40 runs with the same luck").waitFor();
  await page.context().close();
});

test("a run that lacks memory is refused; a size that has it is offered, and nothing else", async () => {
  const { page } = await site.visit();
  await page.addInitScript(
    `Object.defineProperty(Navigator.prototype, "deviceMemory", { get: () => 0.02 })`,
  );
  await page.goto("about:blank");
  await page.goto(`${site.address}#/?s=k256`);
  const alarm = page.getByRole("alert");
  await alarm.filter({ hasText: "lower population.size" }).waitFor();
  expect(await button(page, "Run anyway").count()).toBe(0);
  const fewer = alarm.getByRole("button", { name: /^Use [\d,]+ people$/ });
  const size = Number(/[\d,]+/.exec((await fewer.textContent()) ?? "")?.[0].replace(",", ""));
  expect(size).toBeLessThan(10_000);
  await fewer.click();
  await alarm.waitFor({ state: "detached" });
  expect(await people(page)).toBe(size);
  await page.getByLabel("Speed").selectOption("16");
  await button(page, "Play").click();
  await reaches(page, 200);
  await page.context().close();
});

test("what ships asks for no such word on this device", async () => {
  for (const id of ["not-too-many-friends", "island-that-forgot", "k256"]) {
    const { page } = await site.visit(`#/?s=${id}`);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await page.locator(".news").textContent()).toBe("");
    await page.context().close();
  }
});
