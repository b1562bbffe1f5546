/** What the workers are asked for "Why does one know more?": the run that is seen, and further runs. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Pair, WhyAnswer } from "../../../workers/questions/knowledge-types.ts";
import { requestOf } from "../link/wish.ts";
import type { Page } from "../page.ts";
import { askOpen, askPool } from "../run/ask.ts";
import { memoryBudget } from "../run/caution.ts";
import { Newest } from "../run/newest.ts";

type Names = readonly [a: string, b: string];

/** Further runs, and how many of them a worker makes at a time. */
export const RUNS = 40;
const AT_A_TIME = 4;

/** It needs more memory than a run may take here, or went wrong otherwise. */
export type Failed = "memory" | "failed";

const failedBy = (error: unknown): Failed =>
  (error as { readonly code?: unknown } | null)?.code === "E_MEMORY" ? "memory" : "failed";

export interface FurtherPairs {
  readonly runs: readonly Pair[];
  readonly state: "idle" | "working" | Failed;
  readonly start: () => void;
  readonly stop: () => void;
}

const NONE = { runs: [], state: "idle" } as const;

/** Further runs of two structures to the end; those of others, or of another run, are let go. */
export function useFurther(page: Page, [a, b]: Names): FurtherPairs {
  const [now, take] = useState<Pick<FurtherPairs, "runs" | "state">>(NONE);
  const turn = useRef(0);
  const play = page.store.play.value;
  const stop = (): void => {
    turn.current++;
    take(({ runs }) => ({ runs, state: "idle" }));
  };
  useEffect(() => {
    take(NONE);
    return () => {
      turn.current++;
    };
  }, [play, a, b]);
  const make = async (): Promise<void> => {
    const wish = page.wish.value;
    if (wish === null || wish.shipped === null || play === null) return;
    const mine = ++turn.current;
    const scenario = { memory: memoryBudget(), ...requestOf(wish, wish.shipped) };
    const all = Array.from({ length: RUNS / AT_A_TIME }, (_, k) => ({
      scenario,
      structures: [a, b] as const,
      from: 1 + k * AT_A_TIME,
      count: AT_A_TIME,
      tick: play.description.until,
    }));
    const runs: Pair[] = [];
    take({ runs: [], state: "working" });
    try {
      for await (const pairs of askPool("ledgers", all)) {
        if (mine !== turn.current) return;
        runs.push(...pairs);
        take({ runs: runs.slice(), state: "working" });
      }
      take({ runs, state: "idle" });
    } catch (error) {
      if (mine === turn.current) take({ runs, state: failedBy(error) });
    }
  };
  return { ...now, start: () => void make(), stop };
}

interface WhyAsked {
  readonly names: Names;
  readonly tick: number;
  readonly runs: readonly Pair[];
  /** False: nobody looks. */
  readonly open: boolean;
}

/** Asked anew when something is another; while an answer is awaited, only the newest question waits. */
export function useWhy(
  { store }: Page,
  { names, tick, runs, open }: WhyAsked,
): WhyAnswer | Failed | null {
  const [answer, take] = useState<WhyAnswer | Failed | null>(null);
  const { current: line } = useRef(new Newest());
  const play = store.play.value;
  useEffect(() => {
    if (!open || play === null) return undefined;
    let wanted = true;
    const { luck } = play.description;
    line.begin(async () => {
      if (!wanted) return;
      try {
        const told = await askOpen(store, "why", { structures: names, tick, luck, runs });
        if (wanted) take(told);
      } catch (error) {
        if (wanted) take(failedBy(error));
      }
    });
    return () => {
      wanted = false;
    };
  }, [open, play, ...names, tick, runs]);
  return answer;
}
