/** Why one structure knows more than another: the difference part by part, of the run that is seen and over many. */
import type { JSX } from "preact";
import { called, tongueOf } from "../../viz/numbers.ts";
import { useState } from "preact/hooks";
import type { LuckKind } from "../../../workers/live-types.ts";
import type { WhyAnswer } from "../../../workers/questions/knowledge-types.ts";
import type { Page } from "../page.ts";
import { RUNS, useFurther, useWhy, type FurtherPairs } from "./why-asked.ts";
import { WhyTable } from "./why-table.tsx";
import { say } from "./why-words.ts";
import "./why.css";

type Account = "group" | "person";

export function WhyPanel({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const description = store.play.value?.description;
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  const [account, setAccount] = useState<Account>("group");
  const [open, setOpen] = useState(false);
  const names = namesOf(page, chosen);
  const tick = store.shown.value?.frame.tick ?? 0;
  const further = useFurther(page, names);
  const answer = useWhy(page, { names, tick, runs: further.runs, open });
  const told = typeof answer === "string" ? null : answer;
  if (description === undefined || description.offered.length < 2)
    return <p class="note">{say("why-none")}</p>;
  return (
    <details class="panel why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("why-title")}</summary>
      <div class="why-choice">
        {([0, 1] as const).map((which) => (
          <label key={which}>
            {say(which === 0 ? "why-one" : "why-other")}{" "}
            <select
              value={names[which]}
              onChange={({ currentTarget: { value } }) =>
                setChosen(which === 0 ? [value, names[1]] : [names[0], value])
              }
            >
              {description.offered.map((name) => (
                <option key={name} value={name} lang={tongueOf(name)}>
                  {called(name)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          {say("why-account")}{" "}
          <select
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value as Account)}
          >
            <option value="group">{say("why-account-group")}</option>
            <option value="person">
              {say("why-account-person", { person: description.personWord })}
            </option>
          </select>
        </label>
      </div>
      {typeof answer === "string" && <output class="note">{say(`why-run-${answer}`)}</output>}
      {told !== null && <WhyTable answer={told} account={account} description={description} />}
      <Further further={further} />
      <p class="note">{say(pairedWords(description.luck, told?.notPaired ?? null))}</p>
    </details>
  );
}

/** Which words say whether the runs are pairs. */
function pairedWords(luck: LuckKind, notPaired: WhyAnswer["notPaired"]): string {
  if (luck === "own") return "why-own";
  return notPaired === null ? "why-paired" : "why-unlike";
}

/** The two that were chosen; else the structures that are seen, or the one that is seen and another. */
function namesOf(
  { store }: Page,
  [one, other]: readonly [string | null, string | null],
): readonly [string, string] {
  const description = store.play.value?.description;
  const [first = "", second] = description?.structures.map(({ name }) => name) ?? [];
  const next = description?.offered.find((name) => name !== first) ?? first;
  return [one ?? first, other ?? second ?? next];
}

function Further({ further }: { readonly further: FurtherPairs }): JSX.Element {
  const { runs, state, start, stop } = further;
  const working = state === "working";
  return (
    <p class="why-further">
      {/* One button, so that the focus stays where it is. */}
      <button type="button" class="plain" onClick={working ? stop : start}>
        {working ? say("why-stop") : say("why-more", { runs: RUNS })}
      </button>{" "}
      <output>
        {working && say("why-working", { done: runs.length, runs: RUNS })}
        {(state === "failed" || state === "memory") && say(`why-${state}`)}
      </output>
    </p>
  );
}
