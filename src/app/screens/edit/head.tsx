/** What file is open, and the ways back: to its original, and to what was being written before. */
import type { JSX } from "preact";
import type { Desk } from "./desk.ts";
import { draftOf } from "./draft.ts";
import { say } from "./say.ts";

const TITLE = "edit-title";

/** Where the focus goes when what had it goes away. */
export const toTitle = (): void => document.getElementById(TITLE)?.focus();

interface HeadProps {
  readonly desk: Desk;
}

export function Head({ desk }: HeadProps): JSX.Element {
  const draft = desk.draft.value;
  const changed = draft !== null && desk.text.value !== draft.original;
  return (
    <>
      <div class="edit-head">
        <h1 id={TITLE} tabIndex={-1}>
          {say("edit-title")}
        </h1>
        {draft !== null && <p class="file-name">{say("edit-file", { name: draft.name })}</p>}
        {changed && <span class="tag">{say("edit-changed")}</span>}
        {changed && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              toTitle();
              const { name, original, shipped } = draft;
              desk.open(draftOf(name, original, { shipped }), desk.answers);
            }}
          >
            {say("edit-start-again")}
          </button>
        )}
      </div>
      <p class="note">{say("edit-lead")}</p>
    </>
  );
}

export function Earlier({ desk }: HeadProps): JSX.Element | null {
  const earlier = desk.earlier.value;
  if (earlier === null) return null;
  return (
    <p class="notice">
      {say("edit-earlier", { name: earlier.name })}{" "}
      <button
        type="button"
        class="plain"
        onClick={() => {
          toTitle();
          desk.open(earlier, desk.answers);
        }}
      >
        {say("edit-earlier-back")}
      </button>
    </p>
  );
}
