/** The page in Spanish: asked for in the address and in nothing else, whole around a run and in the first lesson. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { builtLesson, readLessons } from "../../tools/lessons.ts";
import { expectClean } from "./hands.ts";
import { axeFaults, overflow, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

const lesson = readLessons(root)
  .filter(({ language }) => language === "es")
  .map((found) => builtLesson(root, found))
  .find(({ id }) => id === "not-too-many-friends");

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

async function visit(path: string, options: Parameters<Site["visit"]>[1] = {}): Promise<Visit> {
  const found = await site.visit(path, options);
  onTestFinished(() => found.page.context().close());
  return found;
}

const nothing = (): Promise<() => void> => Promise.resolve(() => undefined);

/** English sentences of the files that are in Spanish: what of them stands on the page has not been said in Spanish. */
function englishOf(file: string): string[] {
  const read = (language: string): FluentResource["body"] =>
    new FluentResource(readFileSync(join(root, "src/app/words", language, file), "utf8")).body;
  const spanish = new Map(read("es").map(({ id, value }) => [id, value]));
  return read("en").flatMap(({ id, value }) =>
    piecesOf(value).filter((piece) => !piecesOf(spanish.get(id)).includes(piece)),
  );
}

/** The texts of a message between what is put in, where they are long enough to be told from other words. */
function piecesOf(value: unknown): string[] {
  if (typeof value === "string") return /\p{L}{3}/u.test(value) ? [value.trim()] : [];
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && value.type === "var") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    ["selector", "key", "type", "name"].includes(key) ? [] : piecesOf(each),
  );
}

const ENGLISH = readdirSync(join(root, "src/app/words/es"))
  .filter((file) => !/^(?:nouns|called)\./u.test(file))
  .flatMap(englishOf);

/** All that is written or spoken, without what bears another language, and what is written in a code. */
const SAID = `[...document.querySelectorAll("body *")].flatMap((each) => {
  if (each.closest("[lang]").lang !== "es" || each.closest(".identity, code, script, .technical") !== null) return [];
  const names = ["aria-label", "aria-valuetext", "title", "alt", "placeholder"];
  return [
    ...names.flatMap((name) => each.getAttribute(name) ?? []),
    ...[...each.childNodes].flatMap((node) => (node.nodeType === 3 ? node.data : [])),
  ];
}).map((text) => text.trim().replaceAll(/\\s+/gu, " ")).filter((text) => text !== "")`;

/** What of it is English. */
async function englishOn(page: Page): Promise<string[]> {
  const said = await page.evaluate<string[]>(SAID);
  expect(said.length).toBeGreaterThan(20);
  return said.filter(
    (text) =>
      /\b(?:the|and|of|with|which|runs?|round|group|know|knows|known)\b/iu.test(text) ||
      ENGLISH.some((piece) => piece.length > 8 && text.includes(piece)),
  );
}

test("the first screen, through a run and further runs", async () => {
  const visited = await visit("?lang=es#/?g=58");
  const { page } = visited;
  await page
    .getByRole("heading", { level: 1, name: "¿Qué grupo sabrá más después de 60 rondas?" })
    .waitFor();
  expect(await page.evaluate("document.documentElement.lang")).toBe("es");
  expect(await englishOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Reproducir" }).click();
  await page.locator(".scrub output").filter({ hasText: /^60$/ }).waitFor();
  await page.getByLabel("Partidas por vez").selectOption("10");
  await page.getByRole("button", { name: "¿Fue suerte? 10 partidas más" }).click();
  await page.locator(".results").waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Ver como tabla" }).click();
  await page.locator(".table-twin tbody tr").first().waitFor();
  expect(await englishOn(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  // The one run that ended early has its bar, on the line that bears its name in Spanish.
  expect(await page.locator(".ends-marks i").count()).toBe(1);
  expect(await page.locator("svg.chart g.more.ends line").count()).toBe(1);
  // The command, by which anybody repeats the run, names the groups as their file does.
  expect(await page.locator(".command").textContent()).toMatch(
    /not-too-many-friends .*"?Villages/u,
  );
  expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
  // So does the table for a spreadsheet, whose heads are English for whatever reads it.
  await page.getByRole("button", { name: "Compartir" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Los números del gráfico (CSV)" }).click(),
  ]);
  expect(readFileSync(await file.path(), "utf8")).toMatch(
    /^round,Separate villages: the group knows \[items known\],Separate villages: gained,/u,
  );
  await expectClean(visited);
});

test("a link in More leads to the other language and back, to the same place", async () => {
  const { page } = await visit("#/?seed=fox-27&g=12");
  const language = page.locator("nav a[hreflang]");
  await page.locator("nav summary").click();
  expect(await language.getAttribute("lang")).toBe("es");
  await language.click();
  await page.waitForURL(/\?lang=es#\/\?.*seed=fox-27.*g=12/u);
  await page.getByText("Comparar").waitFor();
  await page.getByRole("link", { name: "Explorar" }).click();
  await page.waitForURL(/\?lang=es#\/explore/u);
  // What is shared keeps the language.
  await page.locator("nav summary").click();
  expect(await language.textContent()).toBe("English");
  await language.click();
  await page.getByText("Compare").waitFor();
  expect(page.url()).not.toContain("lang=");
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");
});

test("the first lesson, step by step", async () => {
  if (lesson === undefined) throw new Error("the lesson is not there");
  const visited = await visit("?lang=es#/lessons", { hold: nothing });
  const { page } = visited;
  await page.getByRole("link", { name: `${lesson.title}: Empezar` }).click();
  for (const [k, step] of lesson.steps.entries()) {
    await page
      .getByRole("heading", { level: 1, name: k === 0 ? lesson.question : step.title })
      .waitFor();
    await page.locator(".lesson canvas").first().waitFor();
    expect(await englishOn(page), `step ${k + 1}`).toEqual([]);
    if (step.ask?.kind === "choice") await page.getByLabel("Aldeas", { exact: true }).check();
    if (step.ask !== null) {
      await page.getByRole("button", { name: "Esto es lo que creo" }).click();
      await page.getByText("Tu respuesta está guardada: ").waitFor();
    }
    if (step.beside !== null)
      expect(await page.locator(".beside").innerText()).toContain("Lo que pasó, en 200 partidas");
    if (k < lesson.steps.length - 1) await page.getByRole("link", { name: "Siguiente" }).click();
  }
  expect(page.url()).toMatch(/\?lang=es#\/lessons\/not-too-many-friends\/7$/u);
  // On paper: three pages, the link in Spanish.
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(3);
  await page.emulateMedia({ media: "print" });
  const paper = await page.locator(".paper").innerText();
  expect(paper).toContain("Para el docente: No demasiados amigos");
  expect(paper).toContain("?lang=es#/lessons/not-too-many-friends");
  await expectClean(visited);
});

test.each([
  ["light", {}, "?lang=es#/lessons/not-too-many-friends/3"],
  ["dark", { colorScheme: "dark" }, "?lang=es#/lessons/not-too-many-friends/5"],
  ["forced colours", { forcedColors: "active" }, "?lang=es#/"],
  ["a phone", { viewport: { width: 320, height: 640 } }, "?lang=es#/"],
  ["projector", { viewport: { width: 1920, height: 1080 } }, "?lang=es#/?view=projector"],
] as const)("everybody can use it: %s", async (name, options, path) => {
  const { page } = await visit(path, options);
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(textsBelow(name === "projector" ? 24 : 12))).toEqual([]);
});
