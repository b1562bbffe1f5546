/** What the screen is for, and the ways to open something. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Bench } from "./bench.ts";
import { openFiles } from "./files.ts";
import { say } from "./say.ts";

export function Head({ bench }: { readonly bench: Bench }): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <h1>{say("studies-title")}</h1>
      <p>{say("studies-lead")}</p>
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
    </>
  );
}

/** A browser shows its list of files only to somebody who has pressed something. */
function choose(picker: HTMLInputElement | null): void {
  const { userActivation } = navigator as { readonly userActivation?: UserActivation };
  if (userActivation?.isActive !== false) picker?.click();
}
