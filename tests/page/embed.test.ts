/** The page in a frame of a page from another origin: what it shows, what it tells, what it obeys. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Frame, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../tools/bin.mjs";
import { Site } from "./site.ts";

/** The page of the example in docs/embedding.md, around our frame; it keeps all that it is told. */
function around(address: string): string {
  const documented = readFileSync(join(root, "docs", "embedding.md"), "utf8");
  const [, example = ""] = /## An example\n\n```html\n([\s\S]*?)```/.exec(documented) ?? [];
  const ours = example.replace(/https:\/\/example\.org\/ratchet\//, address);
  const keep = `<script>globalThis.told = []; addEventListener("message", ({ data }) => told.push(data));</script>`;
  return `<!doctype html><title>Around</title>${keep}${ours}`;
}

let site: Site;
let server: Server;
let origin: string;
beforeAll(async () => {
  site = await Site.open();
  server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end(around(site.address));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // Another name is another origin.
  origin = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  server.close();
  await site.close();
});

interface Told {
  readonly type: string;
  readonly version: number;
  readonly tick?: number;
  readonly why?: string;
  readonly structures?: readonly { readonly name: string; readonly hash: string }[];
  readonly state?: Readonly<Record<string, unknown>>;
}

const told = (page: Page): Promise<Told[]> => page.evaluate("globalThis.told");
const tell = (page: Page, message: object): Promise<void> =>
  page.evaluate(`tell(${JSON.stringify(message)})`);

/** What has not been heard by then never comes, also where the machine is busy. */
const LONGEST_MS = 60_000;

async function hears(page: Page, is: (each: Told) => boolean): Promise<Told> {
  const begun = performance.now();
  while (performance.now() - begun < LONGEST_MS) {
    const found = (await told(page)).findLast(is);
    if (found !== undefined) return found;
    await page.waitForTimeout(50);
  }
  throw new Error(`never heard, but ${JSON.stringify((await told(page)).slice(-3))}`);
}

test("the documented example plays it and reads from it", async () => {
  const { page, frame } = await visit();
  await hears(page, ({ type }) => type === "ratchet:ready");
  const { state } = await hears(page, ({ type }) => type === "ratchet:state");
  expect(state).toMatchObject({ scenario: "not-too-many-friends", seed: "oak-42", until: 60 });
  await hears(page, ({ type, tick }) => type === "ratchet:tick" && tick === 0);
  expect(await frame.locator(".transport, .stage, .chart").count()).toBe(3);
  expect(await frame.locator("nav, .sliders, .luck-panel, .share, .picker").count()).toBe(0);
  expect(await frame.getByRole("link", { name: "Open in Ratchet" }).getAttribute("href")).toBe(
    `${site.address}#/?s=not-too-many-friends&g=0&e=1`,
  );
  await page.getByRole("button", { name: "Play", exact: true }).first().click();
  await hears(page, ({ type, tick = 0 }) => type === "ratchet:tick" && tick > 1);
  await tell(page, { type: "ratchet:pause" });
  await tell(page, { type: "ratchet:goTo", tick: 1000 });
  const { tick } = await hears(page, ({ type }) => type === "ratchet:done");
  expect(tick).toBe(60);
  expect(await page.locator("#said").textContent()).toMatch(
    /^Separate villages: \d+, Villages: \d+/,
  );
  await page.context().close();
});

test("it is told as a link is: what cannot be is refused, and the nearest is used", async () => {
  const { page, frame } = await visit();
  await hears(page, ({ type, tick }) => type === "ratchet:tick" && tick === 0);
  await tell(page, { type: "ratchet:set", path: "population.size", value: 1e9 });
  const { state } = await hears(page, (each) =>
    JSON.stringify(each.state?.["set"] ?? {}).includes("256"),
  );
  // More than a network of villages can be made of: the largest that the slider offers.
  expect(state?.["set"]).toEqual({ "population.size": 256 });
  for (const [message, why] of [
    [{ type: "ratchet:set", path: "__proto__", value: 1 }, "path"],
    [{ type: "ratchet:set", path: "population.size", value: "9" }, "field"],
    [{ type: "ratchet:open" }, "type"],
    [{ type: "ratchet:play", version: 9 }, "version"],
    [{ type: "ratchet:load", link: "data:text/html,taken" }, "link"],
  ] as const) {
    await tell(page, message);
    await hears(page, (each) => each.type === "ratchet:refused" && each.why === why);
  }
  const link = "https://other.example/#/?s=island-that-forgot&g=3&seed=%3Cscript%3E&view=projector";
  await tell(page, { type: "ratchet:load", link });
  await hears(page, ({ state: now }) => now?.["scenario"] === "island-that-forgot");
  await hears(page, ({ type, tick }) => type === "ratchet:tick" && tick === 3);
  expect(await frame.locator(".link-notes li").allTextContents()).toEqual([
    "The link asked for luck = <script>. Luck is one word of letters and digits, so tasmania-12 was used.",
  ]);
  expect(new URL(frame.url()).origin).toBe(new URL(site.address).origin);
  await page.context().close();
});

test("it listens to the page around it and to nobody else", async () => {
  const { page, frame } = await visit();
  await hears(page, ({ type, tick }) => type === "ratchet:tick" && tick === 0);
  // These run in the frame: a message from itself, and one from a frame within it.
  await frame.evaluate(`postMessage({ type: "ratchet:goTo", version: 1, tick: 7 }, "*")`);
  await frame.evaluate(`{
    const inner = document.body.appendChild(document.createElement("iframe"));
    inner.contentWindow.Function; inner.contentWindow.parent.postMessage({ type: "ratchet:goTo", version: 1, tick: 8 }, "*");
  }`);
  await tell(page, { type: "ratchet:goTo", tick: 5 });
  await hears(page, ({ type, tick }) => type === "ratchet:tick" && tick === 5);
  const ticks = (await told(page)).flatMap(({ tick }) => tick ?? []);
  expect(ticks).not.toContain(7);
  expect(ticks).not.toContain(8);
  await page.context().close();
});

/** The page around it, and the frame. */
async function visit(): Promise<{ readonly page: Page; readonly frame: Frame }> {
  const page = await site.newPage();
  await page.goto(origin);
  await page.frameLocator("#run").locator("canvas").first().waitFor();
  const frame = page.frames().find((each) => each.url().startsWith(site.address));
  if (frame === undefined) throw new Error("there is no frame");
  return { page, frame };
}
