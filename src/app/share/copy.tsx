/** A text to be copied: shown, so that it can be taken by hand where a browser lets no page copy. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import "../panels/long-text.css";
import { say } from "./say.ts";

const SAID_MS = 4000;

interface CopyProps {
  readonly name: string;
  readonly text: string;
  readonly lines?: number;
}

export function Copy({ name, text, lines = 1 }: CopyProps): JSX.Element {
  const [said, tell] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => tell(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell(say("share-copied"));
    } catch {
      field.current?.focus();
      field.current?.select();
      tell(say("share-by-hand"));
    }
  };
  return (
    <div class="copy">
      <textarea
        class="long-text"
        ref={field}
        readOnly
        rows={lines}
        value={text}
        aria-label={name}
        spellcheck={false}
      />
      <button
        type="button"
        class="action"
        aria-label={`${say("share-copy")}: ${name}`}
        onClick={() => void copy()}
      >
        {say("share-copy")}
      </button>
      <output class="said">{said}</output>
    </div>
  );
}
