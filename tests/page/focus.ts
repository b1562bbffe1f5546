/** Where the keyboard is on a page, and whether a reader can see that it is there. */
import type { Page } from "playwright";
import { expect } from "vitest";

/** More stops than the page has. */
const MANY = 60;

interface Focus {
  readonly name: string;
  /** Empty: it can be seen. */
  readonly fault: string;
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

export async function look(page: Page): Promise<string> {
  const { name, fault } = await page.evaluate<Focus>(focus);
  expect(`${name}: ${fault}`).toBe(`${name}: `);
  return name;
}

/** Goes on, stop by stop, until the one is reached; says how many stops that took. */
export async function goTo(page: Page, wanted: RegExp, key = "Tab"): Promise<number> {
  for (let stops = 1; stops <= MANY; stops++) {
    await page.keyboard.press(key);
    if (wanted.test(await look(page))) return stops;
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}
