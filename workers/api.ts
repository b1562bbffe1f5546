/** All that a worker can do: plain data in, plain data out. The entries for browsers and for Node expose it with comlink. */
import type { BatchApi } from "./batch.ts";
import type { BlockApi } from "./blocks.ts";
import type { Host } from "./host.ts";
import { createLive } from "./live.ts";
import type { LiveApi } from "./live-types.ts";

export type Api = BatchApi & BlockApi & LiveApi & { beat(): boolean };

/** Blocks of runs are fetched when the first is asked for: what plays a run needs none. */
export function createApi(host: Host): Api {
  let made: Promise<BatchApi> | undefined;
  const batches = (): Promise<BatchApi> =>
    (made ??= import("./batch.ts").then(({ batchApi }) => batchApi(host)));
  let blocks: Promise<BlockApi> | undefined;
  const studies = (): Promise<BlockApi> =>
    (blocks ??= import("./blocks.ts").then(({ blockApi }) => blockApi(host)));
  return {
    ...createLive(host),
    /** A sign of life. */
    beat: () => true,
    block: async (task) => await (await studies()).block(task),
    cancelBlocks: () => void studies().then((api) => api.cancelBlocks()),
    batch: async (task) => await (await batches()).batch(task),
    cancelBatches: () => void batches().then((api) => api.cancelBatches()),
  };
}
