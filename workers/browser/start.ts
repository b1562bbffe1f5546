/** Starts a worker, and answers for it when it cannot answer any more. */
import { wrap, type Remote } from "comlink";
import type { LiveApi } from "../live-types.ts";
import type { Hand } from "../pool.ts";
import { startHeart } from "./heart.ts";
import { spawn } from "./spawn.ts";

/** The worker has stopped: it failed, or it is silent. */
class WorkerStopped extends Error {
  override readonly name = "WorkerStopped";
}

/** A worker with its session, and word of its end. */
export type LiveHand = Hand<Remote<LiveApi>>;

export function startHand(): LiveHand {
  const worker = spawn();
  const api = wrap<LiveApi>(worker);
  const end = new AbortController();
  const gone = new Promise<Error>((resolve) => {
    end.signal.addEventListener("abort", () =>
      resolve(new WorkerStopped(String(end.signal.reason))),
    );
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    end.abort(event.message || "it could not be loaded");
  });
  worker.addEventListener("messageerror", () => end.abort("a message could not be read"));
  const stopHeart = startHeart({
    ping: () => api.ping(),
    silent: () => end.abort("it gave no sign of life"),
    awake: () => document.visibilityState === "visible",
  });
  end.signal.addEventListener("abort", () => {
    stopHeart();
    worker.terminate();
  });
  return { api, gone, stop: () => end.abort("it was ended") };
}

export interface LiveWorker {
  /** Calls the session. A worker that dies meanwhile rejects the call: a dead worker never answers by itself. */
  call<Answer extends Promise<unknown>>(
    command: (session: Remote<LiveApi>) => Answer,
  ): Promise<Awaited<Answer>>;
  /** Comes when it has ended, also by `end`, and says why. */
  readonly gone: Promise<Error>;
  end(): void;
}

export function startLive(): LiveWorker {
  const { api, gone, stop } = startHand();
  const failed = gone.then((why) => {
    throw why;
  });
  failed.catch(() => undefined); // whoever calls hears of it
  return { call: (command) => Promise.race([command(api), failed]), gone, end: stop };
}
