/** All that a worker can do: plain data in, plain data out. The entries for browsers and for Node expose it with comlink. */
import { batchApi, type BatchApi } from "./batch.ts";
import type { Host } from "./host.ts";
import { createLive } from "./live.ts";
import type { LiveApi } from "./live-types.ts";

export type Api = BatchApi & LiveApi;

export const createApi = (host: Host): Api => ({ ...createLive(host), ...batchApi(host) });
