/** "My evidence": what was asked, bet, changed and found, as text to be kept. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { Copy } from "../share/copy.tsx";
import { changedIn } from "./changes.ts";
import { Check } from "./check.tsx";
import { evidenceOf } from "./facts.ts";
import { say } from "./say.ts";
import { evidenceText } from "./text.ts";

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
