/** The released page, opened from where it lies: as a folder and a zip on a plain server, and as one file from the disk. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../tools/bin.mjs";
import { browserOptions } from "../../tools/browser.mjs";
import { button, expectClean, hashesOf, moreRuns, playToTheEnd, tickOf } from "../page/hands.ts";
import { emptyFolder, madeRelease, node, release } from "./made.ts";
import { serve } from "./server.ts";
import { visit } from "./visit.ts";

const SEED = "fox-27";
const ROUTE = `#/?s=not-too-many-friends&seed=${SEED}`;
const UNTIL = 60;

let browser: Browser;
/** The hashes of run 0, by the released command. */
let wanted: string[];

beforeAll(async () => {
  await madeRelease();
  wanted = commandHashes();
  browser = await chromium.launch(browserOptions());
});
afterAll(() => browser.close());

function commandHashes(): string[] {
  const what = ["run", "not-too-many-friends", "--seed", SEED, "--replicates", "1"];
  const args = [join(release, "ratchet.mjs"), ...what, "--set", `horizon=${UNTIL}`, "--json"];
  const { stdout, stderr, status } = node(args, release);
  if (status !== 0) throw new Error(stderr);
  const { structures } = JSON.parse(stdout) as { structures: { runs: { hash: string }[] }[] };
  return structures.map(({ runs }) => runs[0]?.hash ?? "");
}

/** Opens the page, plays a run to its end and forty more, and looks at what came of it. */
async function tryOut(address: string): Promise<Page> {
  const opened = await visit(browser, address + ROUTE, address);
  const { page } = opened;
  onTestFinished(() => page.context().close());
  await page.getByText("This run, to repeat it anywhere").click();
  await playToTheEnd(page, UNTIL);
  const [, ...hashes] = await hashesOf(page);
  expect(hashes.length).toBeGreaterThanOrEqual(3);
  expect(hashes).toEqual(wanted.slice(0, hashes.length));
  await moreRuns(page);
  expect(page.workers().length).toBeGreaterThan(0);
  await expectClean(opened);
  return page;
}

test("web/ runs from a folder of a plain server, whatever its path", async () => {
  const server = await serve(join(release, "web"), "/~teacher/year 9/ratchet/");
  onTestFinished(() => server.close());
  await tryOut(encodeURI(server.address));
});

test("the zip holds the same, in one folder", async () => {
  const { version } = JSON.parse(readFileSync(join(release, "../package.json"), "utf8")) as {
    version: string;
  };
  const top = `ratchet-web-${version}`;
  const folder = emptyFolder();
  const files = unzipSync(readFileSync(join(release, `${top}.zip`)));
  for (const [name, data] of Object.entries(files)) {
    expect(name.startsWith(`${top}/`), name).toBe(true);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
  const server = await serve(join(folder, top), "/x/");
  onTestFinished(() => server.close());
  await tryOut(server.address);
});

test("the one file runs by itself from the disk, in a folder of any name", async () => {
  const file = join(emptyFolder(), "Ratchet.html");
  copyFileSync(join(release, "Ratchet.html"), file);
  const page = await tryOut(pathToFileURL(file).href);
  expect(page.url()).toMatch(/^file:/);
});

test("the one file cannot reach anything: neither its page nor its worker", async () => {
  const server = await serve(release, "/");
  onTestFinished(() => server.close());
  const file = pathToFileURL(join(release, "Ratchet.html")).href;
  const opened = await visit(browser, file);
  const { page } = opened;
  onTestFinished(() => page.context().close());
  const ask = `fetch("${server.address}README.txt").then(() => "it answered", () => "refused")`;
  expect(await page.evaluate(ask)).toBe("refused");
  expect(await opened.violations()).toEqual([`connect-src ${server.address}README.txt`]);
  const [worker] = page.workers();
  expect(await worker?.evaluate(ask)).toBe("refused");
  const more = `new Promise((resolve) => {
    const image = new Image();
    image.onload = image.onerror = resolve;
    image.src = "${server.address}x.png";
  })`;
  await page.evaluate(more);
  await expect(page.evaluate(`new Worker("${file}")`)).rejects.toThrow("TrustedScriptURL");
  expect(server.asked).toEqual([]);
  // The same question is answered where no policy forbids it.
  const free = await page.context().newPage();
  await free.goto(`${server.address}README.txt`);
  expect(await free.evaluate(ask)).toBe("it answered");
});

/** The next round comes, by itself or after a word of the page. */
async function goOn(page: Page): Promise<void> {
  const asked = button(page, "Go on from there");
  const before = await tickOf(page);
  await expect
    .poll(async () => {
      if (await asked.isVisible()) await asked.click();
      else await button(page, "One round").click();
      return await tickOf(page);
    })
    .toBeGreaterThan(before);
}

test("the one file can be read where no script runs", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(release, "Ratchet.html")).href);
  expect(await page.locator(".baked-off").textContent()).toMatch(/^Running needs JavaScript\. /);
  await page.getByRole("img", { name: /^Line chart over 60 rounds/ }).waitFor();
  expect(await page.getByRole("img", { name: /^Network of / }).count()).toBe(3);
});

test("the one file goes on when its worker has died", async () => {
  const file = pathToFileURL(join(release, "Ratchet.html")).href;
  const { page } = await visit(browser, file + ROUTE);
  onTestFinished(() => page.context().close());
  const [worker] = page.workers();
  const died = worker?.waitForEvent("close");
  await worker?.evaluate("setTimeout(() => { throw new Error('planted'); })");
  await died;
  await goOn(page);
  await page.getByText("This run, to repeat it anywhere").click();
  await playToTheEnd(page, UNTIL);
  const [, ...hashes] = await hashesOf(page);
  expect(hashes).toEqual(wanted.slice(0, hashes.length));
});

/** One call over the worker's wire, as comlink says it, in a page in which no code may be made from text. */
const ASK = `async ([text, request]) => {
  const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  return await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data.value);
    worker.onerror = ({ message }) => reject(new Error(message));
    const argumentList = [{ type: "RAW", value: request }];
    worker.postMessage({ id: "1", type: "APPLY", path: ["open"], argumentList });
  });
}`;

test("the worker inside has with it what checks changed settings, which web/ loads later", async () => {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const policy = "default-src 'none'; script-src 'sha256-none'; worker-src blob:";
  await page.setContent(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  const text = readFileSync(join(root, "dist/one/worker/worker.js"), "utf8");
  const scenario: unknown = parse(
    readFileSync(join(root, "scenarios/not-too-many-friends.yaml"), "utf8"),
  );
  const open = (set: object): Promise<unknown> =>
    page.evaluate(`(${ASK})(${JSON.stringify([text, { scenario, set }])})`);
  expect(await open({ "population.size": 16 })).toMatchObject({ ok: true });
  expect(await open({ "step.share.chance": 3 })).toMatchObject({
    ok: false,
    problems: [{ path: "step.share.chance" }],
  });
  // Formulas: a parser and closures, and no code made from text.
  const withFormula = { "step.combine.probability": "min(1, 0.5 + tick / 100)" };
  expect(await open(withFormula)).toMatchObject({ ok: true });
  expect(await open({ "step.combine.probability": "constructor(1)" })).toMatchObject({
    ok: false,
    problems: [{ code: "E_FORMULA", path: "step.combine.probability" }],
  });
});
