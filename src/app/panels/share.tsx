/** What is shown, to take along: the link, and what was wrong with the one that was followed. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { later } from "./later.tsx";
import { say as tell } from "../words/shell.ts";

/** How long it says that it was done. */
const SAID_MS = 4000;

export function Share({ page }: { readonly page: Page }): JSX.Element {
  const [said, say] = useState("");
  /** A link that could not be copied, to be copied by hand. */
  const [refused, refuse] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [refused]);
  useEffect(() => {
    const timer = setTimeout(() => say(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    const link = page.link();
    try {
      await navigator.clipboard.writeText(link);
      refuse(null);
      say(tell("shell-copied"));
    } catch {
      refuse(link);
    }
  };
  return (
    <div class="share">
      <button
        type="button"
        class="action"
        aria-disabled={page.wish.value === null}
        onClick={() => {
          if (page.wish.value !== null) void copy();
        }}
      >
        {tell("shell-copy")}
      </button>
      <More page={page} />
      <output class="said">{said}</output>
      {refused !== null && (
        <label class="by-hand">
          {tell("shell-copy-this")}
          <input ref={field} type="text" readOnly value={refused} size={24} />
        </label>
      )}
    </div>
  );
}

const ShareDialog = later(() => import("../share/dialog.tsx").then((there) => there.ShareDialog));

/** All else that can be taken along, fetched when it is asked for. */
function More({ page }: { readonly page: Page }): JSX.Element {
  const [open, set] = useState(false);
  const nothing = page.store.shown.value === null;
  return (
    <>
      <button
        type="button"
        class="action"
        aria-haspopup="dialog"
        aria-disabled={nothing}
        onClick={() => {
          if (!nothing) set(true);
        }}
      >
        {tell("shell-share")}
      </button>
      {open && <ShareDialog page={page} closed={() => set(false)} />}
    </>
  );
}

/** What the link asked for that cannot be. */
export function LinkNotes({ page }: { readonly page: Page }): JSX.Element | null {
  const notes = page.notes.value;
  if (notes.length === 0) return null;
  return (
    <section class="notice link-notes" aria-label={tell("shell-link")}>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <button
        type="button"
        class="plain"
        onClick={() => {
          // The focus goes where one plays, and not nowhere.
          document.querySelector<HTMLElement>(".stage")?.focus();
          page.dismiss();
        }}
      >
        {tell("shell-understood")}
      </button>
    </section>
  );
}
