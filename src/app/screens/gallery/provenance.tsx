/** Where a scenario comes from, what was checked in it and with which result, and what differs. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Experiment, GalleryCard } from "../../../../workers/cards/card.ts";
import { pathOf } from "../../routes.ts";
import { say } from "./say.ts";

export function Provenance({ card }: { readonly card: GalleryCard }): JSX.Element {
  // Of so many cards only what somebody opens is made.
  const [open, setOpen] = useState(false);
  return (
    <details class="provenance" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={say("gallery-provenance-name", { title: card.title })}>
        {say("gallery-provenance")}
      </summary>
      {open && <Found card={card} />}
    </details>
  );
}

function Found({ card }: { readonly card: GalleryCard }): JSX.Element {
  const { fidelity, citation, checked, deviation, claims, experiments, parts } = card;
  return (
    <div class="provenance-card">
      <p>{say("gallery-fidelity-says", { fidelity })}</p>
      <h3>{say("gallery-citation")}</h3>
      <p>{citation}</p>
      <h3>{say("gallery-checked")}</h3>
      <p>{checked ?? say("gallery-not-checked")}</p>
      {deviation !== null && (
        <>
          <h3>{say("gallery-deviation")}</h3>
          <p>{deviation}</p>
        </>
      )}
      {experiments.length > 0 && (
        <>
          <h3>{say("gallery-suite")}</h3>
          <ul>
            {experiments.map((experiment) => (
              <li key={experiment.id}>{suiteWords(experiment)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{say("gallery-parts")}</h3>
      <p class="parts-used">
        {parts.map((part) => (
          <a key={part} href={pathOf("about", [part])}>
            {part}
          </a>
        ))}
      </p>
      {claims.length > 0 && (
        <>
          <h3>{say("gallery-claims")}</h3>
          <p class="note">{say("gallery-claims-note")}</p>
          <ul>
            {claims.map((claim) => (
              <li key={claim}>{claim}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The kinds of evidence, as the suite calls them. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["exact", "exact"],
  ["authors' data", "authors"],
  ["paper's numbers", "paper"],
  ["independent re-implementation", "second"],
  ["sign", "sign"],
]);

function suiteWords({ paper, what, evidence, cells, passed, told }: Experiment): string {
  const kind = say("gallery-suite-kind", { kind: KINDS.get(evidence) ?? evidence });
  const judged = cells - told;
  return [
    say("gallery-suite-line", { paper, what, kind }),
    say("gallery-suite-result", { judged, passed, told }),
    ...(judged > 0 && told > 0 ? [say("gallery-suite-told", { told })] : []),
  ].join(" ");
}
