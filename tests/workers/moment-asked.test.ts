/** A moment that is only looked at: it is told as it was when it was played, and the run stays where it stands. */
import { expect, test } from "vitest";
import type { LiveFrame } from "../../workers/live-types.ts";
import { opened } from "../support/asking.ts";
import { shipped } from "../support/shipped.ts";

const lastOf = ({ frames }: { readonly frames: readonly LiveFrame[] }): LiveFrame => {
  const frame = frames.at(-1);
  if (frame === undefined) throw new Error("there is a frame");
  return frame;
};

test("it is the frame that was played, whatever came after it", async () => {
  const { ask, live } = await opened(shipped("passing-it-on"), ["Villages"]);
  const start = lastOf(await live.seek(0));
  const { frames } = await live.next(40, "all");
  const before = lastOf(await live.seek(40));
  for (const tick of [0, 12, 39, 40, 1]) {
    const told = await ask("moment", { structure: 0, tick });
    const played = tick === 0 ? start : frames[tick - 1];
    expect(told).toEqual(played?.structures[0]);
  }
  const after = lastOf(await live.seek(40));
  expect(after).toEqual(before);
  expect(lastOf(await live.next(1, "all")).tick).toBe(41);
});

test("what has not been played yet is not told", async () => {
  const { ask, live } = await opened(shipped("not-too-many-friends"), ["Villages"]);
  await live.next(5, "last");
  expect((await ask("moment", { structure: 0, tick: 50 })).tick).toBe(5);
  expect(lastOf(await live.seek(5)).tick).toBe(5);
});

test("beside a run that is over the others stay where they are", async () => {
  const { ask, live } = await opened(shipped("not-too-many-friends"), ["Villages", "Everyone"]);
  await live.seek(60);
  const before = lastOf(await live.seek(60));
  expect(before.structures.map(({ tick }) => tick)).toEqual([28, 60]);
  expect((await ask("moment", { structure: 0, tick: 10 })).tick).toBe(10);
  expect((await ask("moment", { structure: 1, tick: 10 })).tick).toBe(10);
  expect(lastOf(await live.seek(60))).toEqual(before);
});
