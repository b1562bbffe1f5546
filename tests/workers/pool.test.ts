/** The pool: answers in order, whoever gives them, and what happens when a worker dies. */
import { expect, test } from "vitest";
import { RatchetError } from "../../src/sim/index.ts";
import { inOrder, type Hand } from "../../workers/pool.ts";

interface Doubler {
  double(x: number): Promise<number>;
}

type Fate = "dies" | "throws" | "answers";

const answers = (): Fate => "answers";

/** Workers that double numbers, later ones sooner, unless their fate is another. */
class Fakes {
  started = 0;
  living = 0;
  most = 0;
  private busy = 0;
  private readonly fate: (x: number) => Fate;
  private readonly size: number;

  constructor(fate: (x: number) => Fate = answers, size = 3) {
    this.fate = fate;
    this.size = size;
  }

  run(tasks: readonly number[]): AsyncGenerator<number> {
    return inOrder(tasks, (api: Doubler, x: number) => api.double(x), {
      size: this.size,
      start: () => this.start(),
      describe: (x) => `number ${x}`,
    });
  }

  private start(): Hand<Doubler> {
    this.started++;
    this.living++;
    const { promise: gone, settle: die } = open<Error>();
    const double = async (x: number): Promise<number> => {
      this.most = Math.max(this.most, ++this.busy);
      await new Promise((resolve) => setTimeout(resolve, 5 - (x % 5)));
      this.busy--;
      const end = this.fate(x);
      if (end === "answers") return 2 * x;
      if (end === "throws") throw new TypeError("a bug");
      die(new Error("exit code 9"));
      return await new Promise<number>(() => undefined); // a dead worker never answers
    };
    return { api: { double }, gone, stop: () => void this.living-- };
  }
}

function open<Value>(): { promise: Promise<Value>; settle: (value: Value) => void } {
  const settles: ((value: Value) => void)[] = [];
  const promise = new Promise<Value>((resolve) => settles.push(resolve));
  return { promise, settle: (value) => settles.forEach((settle) => settle(value)) };
}

async function all(values: AsyncIterable<number>): Promise<number[]> {
  const got: number[] = [];
  for await (const value of values) got.push(value);
  return got;
}

const hundred = Array.from({ length: 100 }, (_, k) => k);

test("the answers come in the order of the tasks, from any number of workers", async () => {
  for (const size of [1, 2, 3, 7]) {
    const pool = new Fakes(answers, size);
    expect(await all(pool.run(hundred))).toEqual(hundred.map((x) => 2 * x));
    expect(pool.most).toBeLessThanOrEqual(size);
    expect(pool.living).toBe(0);
  }
});

test("no more workers are started than there are tasks", async () => {
  const pool = new Fakes(answers, 8);
  expect(await all(pool.run([4, 5]))).toEqual([8, 10]);
  expect(pool.started).toBe(2);
  expect(await all(pool.run([]))).toEqual([]);
});

test("a task whose worker dies is given once more, to a new one", async () => {
  let deaths = 0;
  const pool = new Fakes((x) => (x === 40 && deaths++ === 0 ? "dies" : "answers"));
  expect(await all(pool.run(hundred))).toEqual(hundred.map((x) => 2 * x));
  expect(pool.started).toBe(4);
  expect(pool.living).toBe(0);
});

test("a task over which two workers die ends it all, and the message says which", async () => {
  const pool = new Fakes((x) => (x === 40 ? "dies" : "answers"));
  const got: number[] = [];
  const running = async (): Promise<void> => {
    for await (const value of pool.run(hundred)) got.push(value);
  };
  await expect(running()).rejects.toThrow("a worker ended 2 times over number 40: exit code 9");
  await expect(all(pool.run([40]))).rejects.toBeInstanceOf(RatchetError);
  expect(got).toEqual(hundred.slice(0, 40).map((x) => 2 * x));
  expect(pool.living).toBe(0);
});

test("what a worker throws is not tried again", async () => {
  const pool = new Fakes((x) => (x === 3 ? "throws" : "answers"), 1);
  await expect(all(pool.run(hundred))).rejects.toThrow(TypeError);
  expect(pool.started).toBe(1);
});

test("who has seen enough stops the workers", async () => {
  const pool = new Fakes();
  for await (const value of pool.run(hundred)) if (value === 10) break;
  expect(pool.living).toBe(0);
  expect(pool.started).toBe(3);
});
