/** All that a worker can do: plain data in, plain data out. The entries for browsers and for Node expose it with comlink. */
import type { BatchApi } from "./batch.ts";
import type { Host } from "./host.ts";
import { createLive } from "./live.ts";
import type { LiveApi } from "./live-types.ts";

export type Api = BatchApi & LiveApi;

/** Blocks of runs are fetched when the first is asked for: what plays a run needs none. */
export function createApi(host: Host): Api {
  let made: Promise<BatchApi> | undefined;
  const batches = (): Promise<BatchApi> =>
    (made ??= import("./batch.ts").then(({ batchApi }) => batchApi(host)));
  return {
    ...createLive(host),
    batch: async (task) => await (await batches()).batch(task),
    cancelBatches: () => void batches().then((api) => api.cancelBatches()),
  };
}
