/** Further runs are being made: how many are there, and the way to stop. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Progress } from "../run/shown.ts";
import type { Store } from "../store.ts";

interface WorkingProps {
  readonly progress: Progress;
  readonly store: Store;
  /** What is said of the progress, and what the button says. */
  readonly label: string;
  readonly stop: string;
}

export function Working({ progress, store, label, stop }: WorkingProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { current } = button;
    return () => {
      // The button goes: its focus goes to the one that asks for more.
      if (document.activeElement === current) document.getElementById("more-runs")?.focus();
    };
  }, []);
  return (
    <div class="working">
      <label for="progress">{label}</label>
      <progress id="progress" value={progress.done} max={progress.of} />
      <button ref={button} type="button" class="plain" onClick={() => store.stopMore()}>
        {stop}
      </button>
    </div>
  );
}
