/** A class from end to end, without a server: three students, a teacher, and codes that do not fit. */
import { readdirSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newClass } from "../../src/app/class/seats.ts";
import { act, goTo, look } from "./focus.ts";
import { button, expectClean } from "./hands.ts";
import { axeFaults, collisions, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

const FRIENDS = "not-too-many-friends";
const SEATS = 8;
const ids = readdirSync(new URL("../../scenarios", import.meta.url)).flatMap((name) =>
  name.endsWith(".yaml") ? [name.replace(".yaml", "")] : [],
);
const code = newClass(FRIENDS, ids, () => 0);
const teacher = `#/class?code=${code}&s=${FRIENDS}&seats=${SEATS}`;
const student = (seat: number): string => `#/class?code=${code}&seat=${seat}`;
/** These screens have no drawing until something is chosen. */
const hold = (): Promise<() => void> => Promise.resolve(() => undefined);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const resultOf = async (page: Page): Promise<string> => {
  const shown = page.locator(".class-code span").first();
  await shown.waitFor({ timeout: 30_000 });
  return (await shown.textContent()) ?? "";
};

/** A student with a phone and no pointer, who has nothing but the code and a number. */
async function byKeyboard(): Promise<{ readonly visit: Visit; readonly result: string }> {
  const [width, height] = SIZES.phone;
  const visit = await site.visit("#/class", { viewport: { width, height }, hold });
  const { page } = visit;
  await page.getByRole("heading", { name: "Class", exact: true }).waitFor();
  await goTo(page, /^Class code$/);
  await page.keyboard.type(code.replace("-", " "));
  await goTo(page, /^Seat number$/);
  await page.keyboard.type("7");
  await act(page, "Enter");
  await page.getByRole("heading", { name: `${code.toUpperCase()}, seat 7` }).waitFor();
  expect(await look(page)).toBe(`${code.toUpperCase()}, seat 7`);
  await goTo(page, /^Separate villages$/);
  await act(page, "ArrowDown");
  expect(await look(page)).toBe("Villages");
  await page.locator(".class-play canvas").waitFor();
  await goTo(page, /^no bet$/);
  await act(page, "ArrowDown");
  await goTo(page, /^Speed/);
  await act(page, "End");
  await goTo(page, /^Play$/, "Shift+Tab");
  await act(page, "Space");
  const result = await resultOf(page);
  expect(await look(page)).toBe("Play");
  return { visit, result };
}

/** A student with a pointer. */
async function played(
  seat: number,
  structure: string,
  more?: (page: Page) => Promise<void>,
): Promise<string> {
  const visit = await site.visit(student(seat), { hold });
  const { page } = visit;
  await page
    .getByRole("group", { name: "1. Choose" })
    .getByLabel(structure, { exact: true })
    .click();
  await more?.(page);
  await page.getByLabel("Speed").selectOption("16");
  await button(page, "Play").click();
  const result = await resultOf(page);
  await expectClean(visit);
  await page.context().close();
  return result;
}

const fewerPeople = async (page: Page): Promise<void> => {
  await page.getByLabel("And change one thing?").selectOption("population.size");
  await page.locator("#class-range").press("ArrowLeft");
};

/** Types one code, and reads what is answered. */
async function answerTo(page: Page, seat: number, result: string): Promise<string> {
  await page.getByLabel("Seat", { exact: true }).fill(String(seat));
  await page.getByLabel("Code", { exact: true }).fill(result);
  await act(page, "Enter");
  const answer = page
    .locator(".class-said span")
    .filter({ hasText: new RegExp(`^Seat ${seat}: (?!making)`) });
  await answer.waitFor({ timeout: 30_000 });
  return (await answer.textContent()) ?? "";
}

const hands = (page: Page, structure: string): Promise<string | null> =>
  page
    .locator(".class-tally li")
    .filter({ hasText: `. ${structure}` })
    .locator("b")
    .textContent();

const looksRight = async (page: Page, least: number): Promise<void> => {
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(textsBelow(least))).toEqual([]);
};

test("three students and a teacher: the runs made again are theirs, and a code that does not fit is named", async () => {
  const { visit: phone, result: seven } = await byKeyboard();
  await looksRight(phone.page, 12);
  await expectClean(phone);
  await phone.page.getByText("This run, to repeat it anywhere").click();
  await phone.page.getByText(`--seed ${code}.7 `).waitFor();
  await phone.page.context().close();
  const eight = await played(8, "Everyone");
  const three = await played(3, "Villages", fewerPeople);
  expect(new Set([seven, eight, three]).size).toBe(3);

  const visit = await site.visit(teacher);
  const { page } = visit;
  await goTo(page, /1\. Separate villages/);
  for (const key of ["2", "2", "3", "5", "9", "Backspace"]) await act(page, key);
  await page.locator(".stage").press("2");
  expect(
    await Promise.all(["Villages", "Everyone", "Lattice"].map((name) => hands(page, name))),
  ).toEqual(["3", "1", "0"]);
  await button(page, "2. Codes").click();
  expect(await answerTo(page, 7, seven)).toBe("Seat 7: the code fits. Villages.");
  expect(await page.getByLabel("Seat", { exact: true }).inputValue()).toBe("8");
  expect(await answerTo(page, 8, eight.toLowerCase())).toBe("Seat 8: the code fits. Everyone.");
  expect(await answerTo(page, 3, three)).toBe(
    "Seat 3: the code fits. Villages, with People in the group at 48 people.",
  );
  expect(await answerTo(page, 2, seven)).toBe(
    "Seat 2: this code does not fit its seat. It is the code of seat 7.",
  );
  const slip = `${seven.slice(0, -1)}${seven.endsWith("2") ? "3" : "2"}`;
  expect(await answerTo(page, 4, slip)).toBe(
    "Seat 4: there is a slip in this code. Ask for it once more.",
  );
  await page.getByText("3 of 8 seats are in.").waitFor();
  // A slip in a second code puts out nothing that fitted; both stand in the list.
  expect(await answerTo(page, 7, slip)).toBe(
    `Seat 7: there is a slip in this code. Ask for it once more. The code ${seven} that fitted before stays the code of seat 7; both stand in the list.`,
  );
  await page.getByRole("rowheader", { name: "7, a second code" }).waitFor();
  await page.getByText("3 of 8 seats are in.").waitFor();
  await looksRight(page, 12);
  await button(page, "Remove the second code of seat 7").click();
  await page.getByText("Check evidence").click();
  await page.getByRole("textbox", { name: "The evidence, as text" }).fill("nothing of ours");
  await button(page, "Check").click();
  await page.getByText("This is no evidence from this page").waitFor();
  await looksRight(page, 12);

  // What was counted and typed is still there after a reload, and is checked again.
  await page.reload();
  await button(page, "3. The class").click();
  await page.getByRole("heading", { name: "Your class, 3 seats" }).waitFor({ timeout: 30_000 });
  expect(await hands(page, "Villages")).toBe("3");
  await expect.poll(() => page.locator(".class-dots .dot").count()).toBe(3);
  expect(await page.locator(".class-dots .moved").count()).toBe(1);
  await page.locator(".class-working").waitFor({ state: "detached" });
  // To find the seat of the code that did not fit, Villages has been played in all seats; Everyone once.
  await button(page, `Make these ${4 * SEATS - 1} runs`).click();
  await page
    .getByText(/Villages was highest, alone or level with others, in \d of 8 seats/)
    .waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator(".class-dots .dot").count()).toBe(3 + 5 * SEATS);
  await expectClean(visit);
  await page.context().close();
});

/** From a projector no class scrolls: with five groups, too, the chart ends above what plays it. */
async function chartInSight(page: Page): Promise<void> {
  if ((await page.locator("[data-profile=projector]").count()) === 0) return;
  expect(await page.locator(".class-run .drawing").count()).toBe(5);
  for (const key of ["Home", "End"]) {
    await page.locator(".stage").focus();
    await act(page, key);
    await page.locator(".standing", { hasText: key === "End" ? /^After/ : /^Round 0/ }).waitFor();
    const room = await page.evaluate<number>(
      `document.querySelector(".class-run .transport").getBoundingClientRect().top - document.querySelector(".class-run svg.chart").getBoundingClientRect().bottom`,
    );
    expect(room, key).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(collisions)).toEqual([]);
  }
}

test.each([
  ["a projector", `${teacher}&view=projector`, SIZES.projector, 24],
  ["a Chromebook", `${teacher}&view=projector`, SIZES.chromebook, 24],
  ["a phone", teacher, SIZES.phone, 12],
] as const)(
  "on %s each step is seen, whole and large enough",
  async (_, hash, [width, height], least) => {
    const colorScheme = width === SIZES.projector[0] ? "dark" : "light";
    const forcedColors = width === SIZES.phone[0] ? "active" : "none";
    const { page } = await site.visit(hash, {
      viewport: { width, height },
      colorScheme,
      forcedColors,
    });
    await chartInSight(page);
    for (const next of ["Next", "Reveal the class", null]) {
      await looksRight(page, least);
      if (next !== null) await button(page, next).click();
    }
    await page.locator(".class-invite summary").click();
    await button(page, "Forget this class").click();
    await page.getByRole("heading", { name: "Class", exact: true }).waitFor();
    expect(await page.evaluate("sessionStorage.getItem('ratchet-class')")).toBeNull();
    await looksRight(page, least);
    await page.context().close();
  },
);
