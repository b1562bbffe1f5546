/** Blocks of runs of a study, made in a worker. Between ticks it looks up now and then: at the clock, and for messages. */
import { transfer } from "comlink";
import { blockSteps, type BlockTask, type MadeBlock } from "../src/lab/study/block.ts";
import { RatchetError, readyFor } from "../src/sim/index.ts";
import { faultOf, type Answer } from "./answer.ts";
import type { Host } from "./host.ts";

/** Longest time for which it does not look up, in milliseconds. */
const SLICE = 30;

export interface BlockApi {
  /** Makes the runs of a block, in the order of the replicates. */
  block(task: BlockTask): Promise<Answer<MadeBlock>>;
  /** Ends the blocks under way, each with the fault E_CANCELLED. */
  cancelBlocks(): void;
}

export function blockApi(host: Host): BlockApi {
  let cancelled = 0;
  return {
    async block(task) {
      const before = cancelled;
      try {
        await readyFor(task.model);
        const value = await made(task, host, () => cancelled > before);
        const buffers = new Set((value.series ?? []).map(({ buffer }) => buffer));
        return transfer({ ok: true, value }, [...buffers]);
      } catch (error) {
        return faultOf(error);
      }
    },
    cancelBlocks() {
      cancelled++;
    },
  };
}

async function made(task: BlockTask, host: Host, cancelled: () => boolean): Promise<MadeBlock> {
  const steps = blockSteps(task);
  let [begun, paused] = [host.now(), host.now()];
  let now = begun;
  for (let step = steps.next(0); ; step = steps.next((now - begun) / 1000)) {
    if (step.done === true) return step.value;
    now = host.now();
    if (step.value === "run") begun = now;
    if (now - paused <= SLICE) continue;
    await host.pause();
    if (cancelled()) throw new RatchetError("E_CANCELLED", "", "cancelled");
    paused = host.now();
  }
}
