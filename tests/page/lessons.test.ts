/** The lessons as a reader has them: without a pointer, at all sizes and in all colours, on paper, and nothing kept of it. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { builtLesson, readLessons } from "../../tools/lessons.ts";
import type { Ask } from "../../src/app/lessons/lesson.ts";
import { act, fromHere, goTo, look, walk } from "./focus.ts";
import { expectClean } from "./hands.ts";
import { axeFaults, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

const lessons = readLessons(root)
  .filter(({ language }) => language === "en")
  .map((lesson) => builtLesson(root, lesson));
/** The drawings of a step are not far from where one begins. */
const STOPS_BEFORE_THE_STAGE = 15;

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

async function visit(hash: string, options: Parameters<Site["visit"]>[1] = {}): Promise<Visit> {
  const found = await site.visit(hash, options);
  onTestFinished(() => found.page.context().close());
  return found;
}

/** Nothing is held; but nothing is waited for either, for a list has no drawings. */
const nothing = (): Promise<() => void> => Promise.resolve(() => undefined);

const heading = (page: Page): ReturnType<Page["locator"]> => page.locator(".lesson-text h1");

/** A word as a pattern, whatever stands in it. */
const exactly = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[.*+?^${"$"}{}()|[\]\\]/gu, "\\$&")}`);

/** Every stop of a step is seen, and the drawings are near; then one reads on where one was. */
async function seenWhole(page: Page): Promise<void> {
  await page.locator(".lesson .stage canvas").first().waitFor();
  const { names, early } = await walk(page, ".lesson .stage");
  expect(early, names.join(" > ")).toBeLessThanOrEqual(STOPS_BEFORE_THE_STAGE);
  await page.evaluate(fromHere(".lesson-text h1"));
}

/** Moves a point of a list up by its button, and down again by an arrow; what has moved keeps the focus. */
async function order(page: Page, name: string): Promise<void> {
  const place = (k: number): Promise<string> =>
    page.locator(".order li").nth(k).locator(".name").innerText();
  await goTo(page, exactly(`Move up: ${name}`));
  for (const [key, k] of [
    ["Enter", 0],
    ["ArrowDown", 1],
  ] as const) {
    await act(page, key);
    expect(await look(page)).toBe(`Move up: ${name}`);
    expect(await place(k)).toBe(name);
  }
}

/** Answers a question by keys alone. */
async function answer(page: Page, ask: Ask): Promise<void> {
  switch (ask.kind) {
    case "order":
      await order(page, ask.answers[1]?.name ?? "");
      break;
    case "choice":
      await goTo(page, exactly(ask.answers[0]?.name ?? ""));
      await act(page, "Space");
      break;
    case "slider":
    case "draw":
      await goTo(page, ask.kind === "draw" ? /^\w+ \d+$/ : exactly(ask.unit));
      await act(page, "ArrowRight");
  }
  await goTo(page, /^This is my guess$/);
  await act(page, "Enter");
  await page.getByText("Your guess is kept: ").waitFor();
}

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  "%s can be finished without a pointer",
  async (id, lesson) => {
    const visited = await visit("#/lessons", { hold: nothing });
    const { page } = visited;
    await goTo(page, exactly(`${lesson.title}: Begin`));
    await act(page, "Enter");
    for (const [k, step] of lesson.steps.entries()) {
      await heading(page)
        .filter({ hasText: k === 0 ? lesson.question : step.title })
        .waitFor();
      // Where one reads on has the focus.
      expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
      expect(await page.evaluate("location.hash")).toBe(`#/lessons/${id}/${k + 1}`);
      await seenWhole(page);
      if (step.ask !== null) await answer(page, step.ask);
      if (step.beside !== null) {
        // What was guessed stands beside what happened, and nobody is told that it was wrong.
        const beside = await page.locator(".beside").innerText();
        expect(beside).toContain("Your guess");
        expect(beside).toContain(`What happened, in ${lesson.proof.replicates} runs`);
        expect(beside).not.toMatch(/wrong|mistake|incorrect/i);
      }
      if (k < lesson.steps.length - 1) {
        await goTo(page, /^Next$/);
        await act(page, "Enter");
      }
    }
    // At the end everything is open: the run as it was shown, on the screens with all settings.
    for (const name of ["Compare with all settings", "Explore one group"])
      expect(await page.getByRole("link", { name }).getAttribute("href")).toContain(
        lesson.proof.scenario === "not-too-many-friends" ? "#/" : `s=${lesson.proof.scenario}`,
      );
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    await expectClean(visited);
  },
);

test("the run goes on from step to step, and a changed one is the next step's", async () => {
  const { page } = await visit("#/lessons/not-too-many-friends/2");
  const tick = page.locator(".scrub output");
  await tick.filter({ hasText: /^0$/ }).waitFor();
  await page.getByRole("button", { name: "One round" }).click();
  await tick.filter({ hasText: /^1$/ }).waitFor();
  await page.getByRole("link", { name: "Next" }).click();
  await heading(page).filter({ hasText: "Was that luck?" }).waitFor();
  expect(await tick.textContent()).toBe("1");
  await page.goto(`${site.address}#/lessons/not-too-many-friends/6`);
  await tick.filter({ hasText: /^60$/ }).waitFor();
  expect(await page.locator(".sliders output").allTextContents()).toEqual(["5 %"]);
  expect(await page.locator(".drawing").count()).toBe(2);
});

test("answers are kept in the browser only when the reader asks, and forgotten whole", async () => {
  const { page } = await visit("#/lessons/who-leaves-what-stays/1");
  const stored = (): Promise<unknown> => page.evaluate("localStorage.length");
  await page.getByLabel("Half leave", { exact: true }).check();
  await page.getByRole("button", { name: "This is my guess" }).click();
  expect(await stored()).toBe(0);
  await page.getByRole("link", { name: "All lessons" }).click();
  await page.getByLabel("Keep my place in this browser").check();
  expect(await stored()).toBe(1);
  await page.reload();
  await page.goto(`${site.address}#/lessons/who-leaves-what-stays/3`);
  await page.locator(".beside dd", { hasText: /^Half leave$/ }).waitFor();
  await page.getByRole("link", { name: "All lessons" }).click();
  await page.getByRole("button", { name: "Forget me" }).click();
  expect(await stored()).toBe(0);
});

test("an unknown lesson leads to the list, an unknown step to the nearest", async () => {
  const { page } = await visit("#/lessons/no-such-thing", { hold: nothing });
  await page.getByText("There is no lesson called “no-such-thing” here.").waitFor();
  await page.goto(`${site.address}#/lessons/not-too-many-friends/99`);
  await heading(page).filter({ hasText: "Where else?" }).waitFor();
  await page
    .getByText(/^This lesson has \d steps, and "99" is none of them. The nearest is step \d.$/)
    .waitFor();
  await page.goto(`${site.address}#/lessons/not-too-many-friends/3`);
  await page.locator(".link-notes").waitFor({ state: "detached" });
});

const WAYS = [
  ["light", { colorScheme: "light" }, ""],
  ["dark", { colorScheme: "dark" }, ""],
  ["projector", {}, "?view=projector"],
  ["forced colours", { forcedColors: "active" }, ""],
] as const;

test.each(WAYS)("everybody can use it: %s", async (_, options, query) => {
  const visited = await visit(`#/lessons/island-that-forgot/5${query}`, {
    ...options,
    ...(query !== "" && { viewport: { width: 1920, height: 1080 } }),
  });
  const { page } = visited;
  expect(await axeFaults(page)).toEqual([]);
  await page.goto(`${site.address}#/lessons${query}`);
  await page.getByRole("heading", { name: "Lessons" }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.goto(`${site.address}#/lessons/island-that-forgot/7${query}`);
  await page.locator(".lesson canvas").first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const least = query === "" ? 12 : 24;
  expect(await page.evaluate(textsBelow(least))).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(await page.evaluate(textsBelow(least))).toEqual([]);
  await expectClean(visited);
});

test.each(Object.entries(SIZES))("it fits: %s", async (name, [width, height]) => {
  const query = name === "projector" ? "?view=projector" : "";
  const { page } = await visit(`#/lessons/who-leaves-what-stays/3${query}`, {
    viewport: { width, height },
  });
  for (const step of ["3", "5", "7"]) {
    await page.goto(`${site.address}#/lessons/who-leaves-what-stays/${step}${query}`);
    await page.locator(".kind", { hasText: `Step ${step} ` }).waitFor();
    expect(await page.evaluate(overflow), `step ${step}`).toBeLessThanOrEqual(0);
  }
  const below =
    "document.querySelector('.teacher').getBoundingClientRect().top - document.querySelector('.scrub').getBoundingClientRect().bottom";
  expect(await page.evaluate(below)).toBeGreaterThan(0);
  // On a narrow page: the text, the drawings, what plays them, in this order.
  const tops = await page.evaluate<number[]>(
    `[".say", ".stage", ".transport"].map((each) => document.querySelector(".lesson " + each).offsetTop)`,
  );
  if (width < 900) expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test("on paper: two pages and the teacher's key, for each lesson", async () => {
  const { page } = await visit("#/lessons/not-too-many-friends/1");
  for (const { id, title, question } of lessons) {
    await page.goto(`${site.address}#/lessons/${id}/1`);
    await heading(page).filter({ hasText: question }).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages, id).toHaveLength(3);
    await page.emulateMedia({ media: "print" });
    await page.locator(".paper .qr").waitFor();
    const shown = await page.locator("body").innerText();
    expect(shown).toContain(`For the teacher: ${title}`);
    expect(shown).not.toContain("Play\n");
    await page.emulateMedia({ media: null });
  }
});
