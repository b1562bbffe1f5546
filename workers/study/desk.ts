/** A study that is open in a worker: its plan, its chunks, and how far it is. */
import { storeOn } from "../../src/lab/chunks/store.ts";
import { memoryDisk, type MemoryDisk } from "../../src/lab/study/memory.ts";
import { leastOf, mostOf, type Plan } from "../../src/lab/study/plan.ts";
import { runStudy } from "../../src/lab/study/run.ts";
import type { Chunk, Store } from "../../src/lab/study/types.ts";
import type { Host } from "../host.ts";
import { Exchange } from "./exchange.ts";
import type { StepAsked, StepTold } from "./types.ts";

export class Desk {
  readonly plan: Plan;
  readonly disk: MemoryDisk = memoryDisk();
  readonly store: Store = remembered(storeOn(this.disk, "chunks"));
  private readonly memory: number;
  private readonly exchange = new Exchange();
  private done = 0;
  private of: number;
  private state: "new" | "running" | "over" | Error = "new";

  /** `memory`: bytes that a run may take. */
  constructor(plan: Plan, memory: number) {
    this.plan = plan;
    this.memory = memory;
    this.of = plan.points.length * leastOf(plan.study.replicates);
  }

  /** True: how many runs it comes to is seen on the way. */
  get sequential(): boolean {
    const { replicates } = this.plan.study;
    return leastOf(replicates) < mostOf(replicates);
  }

  /** True: all of its runs are made. */
  get over(): boolean {
    return this.state === "over";
  }

  /** Takes in what has been made, and gives out what is to be made next. */
  async step({ made, want, again }: StepAsked, host: Pick<Host, "pause">): Promise<StepTold> {
    if (this.state === "new") this.begin();
    if (again) this.exchange.takeBack();
    for (const each of made) this.exchange.give(each);
    // Between two rounds there is nothing to take until it has been seen what is still wanted.
    while (this.state === "running" && this.exchange.idle) await host.pause();
    if (this.state instanceof Error) throw this.state;
    const { done, of } = this;
    return { tasks: this.exchange.take(want), done, of, over: this.state === "over" };
  }

  private begin(): void {
    this.state = "running";
    const { plan, store, memory } = this;
    const hooks = {
      round: ({ runs }: { readonly runs: number }) => (this.of = this.done + runs),
      kept: (_: unknown, { runs }: Chunk) => (this.done += runs.length),
    };
    runStudy({ plan, store, memory, execute: this.exchange.execute }, hooks).then(
      () => (this.state = "over"),
      (error: unknown) => (this.state = error instanceof Error ? error : new Error(String(error))),
    );
  }
}

/** Chunks as they come back from their bytes, each read once. */
function remembered(store: Store): Store {
  const read = new Map<string, Chunk | null>();
  return {
    keys: () => store.keys(),
    async get(key) {
      const known = read.get(key);
      if (known !== undefined && known !== null) return known;
      const chunk = await store.get(key);
      read.set(key, chunk);
      return chunk;
    },
    async put(chunk) {
      await store.put(chunk);
      read.delete(chunk.key);
    },
  };
}
