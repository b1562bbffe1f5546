/** All that stands on the screens, or is spoken of them, is plain: after a run, with further runs, of several kinds. */
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { scenariosIn } from "../../tools/gallery.ts";
import { unplain } from "../support/plain-words.ts";
import { expectClean } from "./hands.ts";
import { Site, type Visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const nothing = (): Promise<() => void> => Promise.resolve(() => undefined);

async function visit(hash: string, options: Parameters<Site["visit"]>[1] = {}): Promise<Visit> {
  const found = await site.visit(hash, options);
  onTestFinished(() => found.page.context().close());
  return found;
}

/**
 * Where names of the trade have their place: what it takes to repeat a run, what a slider tells on focus, the dictionary.
 * The speed workload counts in ticks; the word is part of its hash.
 */
const OF_THE_TRADE =
  ".identity, .technical, .provenance, .proof, .dictionary, code, script, style, #card-k256";

/** Whatever is written or spoken, also what is folded away: texts, and names that stand in attributes. */
const SAID = `(() => {
  const parts = [];
  for (const each of document.querySelectorAll("body *")) {
    if (each.closest(${JSON.stringify(OF_THE_TRADE)}) !== null) continue;
    for (const name of ["aria-label", "aria-valuetext", "aria-description", "title", "alt", "placeholder"])
      if (each.hasAttribute(name)) parts.push(each.getAttribute(name));
    for (const node of each.childNodes) if (node.nodeType === 3) parts.push(node.data);
  }
  return parts.join(" ").replaceAll(/\\s+/gu, " ");
})()`;

const said = (page: Page): Promise<string> => page.evaluate<string>(SAID);

const KINDS = new Set([
  "not-too-many-friends",
  "departments",
  "peak-in-the-fog",
  "who-leaves-what-stays",
  "campfire-to-internet",
]);
/** One of each kind of what people can know, with and without a world, an institution, years and generations. */
const SHOWN = scenariosIn(join(root, "scenarios"))
  .filter(({ checked }) => KINDS.has(checked.id))
  .map(({ checked: { id, clock, view } }) => [id, view.until, clock.unit] as const);
const CLOCKS = ["round", "year", "generation", "week", "month", "tick"];

test.each(SHOWN)("%s, after its run and with further runs", async (id, until, unit) => {
  const visited = await visit(`#/?s=${id}&g=${until}`);
  const { page } = visited;
  await page
    .locator(".scrub output")
    .filter({ hasText: new RegExp(`^${until}$`) })
    .waitFor();
  await page.getByLabel("Runs at a time").selectOption("10");
  await page.locator("#more-runs").click();
  await page.locator(".results").waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show as table" }).click();
  await page.locator(".table-twin tbody tr").first().waitFor();
  const compared = await said(page);
  expect(unplain(compared)).toEqual([]);
  // What design 7 asks to be said like this.
  expect(compared).toContain("eight of ten");
  expect(compared).toMatch(/in (?:all )?\d+ (?:of \d+ )?pairs/);
  for (const screen of ["explore", "knowledge"]) {
    await page.goto(`${site.address}#/${screen}?s=${id}&g=${until}`);
    await page.locator(`.page[data-route="${screen}"] canvas, .knowledge-map`).first().waitFor();
    expect(unplain(await said(page)), screen).toEqual([]);
  }
  // Nobody who plays in years is told of rounds.
  const clock = await page.locator(".transport, .scrub, .standing, .live").allTextContents();
  const others = CLOCKS.filter((word) => word !== unit).join("|");
  expect(clock.join(" ")).not.toMatch(new RegExp(`\\b(?:${others})s?\\b`, "i"));
  expect(clock.join(" ").toLowerCase()).toContain(unit);
  await expectClean(visited);
});

test.each([
  ["#/gallery", "Scenarios", "#card-not-too-many-friends"],
  ["#/lessons", "Lessons", ".cards li"],
  ["#/lessons/island-that-forgot/3", "", ".lesson canvas"],
  ["#/class", "Class", "main form"],
  ["#/about", "About Ratchet", "main section"],
] as const)("%s", async (hash, title, there) => {
  const { page } = await visit(hash, { hold: nothing });
  await page.getByRole("heading", { level: 1, name: title === "" ? /./ : title }).waitFor();
  await page.locator(there).first().waitFor();
  // Once, About names the word that stands in links and files.
  const text = (await said(page)).replace("one word (the seed)", "");
  expect(text.length).toBeGreaterThan(400);
  expect(unplain(text)).toEqual([]);
});

test("what is said of a link that asks for what cannot be names no inner names", async () => {
  const { page } = await visit(
    "#/?s=not-too-many-friends&population.size=many&step.share.chance=3&seed=a%20b&g=99&luck=bad",
  );
  const notes = page.locator(".link-notes li, .notes li");
  await notes.nth(4).waitFor();
  const text = (await notes.allTextContents()).join(" ");
  expect(text).toContain("Telling others = 3");
  expect(unplain(text)).toEqual([]);
});
