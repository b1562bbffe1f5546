/** A worker that falls silent is taken for dead, one that answers late is not. The clock is the test's. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inOrder, type Hand } from "../../workers/pool.ts";
import { listenFor } from "../../workers/node/silence.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = (): Promise<never> => new Promise(() => undefined);

/** Workers of which the first so many neither work nor answer. */
function hands(deaf: number): {
  readonly start: () => Hand<() => Promise<string>>;
  stopped: number;
} {
  let started = 0;
  const all = {
    stopped: 0,
    start(): Hand<() => Promise<string>> {
      const isDeaf = started++ < deaf;
      const beat = isDeaf ? never : () => Promise.resolve();
      return {
        api: isDeaf ? never : () => Promise.resolve("done"),
        gone: never(),
        stop: () => void all.stopped++,
        listen: listenFor(beat, { every: 1000, misses: 3 }),
      };
    },
  };
  return all;
}

async function run(deaf: number): Promise<{ answers: string[]; stopped: number }> {
  const { start, ...rest } = hands(deaf);
  const pool = { size: 1, start, describe: (task: string) => task };
  const answers: string[] = [];
  const all = (async () => {
    const made = inOrder(
      ["a", "b"],
      (api: () => Promise<string>) => api(),
      pool,
      (_, { message }) => message,
    );
    for await (const answer of made) answers.push(answer);
  })();
  await vi.advanceTimersByTimeAsync(60_000);
  await all;
  expect(vi.getTimerCount()).toBe(0);
  return { answers, stopped: rest.stopped };
}

test("a task whose worker falls silent is given to another", async () => {
  expect((await run(1)).answers).toEqual(["done", "done"]);
});

test("a task over which two fall silent is lost, the next one is not", async () => {
  const { answers } = await run(2);
  expect(answers).toEqual(["a worker ended 2 times over a: it was silent for 3 s", "done"]);
});

test("one that answers late, but answers, goes on for as long as it likes", async () => {
  const said: string[] = [];
  const beat = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, 2900);
    });
  const end = listenFor(beat, { every: 1000, misses: 3 })(({ message }) => void said.push(message));
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(said).toEqual([]);
  end();
});
