/** Further runs of the same scenario: spread over workers, taken in as they come, and summed up now and then. */
import type { Remote } from "comlink";
import { startHand, type LiveWorker } from "../../../workers/browser/start.ts";
import type {
  Ensemble,
  LiveApi,
  LiveRequest,
  OneMore,
  Whose,
} from "../../../workers/live-types.ts";
import { inOrder } from "../../../workers/pool.ts";
import { LEAST_TO_SAY } from "../words/plain.ts";
import { LANES } from "./blocks.ts";

const BETWEEN_SUMMARIES_MS = 300;

export interface ManyOptions {
  readonly request: LiveRequest;
  /** The worker that sums up, at this moment; null: there is none. */
  readonly worker: () => LiveWorker | null;
  readonly whose: () => Whose;
  readonly progress: (done: number, of: number) => void;
  readonly summary: (ensemble: Ensemble) => void;
  /** That worker has failed. The runs are not lost with it: they are summed up when there is another. */
  readonly failed: (error: unknown, worker: LiveWorker) => void;
}

export class Many {
  readonly runs: OneMore[] = [];
  private readonly options: ManyOptions;
  private stopped = false;
  /** How many of the runs a worker has been given: they cross once. */
  private readonly given = new WeakMap<LiveWorker, number>();

  constructor(options: ManyOptions) {
    this.options = options;
  }

  /** Makes so many more runs. What is there when it is stopped, or when a run fails, is kept. */
  async more(block: number): Promise<void> {
    this.stopped = false;
    const from = this.runs.length + 1;
    const wanted = Array.from({ length: block }, (_, k) => from + k);
    const { progress } = this.options;
    let next = performance.now() + BETWEEN_SUMMARIES_MS;
    try {
      for await (const run of inOrder(wanted, runWith(this.options.request), POOL)) {
        if (this.stopped) break;
        if (run === null) continue;
        this.runs.push(run);
        progress(this.runs.length, from + block - 1);
        const now = performance.now();
        if (this.runs.length < LEAST_TO_SAY || now < next) continue;
        await this.sumUp();
        // The more there is to sum up, the less often: the runs come first.
        next = performance.now() + Math.max(BETWEEN_SUMMARIES_MS, 4 * (performance.now() - now));
      }
    } finally {
      await this.sumUp();
    }
  }

  stop(): void {
    this.stopped = true;
  }

  async sumUp(): Promise<void> {
    const { request, summary, whose, failed } = this.options;
    const worker = this.options.worker();
    if (this.runs.length === 0 || worker === null) return;
    const from = this.given.get(worker) ?? 0;
    const how = { whose: whose(), luck: request.luck ?? "same", from } as const;
    const news = this.runs.slice(from);
    this.given.set(worker, this.runs.length);
    try {
      summary(await worker.call((session) => session.summarise(news, how)));
    } catch (error) {
      failed(error, worker);
    }
  }
}

const POOL = {
  size: LANES,
  start: startHand,
  describe: (replicate: number): string => `run ${replicate}`,
};

/** Makes one run in a worker, which is given the scenario the first time. */
function runWith(
  request: LiveRequest,
): (api: Remote<LiveApi>, replicate: number) => Promise<OneMore | null> {
  const ready = new WeakMap<Remote<LiveApi>, Promise<unknown>>();
  return async (api, replicate) => {
    const opened = ready.get(api) ?? api.open(request);
    ready.set(api, opened);
    await opened;
    return await api.oneMore(replicate);
  };
}
