/** Starts a worker, and answers for it when it cannot answer any more. */
import { wrap, type Remote } from "comlink";
import type { LiveApi } from "../live-types.ts";
import type { Hand } from "../pool.ts";
import { spawn } from "./spawn.ts";

/** A worker that leaves so many questions unanswered is taken for dead. They are counted, not timed: a computer may sleep. */
const MOST_UNANSWERED = 7;
const BEAT_MS = 2_000;

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
  const heart = setInterval(
    beat(api, () => end.abort("it gave no sign of life")),
    BEAT_MS,
  );
  end.signal.addEventListener("abort", () => {
    clearInterval(heart);
    worker.terminate();
  });
  return { api, gone, stop: () => end.abort("it was ended") };
}

/** Asks whether the worker still listens, and tells when it has not answered for long. */
function beat(api: Remote<LiveApi>, silent: () => void): () => void {
  let unanswered = 0;
  return () => {
    if (++unanswered > MOST_UNANSWERED) silent();
    else void api.ping().then(() => (unanswered = 0));
  };
}

export interface LiveWorker {
  /** Calls the session. A worker that dies meanwhile rejects the call: a dead worker never answers by itself. */
  call<Answer extends Promise<unknown>>(
    command: (session: Remote<LiveApi>) => Answer,
  ): Promise<Awaited<Answer>>;
  end(): void;
}

export function startLive(): LiveWorker {
  const { api, gone, stop } = startHand();
  const failed = gone.then((why) => {
    throw why;
  });
  failed.catch(() => undefined); // whoever calls hears of it
  return { call: (command) => Promise.race([command(api), failed]), end: stop };
}
