/** The end of a lesson: the same run with everything open, and where its numbers come from. */
import type { JSX } from "preact";
import type { Lesson } from "../../lessons/lesson.ts";
import { language } from "../../../viz/numbers.ts";
import { addressOf } from "../../link/wish.ts";
import type { Page } from "../../page.ts";
import type { Memory } from "./memory.ts";
import { Remembering } from "./remembering.tsx";
import { say, sayNumber } from "./say.ts";

interface EndProps {
  readonly page: Page;
  readonly lesson: Lesson;
  readonly memory: Memory;
}

export function End({ page, lesson, memory }: EndProps): JSX.Element {
  return (
    <>
      <section class="sandbox" aria-labelledby="sandbox-title">
        <h2 id="sandbox-title">{say("lessons-sandbox")}</h2>
        <p>{say("lessons-sandbox-says")}</p>
        <p class="step-ways">
          <a class="action" href={sandbox(page, "compare")}>
            {say("lessons-compare")}
          </a>
          <a class="action" href={sandbox(page, "explore")}>
            {say("lessons-explore")}
          </a>
        </p>
      </section>
      <Proof lesson={lesson} />
      <Remembering memory={memory} />
    </>
  );
}

/** The run that stands beside the text, with all that was changed in it. */
function sandbox(page: Page, route: "compare" | "explore"): string {
  const { wish, store, profile } = page;
  const now = wish.value;
  if (now === null) return page.hrefOf(route);
  const structures = route === "explore" ? now.structures.slice(0, 1) : now.structures;
  const seen = { tick: null, whose: store.whose.value, profile: profile.value, route };
  return addressOf({ ...now, structures }, seen) ?? page.hrefOf(route);
}

function Proof({ lesson: { proof } }: { readonly lesson: Lesson }): JSX.Element {
  const { replicates, scenario, seed, contract, claims } = proof;
  return (
    <details class="proof">
      <summary>{say("lessons-proof")}</summary>
      <p>{say("lessons-proof-says", { runs: replicates, scenario, seed, contract })}</p>
      <ul>
        {claims.map(({ id, says, low, high }) => (
          <li key={id}>{say("lessons-claim", { says, low: exact(low), high: exact(high) })}</li>
        ))}
      </ul>
    </details>
  );
}

/** Small differences are of shares. */
const exact = (value: number): string =>
  Math.abs(value) < 1
    ? new Intl.NumberFormat(language(), { maximumSignificantDigits: 2 }).format(value)
    : sayNumber(value);
