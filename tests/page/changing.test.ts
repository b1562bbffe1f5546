/** Ties that change while a session plays: each time there is another drawing, of people who stand where they stood. */
import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { wire } from "./wire.ts";

const SHARING = readFileSync(new URL("../../scenarios/sharing-less.yaml", import.meta.url), "utf8");
const { session, openOf, close } = wire();
afterAll(close);

test("the drawing follows the ties, and going back finds those of that time", async () => {
  const set = { "before.rewire.probability": 0.2, stop: null };
  const { first } = await openOf(SHARING, { set, structures: ["Tell all"] });
  const [start] = first.layouts;
  expect(first.layouts).toHaveLength(1);
  const { frames, layouts } = await session.next(6, "last");
  const stages = frames.map(({ structures }) => structures[0]?.stage);
  expect(stages).toEqual([0, 1, 2, 3, 4, 5]); // ties change from the second round on
  expect(layouts.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5]);
  for (const { layout } of layouts) {
    expect([layout.x, layout.y, layout.radius]).toEqual([
      start?.layout.x,
      start?.layout.y,
      start?.layout.radius,
    ]);
    expect(layout.tiesInAll).toBe(start?.layout.tiesInAll);
    expect(layout.ties).not.toEqual(start?.layout.ties);
  }
  const back = await session.seek(3);
  expect(back.layouts).toEqual([]);
  expect(back.frames.at(-1)?.structures[0]?.stage).toBe(2);
});

test("ties that stay are sent once", async () => {
  const { first } = await openOf(SHARING, { set: { stop: null } });
  expect(first.layouts).toHaveLength(3);
  const { frames, layouts } = await session.next(20, "last");
  expect(frames).toHaveLength(20);
  expect(layouts).toEqual([]);
});
