/** The screens of a run: one that ends early says so, each says what is spoken of it, and a moment can be pointed at. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { button, expectClean, reaches } from "./hands.ts";
import { axeFaults, collisions, overflow, SIZES, textsBelow } from "./looks.ts";
import { Site, type Visit } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());

const FRIENDS = "s=not-too-many-friends&with=villages";

const visit = (hash: string, options: Parameters<Site["visit"]>[1] = {}): Promise<Visit> =>
  site.visit(hash, { hold: () => Promise.resolve(() => undefined), ...options });

const described = (page: Page, name: string): Promise<string | null> =>
  button(page, name).getAttribute("aria-describedby");

test("who asks for a round after the end is told where the run ended, and why", async () => {
  const there = await visit(`#/explore?${FRIENDS}&g=60`);
  const { page } = there;
  await reaches(page, 28);
  const said = page.locator("#run-end");
  await said.waitFor();
  expect(await said.textContent()).toBe(
    "The run ended in round 28: all that can be known is known. Nothing comes after round 28; Play begins again from the start.",
  );
  expect(await page.locator(".ends-marks i").count()).toBe(1);
  expect(await page.locator(".chart .ends line").count()).toBe(1);
  expect(await page.locator(".chart .ends text").textContent()).toBe("nothing comes after");
  expect([await described(page, "Play"), await described(page, "One round")]).toEqual([
    "run-end",
    "run-end",
  ]);
  expect(await page.locator("#scrub").getAttribute("aria-describedby")).toBe("run-end");
  expect(await page.evaluate(collisions)).toEqual([]);
  await button(page, "Back one").click();
  await reaches(page, 27);
  expect(await said.textContent()).toBe(
    "The run ended in round 28: all that can be known is known.",
  );
  expect(await described(page, "Play")).toBeNull();
  await page.goto(`${site.address}#/knowledge?${FRIENDS}&g=60`);
  await page.locator(".things").waitFor();
  await said.waitFor();
  await expectClean(there);
  await page.context().close();
});

test("structures that end at different times have an end each, and nothing of it is told before it is seen", async () => {
  const there = await visit("#/?s=schemas&g=22");
  const { page } = there;
  await reaches(page, 22);
  const said = page.locator("#run-end");
  await said.filter({ hasText: "Sets of five, groups apart ended in round 20" }).waitFor();
  expect(await said.textContent()).toMatch(/From there on the last numbers stay\.$/u);
  expect(await page.locator(".ends-marks i").count()).toBe(1);
  expect(await page.locator(".chart .ends rect").count()).toBe(0);
  await page.locator("#scrub").fill("100");
  await reaches(page, 85);
  await said.filter({ hasText: "Nothing comes after round 85" }).waitFor();
  expect(await page.locator(".ends-marks i").count()).toBe(3);
  expect(await page.locator(".chart .ends line").count()).toBe(3);
  await expectClean(there);
  await page.context().close();
});

const summary = (page: Page) => page.getByRole("region", { name: "Summary of the page" });

test.each([
  { screen: "explore", area: /^A network of 64 people and a chart of what the group knows/u },
  { screen: "knowledge", area: /^A drawing of 14 items in Villages/u },
])(
  "on $screen what is spoken has four parts of its own, and follows a step",
  async (of) => {
    const { page } = await visit(`#/${of.screen}?${FRIENDS}&g=4`);
    await summary(page).waitFor();
    const before = await summary(page).ariaSnapshot();
    expect(before.match(/- paragraph:/gu)).toHaveLength(4);
    const [area, controls, now, hint] = await summary(page).locator("p").allTextContents();
    expect(area).toMatch(of.area);
    expect(controls).toMatch(/^You can /u);
    expect(controls).not.toMatch(/bet|same luck/u);
    expect(now).toMatch(/^Round 4, paused/u);
    expect(hint).not.toMatch(/more runs|Bet/u);
    await button(page, "One round").click();
    await summary(page).getByText("Round 5, paused").waitFor();
    expect(await summary(page).ariaSnapshot()).not.toBe(before);
    expect(await summary(page).locator("p").count()).toBe(4);
    await page.context().close();
  },
  60_000,
);

test("the people that are spoken of are those of now", async () => {
  const { page } = await visit("#/explore?s=island-that-forgot&with=shrinks&g=100");
  await reaches(page, 100);
  await summary(page).getByText("A network of 100 people").waitFor();
  await page.context().close();
});

/** The middle of the chart's plot at a tick. */
async function placeOf(page: Page, tick: number, until: number): Promise<[x: number, y: number]> {
  const box = await page.locator(".chart-host").boundingBox();
  const [left, right] = await page.evaluate<[number, number]>(`(() => {
    const { style } = document.querySelector(".chart-panel");
    return ["--plot-left", "--plot-right"].map((name) => parseFloat(style.getPropertyValue(name)));
  })()`);
  if (box === null) throw new Error("there is a chart");
  const x = box.x + left + (tick / until) * (box.width - left - right);
  return [x, box.y + box.height / 2];
}

const pointed = (page: Page) => page.locator(".chart .pointed text");

test("pointing at the chart or at the slider shows that moment in the drawing, and the run stays", async () => {
  const there = await visit("#/explore?s=passing-it-on&g=60");
  const { page } = there;
  await reaches(page, 60);
  const counts = page.locator(".moment-counts b");
  const place = await placeOf(page, 43, 120);
  await page.mouse.move(...place);
  await counts.filter({ hasText: "Year 43:" }).waitFor();
  expect(await pointed(page).textContent()).toMatch(/^Year 43: \d+, gained \d+, lost \d+$/u);
  await page.getByText("You point at year 43; the run stands at year 60.").waitFor();
  const there43 = await page.locator(".network-canvas").getAttribute("aria-label");
  const slider = await page.locator("#scrub").boundingBox();
  await page.mouse.move(place[0], (slider?.y ?? 0) + (slider?.height ?? 0) / 2);
  await page.mouse.move(place[0] + 1, (slider?.y ?? 0) + (slider?.height ?? 0) / 2);
  await counts.filter({ hasText: "Year 43:" }).waitFor();
  // What has not been seen yet is not shown.
  await page.mouse.move(...(await placeOf(page, 100, 120)));
  await counts.filter({ hasText: "Year 60:" }).waitFor();
  expect(await pointed(page).count()).toBe(0);
  // The same moment, gone to, is the same.
  await page.locator("#scrub").fill("43");
  await reaches(page, 43);
  await counts.filter({ hasText: "Year 43:" }).waitFor();
  expect(await page.locator(".network-canvas").getAttribute("aria-label")).toBe(there43);
  // The other way round: who has the slider, or looks at the drawing, reads the chart at that moment.
  await page.mouse.move(2, 2);
  await page.locator("#scrub").focus();
  await pointed(page)
    .filter({ hasText: /^Year 43:/u })
    .waitFor();
  await page.locator("#scrub").blur();
  await pointed(page).waitFor({ state: "detached" });
  await page.locator(".network-canvas").hover();
  await pointed(page)
    .filter({ hasText: /^Year 43:/u })
    .waitFor();
  await expectClean(there);
  await page.context().close();
});

test("the spread of what people know has a list, and stands in the link", async () => {
  const there = await visit(`#/explore?${FRIENDS}&g=10`);
  const { page } = there;
  await reaches(page, 10);
  await page.getByLabel("spread").check();
  await page.getByText("The same as a list").click();
  const lines = await page.locator(".spread li").allTextContents();
  expect(lines.length).toBeGreaterThan(1);
  const people = lines.map((line) => Number(/: (\d+) (?:person|people)$/u.exec(line)?.[1]));
  expect(people.reduce((sum, each) => sum + each, 0)).toBe(64);
  expect(await page.locator(".network-canvas").getAttribute("aria-label")).toMatch(
    /^How much each of 64 people knows/u,
  );
  await page.waitForURL(/v=swarm/u);
  await page.reload();
  await page.locator(".spread").waitFor();
  expect(await page.getByLabel("spread").isChecked()).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  await expectClean(there);
  await page.context().close();
});

test.each([
  { name: "a phone", size: "phone", view: "", options: {} },
  {
    name: "a projector, dark",
    size: "projector",
    view: "&view=projector",
    options: { colorScheme: "dark" },
  },
  { name: "forced colours", size: "chromebook", view: "", options: { forcedColors: "active" } },
] as const)(
  "an early end and the spread on $name: nothing overflows, axe finds nothing",
  async (of) => {
    const [width, height] = SIZES[of.size];
    const { page } = await visit(`#/explore?${FRIENDS}&g=60&v=swarm${of.view}`, {
      viewport: { width, height },
      ...of.options,
    });
    await page.locator("#run-end").waitFor();
    await page.locator(".spread").waitFor();
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(textsBelow(of.size === "projector" ? 24 : 12))).toEqual([]);
    expect(await page.evaluate(collisions)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test("on a phone each structure has a plot of its own once there are further runs, on one axis of time", async () => {
  const [width, height] = SIZES.phone;
  const there = await visit("#/?g=60", { viewport: { width, height } });
  const { page } = there;
  await reaches(page, 60);
  expect(await page.locator("svg.multiples").count()).toBe(0);
  await page.getByLabel("Runs at a time").selectOption({ index: 0 });
  await page.locator("#more-runs").click();
  const chart = page.locator("svg.multiples");
  await chart.waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
  expect(await chart.locator(".multiple").count()).toBe(3);
  expect(await chart.locator(".multiple .band").count()).toBe(3);
  // An end that came early stands in its own plot, and in no other.
  expect(await chart.locator(".multiple .ends line").count()).toBe(1);
  expect(await chart.locator(".x").count()).toBe(1);
  const axes = await Promise.all(
    (await chart.locator(".multiple .y").all()).map((axis) =>
      axis.locator("text").allTextContents(),
    ),
  );
  expect(axes).toHaveLength(3);
  expect(new Set(axes.map((texts) => texts.join(" "))).size).toBe(1);
  expect(await chart.getAttribute("aria-label")).toMatch(/^Line chart over 60 rounds/u);
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(collisions)).toEqual([]);
  expect(await page.evaluate(textsBelow(12))).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  await expectClean(there);
  await page.context().close();
});
