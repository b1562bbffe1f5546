/** What is known of the text, beside it: its problems, its sliders, what it costs, and in what it differs. */
import type { JSX } from "preact";
import { OneSlider } from "../../panels/sliders.tsx";
import { ownOf } from "../../link/address.ts";
import { capital, listed } from "../../../viz/numbers.ts";
import { sayValue, whichWords } from "../../words/links.ts";
import type { Offer } from "../../../../workers/offers.ts";
import type { TextProblem } from "../../../../workers/questions/file-types.ts";
import type { Desk } from "./desk.ts";
import { changeWords } from "./prose.ts";
import { costWords } from "./cost.ts";
import { toTitle } from "./head.tsx";
import { say } from "./say.ts";

interface DeskProps {
  readonly desk: Desk;
}

/** More than these nobody reads at once. */
const MOST = 20;

export function Problems({ desk }: DeskProps): JSX.Element {
  const { status, problems, why } = desk;
  const all = problems.value;
  const said = {
    checking: () => say("edit-status-checking"),
    sound: () => say("edit-status-sound"),
    faulty: () => say("edit-status-faulty", { count: all.length }),
    study: () => say("edit-status-study", { runs: desk.runs.value ?? 0 }),
    stopped: () =>
      why.value === "" ? say("edit-status-stopped") : say("edit-status-failed", { why: why.value }),
  }[status.value]();
  return (
    <section class="panel" aria-labelledby="edit-problems">
      <h2 id="edit-problems">{say("edit-problems")}</h2>
      <output class="status" data-status={status.value}>
        {said}
      </output>
      {status.value === "stopped" && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            toTitle();
            desk.tryAgain();
          }}
        >
          {say("edit-try-again")}
        </button>
      )}
      {all.length > 0 && (
        <ol class="problems">
          {all.slice(0, MOST).map((problem) => (
            <li key={`${problem.line} ${problem.column} ${problem.message}`}>
              <Problem desk={desk} problem={problem} />
            </li>
          ))}
        </ol>
      )}
      {all.length > MOST && <p>{say("edit-problems-more", { count: all.length - MOST })}</p>}
    </section>
  );
}

function Problem({ desk, problem }: DeskProps & { readonly problem: TextProblem }): JSX.Element {
  const { line, column, message } = problem;
  const text = say("edit-problem", { line, message: capital(message) });
  return (
    <button
      type="button"
      class="problem"
      title={say("edit-problem-place", { line, column })}
      onClick={() => desk.surface?.reveal(line, column)}
    >
      {text}
    </button>
  );
}

export function Values({ desk }: DeskProps): JSX.Element | null {
  const offers = desk.levers.offers.value;
  const status = desk.status.value;
  const waits = status === "faulty" || status === "stopped";
  if (desk.sound.value === null) return null;
  return (
    <section class="panel sliders" aria-labelledby="edit-sliders">
      <h2 id="edit-sliders">{say("edit-sliders")}</h2>
      <p class="note">
        {say(
          offers.length === 0
            ? "edit-sliders-none"
            : waits
              ? "edit-sliders-wait"
              : "edit-sliders-note",
        )}
      </p>
      <fieldset disabled={waits}>
        {offers.map((offer) => (
          <OneValue key={offer.path} desk={desk} offer={offer} />
        ))}
      </fieldset>
    </section>
  );
}

function OneValue({ desk, offer }: DeskProps & { readonly offer: Offer }): JSX.Element {
  const { levers } = desk;
  const moved = levers.moved.value;
  const mine = moved?.path === offer.path ? moved : null;
  const value = mine !== null && mine.refused === null ? mine.value : ownOf(offer);
  const names = desk.sound.value?.checked.structures.map(({ name }) => name) ?? [];
  const own = [...new Set(offer.values.filter((each) => each !== null))];
  const words = mine?.refused === null ? [value] : own;
  const before = levers.wayBack(offer);
  return (
    <div class="value">
      <OneSlider
        offer={offer}
        value={value}
        words={listed(words.map((each) => sayValue(offer, each)))}
        which={whichWords(offer, names, names)}
        changed={before !== null}
        slide={(to) => levers.slide(offer.path, to)}
        reset={() => before !== null && levers.slide(offer.path, before)}
      />
      <output class="refused">
        {mine !== null && mine.refused !== null
          ? say("edit-refused", {
              value: sayValue(offer, mine.value),
              why: mine.refused || say("edit-late"),
            })
          : ""}
      </output>
    </div>
  );
}

export function Cost({ desk }: DeskProps): JSX.Element {
  const unit = desk.sound.value?.checked.clock.unit ?? "round";
  const lines =
    desk.status.value === "sound" ? costWords(desk.gauged.value, unit) : [say("edit-cost-none")];
  return (
    <section class="panel" aria-labelledby="edit-cost">
      <h2 id="edit-cost">{say("edit-cost")}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

export function Differences({ desk }: DeskProps): JSX.Element {
  return (
    <section class="panel" aria-labelledby="edit-differences">
      <h2 id="edit-differences">{say("edit-differences")}</h2>
      <Changes desk={desk} />
    </section>
  );
}

function Changes({ desk }: DeskProps): JSX.Element {
  const { differences, draft, text } = desk;
  const all = differences.value;
  if (text.value === draft.value?.original) return <p>{say("edit-differences-none")}</p>;
  if (all === null) return <p>{say("edit-differences-wait")}</p>;
  if (all.length === 0) return <p>{say("edit-differences-words")}</p>;
  return (
    <ul class="changes">
      {all.map((each) => (
        <li key={`${each.structure} ${each.kind} ${each.path} ${each.what}`}>
          {changeWords(each)} {each.path !== "" && <code>{each.path}</code>}
          {each.what !== "value" && each.doc !== null && <span class="doc">{each.doc}</span>}
        </li>
      ))}
    </ul>
  );
}
