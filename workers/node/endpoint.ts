/** Both ends of a wire between threads of Node. */
import { setImmediate } from "node:timers/promises";
import type { MessagePort } from "node:worker_threads";
import { expose, wrap, type Remote } from "comlink";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { parse, withFormulas, type Scenario } from "../../src/sim/index.ts";
import { createApi, type Api } from "../api.ts";
import { suiteApi, type SuiteApi } from "../suite.ts";

/** In Node a worker knows the replication suite too. */
export type NodeApi = Api & SuiteApi;

type Settings = Readonly<Record<string, unknown>>;

async function pause(): Promise<void> {
  await setImmediate();
}

const now = (): number => performance.now();

/** Text, or the data that stand in one. */
async function read(scenario: unknown, set: Settings): Promise<Scenario> {
  return await withFormulas((formulas) => parse(scenario as string | object, { set, formulas }));
}

/** Serves the API at this end of the wire. */
export function serve(port: MessagePort): void {
  const host = { pause, now, read };
  const api: NodeApi = { ...createApi(host), ...suiteApi(host) };
  expose(api, nodeEndpoint(port));
}

/** The API at the other end. */
export const connect = (port: Parameters<typeof nodeEndpoint>[0]): Remote<NodeApi> =>
  wrap<NodeApi>(nodeEndpoint(port));
