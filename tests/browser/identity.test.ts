/** One run, one identity: a worker of this browser makes the golden runs of Node, the same at every tick. */
import { afterAll, expect, test } from "vitest";
import { startLive, type LiveWorker } from "../../workers/browser/start.ts";
import type { Opened } from "../../workers/live-types.ts";
import text from "../golden/hashes.json?raw";

interface Golden {
  readonly scenario: unknown;
  readonly structure?: string;
  readonly seed: string;
  readonly replicate: number;
  readonly states: readonly string[];
}

const golden = Object.entries((JSON.parse(text) as { runs: Record<string, Golden> }).runs);
const worker: LiveWorker = startLive();
afterAll(() => worker.end());

async function openOf({ scenario, structure, seed }: Golden): Promise<string> {
  const structures = structure === undefined ? {} : { structures: [structure] };
  const opened: Opened = await worker.call((session) =>
    session.open({ scenario, seed, ...structures }),
  );
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join("\n"));
  return opened.first.frames[0]?.structures[0]?.state ?? "";
}

test("there are at least fifteen golden runs", () => {
  expect(golden.length).toBeGreaterThanOrEqual(15);
});

test.each(golden)("%s", async (_name, run) => {
  expect(run.replicate).toBe(0);
  const ticks = run.states.length - 1;
  expect(ticks).toBeGreaterThan(0);
  const states = [await openOf(run)];
  const { frames, over } = await worker.call((session) => session.next(ticks, "last"));
  states.push(...frames.map(({ structures }) => structures[0]?.state ?? ""));
  expect(states).toEqual(run.states);
  expect(over).toBe(true);
});

test("a run that was taken back comes out the same", async () => {
  for (const [, run] of golden) {
    await openOf(run);
    const ticks = run.states.length - 1;
    const half = Math.floor(ticks / 2);
    await worker.call((session) => session.seek(ticks));
    for (const tick of [half, 3, ticks - 1, half + 1]) {
      const { frames } = await worker.call((session) => session.seek(tick));
      expect(frames.at(-1)?.structures[0]?.state).toBe(run.states[tick]);
    }
  }
});
