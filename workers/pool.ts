/**
 * A pool of workers. Answers come in the order of the tasks, so the number of workers cannot show. A call into a dead
 * worker is never answered: each call is raced against the end of its worker, and its task is given once more, to a
 * new one.
 */
import { RatchetError } from "../src/sim/index.ts";

/** A worker at work. */
export interface Hand<Api> {
  readonly api: Api;
  /** Comes when the worker has ended by itself, and says why. */
  readonly gone: Promise<Error>;
  readonly stop: () => void;
  /** Listens to it while a call is under way, and says once that it has fallen silent; returns what ends that. */
  readonly listen?: (silent: (why: Error) => void) => () => void;
}

export interface Pool<Api, Task> {
  /** Most workers at the same time. */
  readonly size: number;
  start(): Hand<Api>;
  /** What a task is about, for messages: "replicates 0 to 24 of Villages". */
  describe(task: Task): string;
}

/** How many tasks for each worker are taken up beyond the one whose answer is waited for. */
const AHEAD = 4;
const TRIES = 2;

/**
 * Has all tasks done, and yields the answers in their order. What goes wrong with one task ends it all, unless `lost`
 * answers for a task over which workers end.
 */
export async function* inOrder<Api, Task, Value>(
  tasks: readonly Task[],
  call: (api: Api, task: Task) => Promise<Value>,
  pool: Pool<Api, Task>,
  lost?: (task: Task, why: RatchetError) => Value,
): AsyncGenerator<Value, void, void> {
  const lanes = new Lanes(pool, Math.min(pool.size, tasks.length));
  const going = new Map<number, Promise<Value>>();
  let next = 0;
  try {
    for (let wanted = 0; wanted < tasks.length; wanted++) {
      for (const task of tasks.slice(next, wanted + AHEAD * pool.size)) {
        const answer = lanes.give(task, call).catch((error: unknown) => {
          if (lost === undefined || !isEnd(error)) throw error;
          return lost(task, error);
        });
        answer.catch(() => undefined); // it is looked at in its turn
        going.set(next++, answer);
      }
      const answer = going.get(wanted);
      if (answer !== undefined) yield await answer;
      going.delete(wanted);
    }
  } finally {
    lanes.stop();
  }
}

const isEnd = (error: unknown): error is RatchetError =>
  error instanceof RatchetError && error.code === "E_WORKER";

/** The workers, and the tasks that wait for one. */
class Lanes<Api, Task> {
  private readonly all: readonly Lane<Api, Task>[];
  private readonly free: Lane<Api, Task>[];
  private readonly waiting: ((lane: Lane<Api, Task>) => void)[] = [];

  constructor(pool: Pool<Api, Task>, size: number) {
    this.all = Array.from({ length: size }, () => new Lane(pool));
    this.free = [...this.all];
  }

  async give<Value>(task: Task, call: (api: Api, task: Task) => Promise<Value>): Promise<Value> {
    const lane = this.free.pop() ?? (await this.nextFree());
    try {
      return await lane.do(task, call);
    } finally {
      const first = this.waiting.shift();
      if (first === undefined) this.free.push(lane);
      else first(lane);
    }
  }

  stop(): void {
    for (const lane of this.all) lane.stop();
  }

  private nextFree(): Promise<Lane<Api, Task>> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }
}

/** One worker after the other, each for as long as it lives. */
class Lane<Api, Task> {
  private readonly pool: Pool<Api, Task>;
  private hand: Hand<Api> | null = null;
  private stopped = false;
  /** Ends the call that is under way. */
  private fail: (why: Error) => void = () => undefined;

  constructor(pool: Pool<Api, Task>) {
    this.pool = pool;
  }

  async do<Value>(task: Task, call: (api: Api, task: Task) => Promise<Value>): Promise<Value> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.attempt((api) => call(api, task));
      } catch (error) {
        if (!(error instanceof WorkerEnd)) throw error;
        if (this.stopped || tries === TRIES) throw this.tell(task, error);
      }
    }
  }

  stop(): void {
    this.stopped = true;
    this.hand?.stop();
    this.hand = null;
    this.fail(new Error("it was stopped")); // nobody answers any more
  }

  private attempt<Value>(call: (api: Api) => Promise<Value>): Promise<Value> {
    if (this.stopped) throw new WorkerEnd("stopped");
    const hand = (this.hand ??= this.open());
    const answer = new Promise<Value>((resolve, reject) => {
      this.fail = (why) => reject(new WorkerEnd(why.message));
      call(hand.api).then(resolve, reject);
    });
    return answer.finally(hand.listen?.((why) => this.bury(hand, why)));
  }

  /** Ends a worker that is as good as dead. */
  private bury(hand: Hand<Api>, why: Error): void {
    if (this.hand !== hand) return;
    this.hand = null;
    hand.stop();
    this.fail(why);
  }

  private open(): Hand<Api> {
    const hand = this.pool.start();
    void this.watch(hand);
    return hand;
  }

  private async watch(hand: Hand<Api>): Promise<void> {
    this.bury(hand, await hand.gone);
  }

  private tell(task: Task, { message }: Error): RatchetError {
    const what = this.pool.describe(task);
    return new RatchetError(
      "E_WORKER",
      "",
      `a worker ended ${TRIES} times over ${what}: ${message}`,
    );
  }
}

class WorkerEnd extends Error {
  override name = "WorkerEnd";
}
