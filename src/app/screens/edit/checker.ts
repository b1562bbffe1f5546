/** Asks a worker about the text, and waits for no answer that does not come. */
import { startLive, type LiveWorker } from "../../../../workers/browser/start.ts";
import type { Completion, Difference, Gauged, Patched } from "../../../../workers/edit/types.ts";
import type { StudyRead, TextRead } from "../../../../workers/questions/file-types.ts";
import { askIn } from "../../run/ask.ts";
import { memoryBudget } from "../../run/caution.ts";
import { NoAnswer } from "./no-answer.ts";
import { scenarioText } from "../studies/shipped.ts";

/** So long an answer may take; before the first one the worker has to be loaded. */
const LIMIT_MS = 10_000;
const FIRST_MS = 30_000;

export class Checker {
  private worker: LiveWorker | null = null;
  private answered = false;
  private readonly limit: number;

  constructor(limit = LIMIT_MS) {
    this.limit = limit;
  }

  check = (text: string): Promise<TextRead> =>
    this.within((worker) => askIn(worker, "offers", { text, rough: true }));

  /** A study names a scenario; of those that ship the text is fetched. */
  checkStudy = async (text: string): Promise<StudyRead> => {
    const scenarios: Record<string, string> = {};
    for (;;) {
      const read = await this.within((worker) =>
        askIn(worker, "checkStudy", { text, scenarios: { ...scenarios } }),
      );
      if (read.ok || read.wants === null) return read;
      const shipped = await scenarioText(read.wants);
      if (shipped === null) return read;
      scenarios[read.wants] = shipped;
    }
  };

  patch = (text: string, path: string, value: number): Promise<Patched> =>
    this.within((worker) => askIn(worker, "patch", { text, path, value }));

  differences = (before: string, after: string): Promise<readonly Difference[] | null> =>
    this.within((worker) => askIn(worker, "differences", { before, after }));

  gauge = (text: string): Promise<Gauged> =>
    this.within((worker) => askIn(worker, "gauge", { text, memory: memoryBudget() }));

  complete = (text: string, position: number): Promise<Completion | null> =>
    this.within((worker) => askIn(worker, "complete", { text, position }));

  /** Whatever is still asked is answered by nobody. */
  end(): void {
    this.worker?.end();
    this.worker = null;
    this.answered = false;
  }

  private async within<Told>(ask: (worker: LiveWorker) => Promise<Told>): Promise<Told> {
    const worker = (this.worker ??= startLive());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, refuse) => {
      const limit = this.answered ? this.limit : Math.max(this.limit, FIRST_MS);
      timer = setTimeout(() => refuse(new NoAnswer("")), limit);
    });
    try {
      const told = await Promise.race([ask(worker), late]);
      this.answered = true;
      return told;
    } catch (error) {
      // A worker that is silent or dead is of no use any more; the next question starts another.
      if (this.worker === worker) this.end();
      throw error instanceof NoAnswer ? error : new NoAnswer(messageOf(error));
    } finally {
      clearTimeout(timer);
    }
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/\.$/u, "") : String(error);
