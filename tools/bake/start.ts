/** Stands in for workers/browser/start.ts while the first screen is baked: the session runs beside the page, in no worker. */
import type { Remote } from "comlink";
import type { LiveHand, LiveWorker } from "../../workers/browser/start.ts";
import { createLive } from "../../workers/live.ts";
import type { LiveApi } from "../../workers/live-types.ts";

export function startLive(): LiveWorker {
  const api = createLive({
    now: () => performance.now(),
    pause: () => Promise.resolve(),
    read: () => Promise.reject(new Error("what ships has been checked")),
  }) as unknown as Remote<LiveApi>;
  return {
    call: (command) => Promise.resolve(command(api)),
    gone: new Promise(() => undefined),
    end: () => undefined,
  };
}

export function startHand(): LiveHand {
  throw new Error("nothing beyond the first run is baked");
}
