/** How far it is, on stderr: one line redrawn for a person, a line now and then for a log. */
import { tell } from "./io.ts";

const REDRAW_MS = 200;
/** In a log: a line for each tenth, but not faster than this; or when this long nothing was said. */
const LOG_MS = { least: 1000, most: 30_000 };
const WIDTH = 20;

export interface Progress {
  add(runs: number): void;
  /** Leaves the line empty. */
  end(): void;
}

const silent: Progress = { add: () => undefined, end: () => undefined };

export function progressOf(total: number, quiet: boolean): Progress {
  if (quiet) return silent;
  const { isTTY } = process.stderr;
  return isTTY && process.env["TERM"] !== "dumb" ? redrawn(total) : logged(total);
}

function redrawn(total: number): Progress {
  const begun = performance.now();
  let shown = begun;
  let done = 0;
  return {
    add(runs) {
      done += runs;
      const now = performance.now();
      if (now - shown < REDRAW_MS) return;
      shown = now;
      process.stderr.write(`\r${lineOf(done, total, now - begun)}\u001B[K`);
    },
    end() {
      if (shown > begun) process.stderr.write("\r\u001B[K");
    },
  };
}

function logged(total: number): Progress {
  const begun = performance.now();
  let shown = begun;
  let tenths = 0;
  let done = 0;
  return {
    add(runs) {
      done += runs;
      const now = performance.now();
      const reached = Math.floor((10 * done) / total);
      const due = now - shown > LOG_MS.most || (reached > tenths && now - shown > LOG_MS.least);
      if (!due || done === total) return;
      shown = now;
      tenths = reached;
      tell(lineOf(done, total, now - begun));
    },
    end: () => undefined,
  };
}

/** "[######··············]  30 %  12/40 runs  3.1/s  9 s left" */
export function lineOf(done: number, total: number, elapsed: number): string {
  const full = Math.floor((WIDTH * done) / total);
  const bar = "#".repeat(full) + "·".repeat(WIDTH - full);
  const share = Math.floor((100 * done) / total);
  const perSecond = done / (elapsed / 1000);
  const rate = perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0);
  const left = span((total - done) / perSecond);
  return `[${bar}] ${String(share).padStart(3)} %  ${done}/${total} runs  ${rate}/s  ${left} left`;
}

function span(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, "0")} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
