/** Where the keyboard is on a page, and whether a reader can see that it is there. */
import type { Page } from "playwright";
import { expect } from "vitest";

/** More stops than the page has. */
const MANY = 60;
/** More than any list of it has. */
const ENDLESS = 400;
/** Stops that may come or go while a page is walked through. */
const SOME = 2;

interface Focus {
  readonly name: string;
  /** Empty: it can be seen. */
  readonly fault: string;
}

interface Stop extends Focus {
  /** The end of the page: the next stop would be the browser's own. */
  readonly end: boolean;
  /** It stands before what one has come for. */
  readonly early: boolean;
}

/** What has the focus, and whether a reader can see that it has. */
const focus = `(() => {
  const it = document.activeElement;
  if (it === null || it === document.body) return { name: "nothing", fault: "the focus is lost" };
  const name = (it.getAttribute("aria-label") ?? it.labels?.[0]?.textContent ?? it.textContent ?? "").trim().slice(0, 60);
  const { outlineStyle, outlineWidth } = getComputedStyle(it);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return { name, fault: "no ring" };
  const { left, right, top, bottom } = it.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
  if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) return { name, fault: "out of sight" };
  const above = document.elementFromPoint(x, y);
  return { name, fault: it.contains(above) ? "" : "covered by " + (above?.className ?? "nothing") };
})()`;

/** The same, with whether it stands before the stage; at the end of the page nothing has the focus. */
const stopBefore = (stage: string): string => `(() => {
  const it = document.activeElement;
  // Where there is no bar of the browser, the last stop may lead to the first at once.
  const round = it === globalThis.firstStop && it !== globalThis.lastStop;
  const end = it === null || it === document.body || it.matches("dialog") || round;
  const stage = document.querySelector(${JSON.stringify(stage)});
  if (stage === null) throw new Error("there is no stage");
  if (!end) globalThis.lastStop = it;
  if (!end) globalThis.firstStop ??= it;
  const early = !end && !stage.contains(it) && (it.compareDocumentPosition(stage) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  return end ? { name: "the end", fault: "", end, early } : { ...${focus}, end, early };
})()`;

/** Two frames on: what opens or comes by an action on the page itself has come, and has moved what stands below it. */
const rest = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`;

/** Looks once; where something is wrong, once more when the page has come to rest: a reader does not see what a frame mends. */
async function lookAt<Seen extends Focus>(page: Page, script: string): Promise<Seen> {
  const seen = await page.evaluate<Seen>(script);
  return seen.fault === "" ? seen : await page.evaluate<Seen>(`${rest}.then(() => ${script})`);
}

/** A key that does something, and what it does on the page itself. */
export async function act(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(rest);
}

export interface Walk {
  readonly names: readonly string[];
  /** How many stops there are before the stage. */
  readonly early: number;
}

/** From here the next stop is the first one: of an open dialog, or of the page. */
export const fromTheTop = `(() => {
  globalThis.firstStop = undefined;
  const top = document.querySelector("dialog[open]") ?? document.body;
  top.tabIndex = -1;
  top.focus();
  top.removeAttribute("tabindex");
  scrollTo(0, 0);
})()`;

/** From here the next stop is the one after this. */
export const fromHere = (selector: string): string =>
  `document.querySelector(${JSON.stringify(selector)}).focus()`;

/** Through the whole page, out of it, and back again past the same stops; each is seen. */
export async function walk(page: Page, stage: string): Promise<Walk> {
  await page.evaluate(fromTheTop);
  const names: string[] = [];
  const here = stopBefore(stage);
  let early = 0;
  for (let out = false; !out;) {
    await page.keyboard.press("Tab");
    const { name, fault, end, early: before } = await lookAt<Stop>(page, here);
    expect(`${name}: ${fault}`, `after ${names.at(-1)}`).toBe(`${name}: `);
    if (!end) names.push(name);
    if (before) early++;
    if (names.length > ENDLESS) throw new Error(`the keyboard is held at ${name}`);
    out = end;
  }
  const back = names.slice(-1);
  await page.evaluate("globalThis.firstStop = globalThis.lastStop, globalThis.lastStop.focus()");
  for (let stop: Stop | null = null; stop?.end !== true && back.length <= ENDLESS;) {
    await page.keyboard.press("Shift+Tab");
    stop = await lookAt<Stop>(page, here);
    expect(`${stop.name}: ${stop.fault}`, `before ${back.at(-1)}`).toBe(`${stop.name}: `);
    back.push(stop.name);
  }
  // What comes or goes meanwhile is no trap.
  expect(back.at(-1)).toBe("the end");
  expect(back.length).toBeGreaterThanOrEqual(names.length - SOME);
  return { names, early };
}

export async function look(page: Page): Promise<string> {
  const { name, fault } = await lookAt<Focus>(page, focus);
  expect(`${name}: ${fault}`).toBe(`${name}: `);
  return name;
}

/** Goes on, stop by stop, past the end of the page if need be, until the one is reached; says how many stops that took. */
export async function goTo(page: Page, wanted: RegExp, key = "Tab"): Promise<number> {
  const passed: string[] = [];
  while (passed.length < MANY) {
    await page.keyboard.press(key);
    const stop = `(globalThis.firstStop = undefined, ${stopBefore("body")})`;
    const { name, fault, end } = await lookAt<Stop>(page, stop);
    expect(`${name}: ${fault}`).toBe(`${name}: `);
    if (wanted.test(name) && !end) return passed.length + 1;
    passed.push(name);
  }
  throw new Error(`the keyboard does not reach ${wanted}: ${passed.join(" > ")}`);
}
