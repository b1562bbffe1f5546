/** How long the tasks of the page's main thread compute. In CPU time: wall time says what else the machine had to do. */
import type { CDPSession, Page } from "playwright";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of CPU. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

export interface Trace {
  /** Ends it. Milliseconds of CPU of each task of a renderer's main thread, the longest first. */
  end(): Promise<number[]>;
}

const CATEGORIES = ["toplevel", "__metadata"];

export async function startTrace(page: Page): Promise<Trace> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  return {
    async end() {
      const complete = new Promise((resolve) => {
        session.once("Tracing.tracingComplete", resolve);
      });
      await session.send("Tracing.end");
      await complete;
      await session.detach();
      return tasksOf(events);
    },
  };
}

function tasksOf(events: readonly TraceEvent[]): number[] {
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const main = new Set(
    events.filter(({ ph, args }) => ph === "M" && args.name === "CrRendererMain").map(thread),
  );
  const tasks = events.filter(
    (event) => event.name === "ThreadControllerImpl::RunTask" && main.has(thread(event)),
  );
  return tasks.map(({ tdur = 0 }) => tdur / 1000).toSorted((a, b) => b - a);
}
