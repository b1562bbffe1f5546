/** "My evidence": what was asked, bet, changed and found, as text to be kept; and such a text, held against its run. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { Copy } from "../share/copy.tsx";
import text from "../words/en/evidence.ftl?raw";
import { words } from "../words/fluent.ts";
import { checkAgain, type Checked } from "./again.ts";
import { changedIn } from "./changes.ts";
import { evidenceOf, type Difference } from "./facts.ts";
import { evidenceText, readEvidence, type Unreadable } from "./text.ts";

const say = words(text);

export function Evidence({ page }: { readonly page: Page }): JSX.Element {
  return (
    <>
      <Mine page={page} />
      <Check />
    </>
  );
}

/** Characters of a sentence of one's own. */
const LONGEST = 400;

function Mine({ page }: { readonly page: Page }): JSX.Element | null {
  const [own, set] = useState<readonly [string, string]>(["", ""]);
  const { store, wish } = page;
  const play = store.play.value;
  const shown = store.shown.value;
  if (play === null || shown === null) return null;
  const { description } = play;
  const wished = wish.value;
  const evidence = evidenceText(
    evidenceOf({
      description,
      frame: shown.frame,
      whose: store.whose.value,
      ensemble: store.ensemble.value,
      changed: wished === null ? [] : changedIn(wished, description.unit, page.offers.value),
      bet: page.bets.on(description.id),
      link: page.link("usual"),
      own,
    }),
  );
  const sentence = (k: 0 | 1): JSX.Element => (
    <label class="evidence-own">
      {say(`evidence-own-${k + 1}`)}
      <input
        type="text"
        maxLength={LONGEST}
        value={own[k]}
        onInput={({ currentTarget: { value } }) => set(k === 0 ? [value, own[1]] : [own[0], value])}
      />
    </label>
  );
  return (
    <details>
      <summary>{say("evidence-mine")}</summary>
      <p class="note">{say("evidence-mine-words")}</p>
      {sentence(0)}
      {sentence(1)}
      <Copy name={say("evidence-mine")} text={evidence} lines={8} />
    </details>
  );
}

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

function Check(): JSX.Element {
  const [pasted, paste] = useState("");
  const [found, check, stop] = useChecking();
  const working = found?.is === "working";
  return (
    <details>
      <summary>{say("evidence-check")}</summary>
      <p class="note">{say("evidence-check-words")}</p>
      <textarea
        class="evidence-field"
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
