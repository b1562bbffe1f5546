/** What the page is told of people who search on a landscape: how well each does, which is what its drawings show. */
import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { open, parse } from "../../src/sim/index.ts";
import { wire } from "./wire.ts";

const text = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), "utf8");
const TEXT = text("dependence-to-interdependence");
const HALF_APART = text("semi-isolation");
const { session, openOf, close } = wire();
afterAll(close);

test("the shade of a person is how well it does, of 100, from the first round to the last", async () => {
  const { description, first } = await openOf(TEXT);
  expect(description.level).toEqual({
    word: "how well it does, of 100",
    least: 0,
    most: 100,
    shade: "better",
  });
  const { frames } = await session.next(12, "all");
  const scenario = parse(TEXT);
  const runs = description.structures.map(({ name }) => open(scenario, { structure: name }));
  for (const frame of [...first.frames, ...frames]) {
    frame.structures.forEach(({ detail, metrics }, k) => {
      const levels = [...(detail?.levels ?? [])];
      expect(levels).toHaveLength(60);
      const mean = levels.reduce((sum, level) => sum + level, 0) / 60;
      expect(mean / 100).toBeCloseTo(metrics[0] ?? -1, 2);
      expect(metrics).toEqual(runs[k]?.read());
    });
    for (const run of runs) run.step();
  }
});

test("the key tells of ties that lead one way where some of those drawn do", async () => {
  for (const [structure, leads] of [
    ["A few links between groups", true],
    ["Groups apart", false],
  ] as const) {
    const { description, first } = await openOf(HALF_APART, { structures: [structure] });
    expect(description.oneWay, structure).toBe(leads);
    const [layout] = first.layouts.map((each) => each.layout);
    expect((layout?.oneWay ?? 0) > 0, structure).toBe(leads);
  }
});
