/** How long the tasks of the page's main thread compute. In CPU time: wall time says what else the machine had to do. */
import type { CDPSession, Page } from "playwright";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began and how long it took, in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of CPU. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

export interface Trace<Told = number[]> {
  /** Ends it. Milliseconds of CPU of each task of a renderer's main thread, the longest first. */
  end(): Promise<Told>;
}

/** What the frames of a page cost. */
export interface Frames {
  readonly frames: number;
  /** Milliseconds of CPU of the main thread from the beginning of a frame to that of the next: the mean, and the 95 % quantile. */
  readonly mean: number;
  readonly high: number;
  readonly longest: number;
}

const TRIES = 3;

/**
 * A measurement on a machine that others use too: their work takes caches and turns away, which adds to a cost in CPU time
 * and never takes anything off. The first of three that is within the limits, or the last: what is too dear is so each time.
 */
export async function undisturbed<Told>(
  measure: () => Promise<Told>,
  within: (told: Told) => boolean,
): Promise<Told> {
  let told = await measure();
  for (let tries = 1; tries < TRIES && !within(told); tries++) told = await measure();
  return told;
}

const CATEGORIES = ["toplevel", "__metadata"];

export const startTrace = (page: Page): Promise<Trace> =>
  traced(page, CATEGORIES, (events) => durations(tasksOf(events)));

/** Tells what each frame costs, all tasks of the main thread counted in. */
export const startFrames = (page: Page): Promise<Trace<Frames>> =>
  traced(page, [...CATEGORIES, "devtools.timeline"], framesOf);

async function traced<Told>(
  page: Page,
  categories: string[],
  told: (events: readonly TraceEvent[]) => Told,
): Promise<Trace<Told>> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  const session: CDPSession = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories, excludedCategories: ["*"] },
  });
  return {
    async end() {
      const complete = new Promise((resolve) => {
        session.once("Tracing.tracingComplete", resolve);
      });
      await session.send("Tracing.end");
      await complete;
      await session.detach();
      return told(events);
    },
  };
}

/** What happened on the main threads of renderers. */
function onMain(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const main = new Set(
    events.filter(({ ph, args }) => ph === "M" && args.name === "CrRendererMain").map(thread),
  );
  return events.filter((event) => main.has(thread(event)));
}

const tasksOf = (events: readonly TraceEvent[]): readonly TraceEvent[] =>
  onMain(events).filter(({ name }) => name === "ThreadControllerImpl::RunTask");

const durations = (tasks: readonly TraceEvent[]): number[] =>
  tasks.map(({ tdur = 0 }) => tdur / 1000).toSorted((a, b) => b - a);

/** A frame begins with the task in which the page's own animation callbacks run. */
function framesOf(events: readonly TraceEvent[]): Frames {
  const tasks = tasksOf(events).toSorted((a, b) => a.ts - b.ts);
  const calls = onMain(events)
    .filter(({ name }) => name === "FireAnimationFrame")
    .map(({ ts }) => ts);
  const begun = tasks.filter(({ ts, dur = 0 }) => calls.some((at) => at >= ts && at < ts + dur));
  const costs = begun.map(({ ts }, k) => {
    const end = begun[k + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const own = tasks.filter((task) => task.ts >= ts && task.ts < end);
    return own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  });
  const sorted = costs.toSorted((a, b) => a - b);
  return {
    frames: costs.length,
    mean: costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length),
    high: sorted[Math.floor(0.95 * sorted.length)] ?? 0,
    longest: durations(tasks)[0] ?? 0,
  };
}
