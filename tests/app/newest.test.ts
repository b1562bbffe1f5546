/** Questions that come faster than they are answered. */
import { expect, test } from "vitest";
import { Newest } from "../../src/app/run/newest.ts";

test("while one is answered only the newest waits, and is asked then", async () => {
  const line = new Newest();
  const asked: number[] = [];
  const answers: (() => void)[] = [];
  const question = (k: number) => (): Promise<void> => {
    asked.push(k);
    return new Promise((resolve) => answers.push(resolve));
  };
  for (const k of [1, 2, 3]) line.begin(question(k));
  expect(asked).toEqual([1]);
  const answered = async (): Promise<void> => {
    answers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  await answered();
  expect(asked).toEqual([1, 3]);
  await answered();
  line.begin(question(4));
  expect(asked).toEqual([1, 3, 4]);
});
