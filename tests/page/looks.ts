/** What is measured on a page to see how it looks. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const SIZES = {
  phone: [320, 640],
  tablet: [768, 1024],
  chromebook: [1366, 768],
  projector: [1920, 1080],
} as const;

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeReport>("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

export const overflow = `document.documentElement.scrollWidth - innerWidth`;

/** Texts that can be seen and are smaller than so many pixels. */
export const textsBelow = (pixels: number): string => `[...document.querySelectorAll("body *")]
  .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ""))
  .filter((each) => each.getBoundingClientRect().width > 1 && parseFloat(getComputedStyle(each).fontSize) < ${pixels})
  .map((each) => each.outerHTML.slice(0, 120))`;

/** Pairs of texts of one chart that lie on each other, and texts that leave it. */
export const collisions = `[...document.querySelectorAll("svg.chart, svg.difference, svg.outcome, svg.course, .studies svg")].flatMap((chart) => {
  const frame = chart.getBoundingClientRect();
  const texts = [...chart.querySelectorAll("text")].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ words, box }) => words !== "" && box.width > 0);
  const cut = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  return [
    ...cut.map(({ words }) => "cut off: " + words),
    ...texts.flatMap((a, k) => texts.slice(k + 1).filter((b) => meet(a.box, b.box)).map((b) => a.words + " on " + b.words)),
  ];
})`;

/** Texts that are lost: beyond the edge of the page, or cut off by what they stand in, where nobody can scroll to them. */
export const lostTexts = `(() => {
  const scrolls = (style) => /auto|scroll/.test(style.overflowX);
  const reachable = (each) => {
    for (let at = each; at !== null; at = at.parentElement) if (scrolls(getComputedStyle(at))) return true;
    return false;
  };
  const told = (each) => each.textContent.trim().slice(0, 60) + " <" + each.tagName + " " + each.className + ">";
  return [...document.querySelectorAll("body *")].flatMap((each) => {
    if (![...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "")) return [];
    const { left, right, width, height } = each.getBoundingClientRect();
    // What is only spoken stands in a dot.
    if (width <= 1 || height <= 1 || each.closest(".spoken, svg") !== null || !each.checkVisibility({ visibilityProperty: true })) return [];
    if ((left < -1 || right > innerWidth + 1) && !reachable(each)) return ["beyond the edge: " + told(each)];
    const style = getComputedStyle(each);
    const clipped = style.overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1 && each.tagName !== "OPTION";
    return clipped ? ["cut off: " + told(each)] : [];
  });
})()`;
