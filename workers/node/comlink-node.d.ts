/** The adapter has no types at the path at which it is a module. */
declare module "comlink/dist/esm/node-adapter.mjs" {
  import type { Endpoint } from "comlink";
  import type { MessagePort, Worker } from "node:worker_threads";

  const nodeEndpoint: (port: MessagePort | Worker) => Endpoint;
  // oxlint-disable-next-line import/no-default-export -- the adapter's own
  export default nodeEndpoint;
}
