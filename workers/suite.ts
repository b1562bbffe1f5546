/** Blocks of runs of the replication suite, made in a worker of Node. */
import { measureOf, rowsOf, type Block, type SampleTask } from "../src/lab/replicate/tasks.ts";
import { readyFor } from "../src/sim/index.ts";
import { SUITE } from "../src/lab/suite/index.ts";
import { faultOf, type Answer } from "./answer.ts";
import type { Host } from "./host.ts";

export interface SuiteApi {
  /** Makes the runs of a block, in the order of the replicates. */
  sample(task: SampleTask): Promise<Answer<Block>>;
}

export const suiteApi = ({ now }: Pick<Host, "now">): SuiteApi => ({
  async sample(task) {
    try {
      await readyFor(task.model, ...task.beside);
      const begun = now();
      const rows = [...rowsOf(task, measureOf(SUITE, task))];
      return { ok: true, value: { rows, ms: now() - begun } };
    } catch (error) {
      return faultOf(error);
    }
  },
});
