/** How far a study is that is run here: stopped, gone on with, and its files when it is over. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Bench, Studied } from "./bench.ts";
import { runHere } from "./running.ts";
import { saveAll } from "./saving.ts";
import { say } from "./say.ts";

interface ProgressProps {
  readonly bench: Bench;
  readonly studied: Studied;
}

export function Progress({ bench, studied }: ProgressProps): JSX.Element | null {
  const { state, done, of } = bench.work.value;
  const main = useRef<HTMLButtonElement>(null);
  const before = useRef(state);
  // The button that was pressed is gone: its focus goes to the one in its place.
  useLayoutEffect(() => {
    if (before.current !== state && lost()) main.current?.focus();
    before.current = state;
  }, [state]);
  if (state === "ready") return null;
  return (
    <div class="working study-working">
      <label for="study-progress">{say("studies-progress", { done, of })}</label>
      <progress id="study-progress" value={done} max={Math.max(1, of)} />
      {state === "running" && (
        <button ref={main} type="button" class="action" onClick={() => studied.crew.stop()}>
          {say("studies-stop")}
        </button>
      )}
      {state === "stopped" && (
        <button ref={main} type="button" class="action main" onClick={() => void runHere(bench)}>
          {say("studies-go-on")}
        </button>
      )}
      {state === "over" && (
        <button
          ref={main}
          type="button"
          class="action"
          onClick={() => void saveAll(bench, studied)}
        >
          {say("studies-save")}
        </button>
      )}
    </div>
  );
}

/** Nothing has the focus, or what is none. */
const lost = (): boolean => {
  const now = document.activeElement;
  return now === null || now === document.body || now.localName === "main";
};
