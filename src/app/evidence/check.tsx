/** "Check evidence": a text that somebody has kept, held against its run. It stands wherever evidence is read. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { checkAgain, type Checked } from "./again.ts";
import "../panels/long-text.css";
import "./evidence.css";
import type { Difference } from "./facts.ts";
import { say } from "./say.ts";
import { readEvidence, type Unreadable } from "./text.ts";

type Found =
  | { readonly is: "working"; readonly done: number; readonly of: number }
  | { readonly is: "unreadable"; readonly why: Unreadable }
  | { readonly is: "stopped" }
  | { readonly is: "checked"; readonly checked: Checked };

/** Holds a text against its run, one after the other. */
function useChecking(): readonly [Found | null, (pasted: string) => void, () => void] {
  const [found, set] = useState<Found | null>(null);
  const going = useRef<AbortController | null>(null);
  const stop = (): void => going.current?.abort();
  useEffect(() => stop, []);
  const start = async (pasted: string): Promise<void> => {
    stop();
    const read = readEvidence(pasted);
    if (!read.ok) return set({ is: "unreadable", why: read });
    const mine = new AbortController();
    going.current = mine;
    const tell = (now: Found): void => {
      if (going.current === mine) set(now);
    };
    tell({ is: "working", done: 0, of: 0 });
    const progress = (done: number, of: number): void => tell({ is: "working", done, of });
    try {
      const checked = await checkAgain(read.evidence, { progress, signal: mine.signal });
      tell({ is: "checked", checked });
    } catch {
      tell({ is: "stopped" });
    }
  };
  return [found, (pasted) => void start(pasted), stop];
}

export function Check(): JSX.Element {
  const [pasted, paste] = useState("");
  const [found, check, stop] = useChecking();
  const working = found?.is === "working";
  return (
    <details class="evidence-check">
      <summary>{say("evidence-check")}</summary>
      <p class="note">{say("evidence-check-words")}</p>
      <textarea
        class="long-text"
        rows={8}
        spellcheck={false}
        aria-label={say("evidence-paste")}
        value={pasted}
        onInput={(event) => paste(event.currentTarget.value)}
      />
      <p>
        <button type="button" class="action" onClick={() => (working ? stop() : check(pasted))}>
          {say(working ? "evidence-stop" : "evidence-check-button")}
        </button>
      </p>
      <output class="evidence-found">{found !== null && <Answer found={found} />}</output>
    </details>
  );
}

function Answer({ found }: { readonly found: Found }): JSX.Element {
  switch (found.is) {
    case "working":
      return <p>{say("evidence-working", { done: found.done, of: found.of })}</p>;
    case "stopped":
      return <p>{say("evidence-stopped")}</p>;
    case "unreadable": {
      const { why, ...values } = found.why;
      return <p>{say(`evidence-${why}`, { ...values })}</p>;
    }
    case "checked":
      return <Verdict checked={found.checked} />;
  }
}

function Verdict({ checked }: { readonly checked: Checked }): JSX.Element {
  if (!checked.ok)
    return (
      <>
        <p>{say("evidence-link")}</p>
        <ul>
          {checked.why.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      </>
    );
  const { differences, runs } = checked;
  if (differences.length === 0)
    return (
      <p class="evidence-good">
        <b>{say("evidence-good")}</b> {say("evidence-good-how", { runs })}
      </p>
    );
  return (
    <>
      <p>
        <b>{say("evidence-not", { count: differences.length })}</b>
      </p>
      <ul>
        {differences.slice(0, MOST_TOLD).map((each) => (
          <li key={`${each.what} ${each.stated}`}>{difference(each)}</li>
        ))}
      </ul>
    </>
  );
}

/** More differences than this nobody reads, nor texts that are longer. */
const MOST_TOLD = 20;
const LONGEST_TOLD = 120;

const cut = (told: string): string =>
  told.length > LONGEST_TOLD ? `${told.slice(0, LONGEST_TOLD)}\u2026` : told;

function difference({ what: where, stated, found }: Difference): string {
  const what = cut(where);
  if (stated === null) return say("evidence-left-out", { what, found: found ?? "" });
  if (found === null) return say("evidence-put-in", { what, stated: cut(stated) });
  return say("evidence-other", { what, stated: cut(stated), found });
}
