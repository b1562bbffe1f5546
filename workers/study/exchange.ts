/** Where a study's blocks wait for workers that come for them: tasks go out in their order, answers come back in any. */
import type { BlockTask, MadeBlock } from "../../src/lab/study/block.ts";
import type { BlockExecutor } from "../../src/lab/study/run.ts";
import type { Block } from "../../src/lab/study/types.ts";
import { RatchetError } from "../../src/sim/index.ts";
import type { BlockDone, BlockWork } from "./types.ts";

interface Waiting {
  readonly task: () => BlockTask;
  readonly answer: (made: MadeBlock | RatchetError) => void;
  /** Somebody has come for it. */
  out: boolean;
}

export class Exchange {
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  /** What the runner of a study is given: the answers in the order of the blocks. */
  readonly execute: BlockExecutor = (blocks, taskOf) => this.offer(blocks, taskOf);

  private async *offer(
    blocks: readonly Block[],
    taskOf: (block: Block) => BlockTask,
  ): AsyncGenerator<MadeBlock | RatchetError> {
    const answers = blocks.map(
      (block) =>
        new Promise<MadeBlock | RatchetError>((answer) => {
          this.waiting.set(this.next++, { task: () => taskOf(block), answer, out: false });
        }),
    );
    for (const answer of answers) yield await answer;
  }

  /** Nothing is waiting and nothing is out. */
  get idle(): boolean {
    return this.waiting.size === 0;
  }

  take(most: number): readonly BlockWork[] {
    const taken: BlockWork[] = [];
    for (const [id, each] of this.waiting) {
      if (taken.length === most) break;
      if (each.out) continue;
      each.out = true;
      taken.push({ id, task: each.task() });
    }
    return taken;
  }

  /** An answer to a block that nobody waits for any more is dropped. */
  give({ id, made }: BlockDone): void {
    const { answer } = this.waiting.get(id) ?? {};
    this.waiting.delete(id);
    answer?.("runs" in made ? made : new RatchetError(made.code, "", made.message));
  }

  /** Whoever came for blocks is gone: they wait again. */
  takeBack(): void {
    for (const each of this.waiting.values()) each.out = false;
  }
}
