/** Silence is counted in beats of a page that is awake. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startHeart } from "../../workers/browser/heart.ts";

let answers: ((ms: number) => void)[];
let deaths: number;
let awake: boolean;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  deaths = 0;
  awake = true;
  stop = startHeart({
    ping: () =>
      new Promise((resolve) => {
        answers.push(resolve);
      }),
    silent: () => deaths++,
    awake: () => awake,
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Lets so many seconds pass in which questions are answered, with so many milliseconds of silence allowed. */
async function alive(seconds: number, allowed = 5_000): Promise<void> {
  for (let k = 0; k < 2 * seconds; k++) {
    await vi.advanceTimersByTimeAsync(500);
    for (const answer of answers.splice(0)) answer(allowed);
  }
  await vi.advanceTimersByTimeAsync(0);
}

test("a worker that answers lives for ever, and one that falls silent is noticed within 5 to 6 s", async () => {
  await alive(600);
  expect(deaths).toBe(0);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(deaths).toBe(0);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(deaths).toBeGreaterThan(0);
});

test("while it is loaded, or as long as it has said, it may be silent for longer", async () => {
  await vi.advanceTimersByTimeAsync(29_000);
  expect(deaths).toBe(0);
  await alive(1, 20_000);
  await vi.advanceTimersByTimeAsync(19_500);
  expect(deaths).toBe(0);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(deaths).toBeGreaterThan(0);
});

test("in a page that nobody looks at no silence counts, and none is carried over", async () => {
  await alive(2);
  await vi.advanceTimersByTimeAsync(4_000);
  awake = false;
  await vi.advanceTimersByTimeAsync(3_600_000);
  awake = true;
  await vi.advanceTimersByTimeAsync(4_000);
  expect(deaths).toBe(0);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(deaths).toBeGreaterThan(0);
});

test("a computer that slept is one beat late", async () => {
  await alive(2);
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  await alive(1);
  expect(deaths).toBe(0);
});

test("it beats no more when it is stopped", async () => {
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toEqual([]);
  expect(deaths).toBe(0);
});
