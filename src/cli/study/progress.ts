/** How far a study is, on stderr: a line redrawn for a person, a line now and then for a log, or JSON for a program. */
import type { RoundCount } from "../../lab/study/run.ts";
import { tell } from "../io.ts";
import { progressOf, type Progress } from "../progress.ts";
import { grouped } from "./figures.ts";

export const PROGRESS = ["auto", "json"] as const;
export type ProgressKind = (typeof PROGRESS)[number];

export interface StudyProgress {
  round(counts: RoundCount): void;
  add(runs: number, failed: number): void;
  end(): void;
}

/** A line of JSON stands for at least this many milliseconds. */
const JSON_MS = 1000;

export function studyProgress(kind: ProgressKind, quiet: boolean, head: string): StudyProgress {
  if (quiet) return { round: () => undefined, add: () => undefined, end: () => undefined };
  return kind === "json" ? asJson() : asText(head);
}

function asText(head: string): StudyProgress {
  let now: Progress | null = null;
  let failures = 0;
  return {
    round({ reused, missing, runs }) {
      now?.end();
      tell(
        `${head}  ${grouped(runs)} runs in ${grouped(missing)} chunks, ${grouped(reused)} reused`,
      );
      now = progressOf(Math.max(1, runs), false);
    },
    add(runs, failed) {
      failures += failed;
      now?.add(runs);
    },
    end() {
      now?.end();
      if (failures > 0) tell(`${grouped(failures)} runs failed`);
    },
  };
}

function asJson(): StudyProgress {
  let [done, total, failures, shown] = [0, 0, 0, 0];
  const line = (): void => {
    shown = performance.now();
    tell(JSON.stringify({ done, total, failed: failures }));
  };
  return {
    round({ runs }) {
      total += runs;
      line();
    },
    add(runs, failed) {
      done += runs;
      failures += failed;
      if (performance.now() - shown > JSON_MS) line();
    },
    end: line,
  };
}
