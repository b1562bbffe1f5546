/** What the screen is for, and the ways to open something. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Bench } from "./bench.ts";
import { openFiles } from "./files.ts";
import { say } from "./say.ts";
import { Shelf } from "./shelf.tsx";

export function Head({ bench }: { readonly bench: Bench }): JSX.Element {
  const begin = useRef<HTMLDetailsElement>(null);
  const folded = bench.folded.value;
  const isOpen = bench.opened.value !== null || bench.studied.value !== null;
  // What was pressed to open something is folded away: its focus goes to what unfolds it.
  useLayoutEffect(() => {
    const now = document.activeElement;
    if (folded && begin.current?.contains(now) === true)
      begin.current.querySelector("summary")?.focus({ preventScroll: true });
  }, [folded]);
  return (
    <div class="study-head">
      <h1>{say("studies-title")}</h1>
      <details
        ref={begin}
        class="study-begin"
        open={!folded}
        onToggle={({ currentTarget }) => (bench.folded.value = !currentTarget.open)}
      >
        <summary hidden={!isOpen}>{say("studies-open-other")}</summary>
        <p>{say("studies-lead")}</p>
        <Ways bench={bench} />
        <Shelf bench={bench} />
      </details>
    </div>
  );
}

function Ways({ bench }: { readonly bench: Bench }): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="study-ways">
      <button
        type="button"
        class={bench.opened.value === null ? "action main" : "action"}
        aria-disabled={bench.busy.value}
        onClick={() => choose(picker.current)}
      >
        {say("studies-open")}
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".yaml,.yml,.json,.parquet,.csv"
        aria-label={say("studies-open")}
        onChange={({ currentTarget }) => {
          void openFiles(bench, [...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <span class="note">{say("studies-open-note")}</span>
    </div>
  );
}

/** A browser shows its list of files only to somebody who has pressed something. */
function choose(picker: HTMLInputElement | null): void {
  const { userActivation } = navigator as { readonly userActivation?: UserActivation };
  if (userActivation?.isActive !== false) picker?.click();
}
