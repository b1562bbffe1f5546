/** The monkey (?fuzz=SEED) goes through the whole page and finds nothing; of what is wrong it finds everything. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROUTES } from "../../src/app/routes.ts";
import { HEAVY } from "../support/checks.ts";
import { expectClean } from "./hands.ts";
import { SIZES } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

const SECONDS = HEAVY ? 60 : 10;
const SEEDS = HEAVY ? ["oak-41", "fox-27", "elm-73"] : ["oak-41"];

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

interface Told {
  readonly acts: readonly string[];
  readonly faults: readonly string[];
  readonly routes: Readonly<Record<string, number>>;
}

const visit = (seed: string, before = "", size: readonly [number, number] = SIZES.chromebook) =>
  site.visit(`?fuzz=${seed}#/`, { before, viewport: { width: size[0], height: size[1] } });
const toldBy = ({ page }: Visit): Promise<Told> => page.evaluate("ratchetFuzz");

test.each(SEEDS)(`%s: ${SECONDS} s on all screens, and nothing is wrong`, async (seed) => {
  const size = Object.values(SIZES)[SEEDS.indexOf(seed)] ?? SIZES.chromebook;
  const visited = await visit(seed, "", size);
  const { page } = visited;
  await page.waitForTimeout(1000 * SECONDS);
  // On a machine that is busy with something else it takes longer until it has been everywhere.
  const seen = async (): Promise<string[]> => Object.keys((await toldBy(visited)).routes);
  await expect
    .poll(seen, { timeout: 45_000, interval: 500 })
    .toEqual(expect.arrayContaining([...ROUTES]));
  const { acts, faults } = await toldBy(visited);
  expect(faults).toEqual([]);
  expect(acts.length).toBeGreaterThan(5 * ROUTES.length);
  await expectClean(visited);
  await page.context().close();
});

/** Adds to what the worker says: one thing more was gained than is known, from some tick on. */
const FALSE_BOOKS = `
  const lie = (data) => {
    const frames = data?.value?.frames ?? [];
    for (const { tick, structures } of frames) if (tick > 2) structures[0].gained += 1;
  };
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (kind, heard, ...more) {
    const told = kind !== "message" ? heard : (event) => { lie(event.data); (heard.handleEvent ?? heard).call(this, event); };
    listen.call(this, kind, told, ...more);
  };
`;
/** Each after a while, as if the page had done it. */
const FAULTS = `
  const soon = (act) => setTimeout(act, 1500);
  soon(() => { throw new Error("planted"); });
  soon(() => { void Promise.reject(new Error("left alone")); });
  soon(() => localStorage.setItem("visits", "1"));
  soon(() => document.querySelector("main").append("NaN people"));
  soon(() => document.querySelector("main").append(Object.assign(document.createElement("h1"), { textContent: "Two" })));
  soon(() => document.body.append(Object.assign(document.createElement("img"), { src: "http://localhost:9/x.png" })));
`;
const FOUND = [
  /the books do not balance/u,
  /not caught: .*planted/u,
  /not caught: .*left alone/u,
  /nobody has saved it: visits/u,
  /it says ".*NaN people/u,
  /two headings of the first level/u,
  /refused by the policy: img-src http:\/\/localhost:9/u,
];

test("what is wrong is found: false books, errors, what is stored, said or fetched", async () => {
  const visited = await visit("planted", FALSE_BOOKS + FAULTS);
  for (const fault of FOUND)
    await expect
      .poll(async () => (await toldBy(visited)).faults.join("\n"), { timeout: 40_000 })
      .toMatch(fault);
  expect(visited.faults.errors.some((error) => error.startsWith("fuzz planted, act"))).toBe(true);
  await visited.page.context().close();
});

/** The worker lives and never hears that more of the run is wanted. */
const DEAF = `
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...more) {
    if (message?.path?.[0] !== "next") post.call(this, message, ...more);
  };
`;

test("a run that stands still is found, and a focus that is lost", async () => {
  // The page gives on what has gone: here it cannot.
  const lost = `document.addEventListener("focusin", ({ target }) => {
    if (!target.matches(".transport .main")) return;
    document.querySelector("main").focus = () => undefined;
    setTimeout(() => { target.blur(); target.hidden = true; target.style.display = "none"; });
  });`;
  const visited = await visit("deaf", DEAF + lost);
  for (const fault of [/a run that plays stands still/u, /the focus was lost with button/u])
    await expect
      .poll(async () => (await toldBy(visited)).faults.join("\n"), { timeout: 50_000 })
      .toMatch(fault);
  await visited.page.context().close();
});
