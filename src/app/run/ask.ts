/** Asks workers, beside what their sessions are told to do: the one that plays the open run, or workers of their own. */
import type { Remote } from "comlink";
import { startHand, startLive, type LiveWorker } from "../../../workers/browser/start.ts";
import { valueOf } from "../../../workers/answer.ts";
import type { LiveApi } from "../../../workers/live-types.ts";
import { inOrder } from "../../../workers/pool.ts";
import type { Asked, QuestionName, Told } from "../../../workers/questions/types.ts";
import type { Store } from "../store.ts";
import { LANES } from "./blocks.ts";

/** Asks the worker that plays what is open, as it stands there; null: nothing is open. */
export async function askOpen<Name extends QuestionName>(
  store: Store,
  name: Name,
  asked: Asked<Name>,
): Promise<Told<Name> | null> {
  const { worker } = store;
  return worker === null ? null : await askIn(worker, name, asked);
}

/** Asks a worker that somebody keeps. Throws what a user can mend as it was thrown there. */
export async function askIn<Name extends QuestionName>(
  worker: LiveWorker,
  name: Name,
  asked: Asked<Name>,
): Promise<Told<Name>> {
  return valueOf(await worker.call((session) => session.ask(name, asked))) as Told<Name>;
}

/** Asks a worker that is started for it, and ended. */
export async function askAlone<Name extends QuestionName>(
  name: Name,
  asked: Asked<Name>,
): Promise<Told<Name>> {
  const worker = startLive();
  try {
    return await askIn(worker, name, asked);
  } finally {
    worker.end();
  }
}

/** Asks the same of many, over as many workers as this device has room for; the answers come in the order of the questions. */
export async function* askPool<Name extends QuestionName>(
  name: Name,
  all: readonly Asked<Name>[],
): AsyncGenerator<Told<Name>, void, void> {
  const call = async (api: Remote<LiveApi>, asked: Asked<Name>): Promise<Told<Name>> =>
    valueOf(await api.ask(name, asked)) as Told<Name>;
  yield* inOrder(all, call, { size: LANES, start: startHand, describe: () => name });
}
