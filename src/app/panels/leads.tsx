/** Who leads early and who leads late, and how the difference goes over time; what all this rests on. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Ensemble, PairSummary } from "../../../workers/live-many.ts";
import { courseView } from "../../viz/course-view.ts";
import { placeOf } from "../model.ts";
import type { Play } from "../run/shown.ts";
import { LEAST_TO_SAY, nameOf } from "../words/plain.ts";
import {
  courseWords,
  leadWords,
  notPairedWords,
  restWords,
  tell,
  thirdWords,
} from "../words/results.ts";
import { ViewHost } from "./view-host.tsx";

interface LeadsProps {
  readonly play: Play;
  readonly ensemble: Ensemble;
  readonly pairs: readonly PairSummary[];
}

export function Rests({ play: { description }, ensemble, pairs }: LeadsProps): JSX.Element {
  const why = notPairedWords(description, pairs);
  return (
    <p class="note rests">
      {[...why, ...restWords(description, { ...ensemble, pairs })].join(" ")}
    </p>
  );
}

export function Leads({ play, ensemble, pairs }: LeadsProps): JSX.Element | null {
  const { description } = play;
  if (ensemble.runs < LEAST_TO_SAY || pairs.length === 0) return null;
  return (
    <section class="leads" aria-labelledby="leads-title">
      <h3 id="leads-title">{tell("results-title-leads")}</h3>
      <ul class="said">
        {pairs.map((pair) => (
          <li key={`${pair.a}-${pair.b}`}>{leadWords(description, pair)}</li>
        ))}
      </ul>
      <Courses play={play} pairs={pairs} />
    </section>
  );
}

/** The differences over time, drawn when they are opened. */
function Courses({
  play: { description },
  pairs,
}: Pick<LeadsProps, "play" | "pairs">): JSX.Element {
  const [open, setOpen] = useState(false);
  const side = (k: number): { readonly name: string; readonly place: number } => ({
    name: nameOf(description, k),
    place: placeOf(description, k),
  });
  const reach = Math.max(
    Number.MIN_VALUE,
    ...pairs.flatMap(({ leads: { low, high } }) =>
      [...low, ...high].map((end) => Math.abs(end) || 0),
    ),
  );
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{tell("results-course")}</summary>
      {open && (
        <>
          {pairs.map((pair) => (
            <div key={`${pair.a}-${pair.b}`} class="pair">
              <ViewHost
                class="course-host"
                make={courseView}
                data={{
                  ...pair.leads,
                  a: side(pair.a),
                  b: side(pair.b),
                  reach,
                  summary: courseWords(description, pair),
                }}
              />
              <p class="note">{thirdWords(description, pair)}</p>
            </div>
          ))}
          <p class="note">{tell("results-leads-how")}</p>
        </>
      )}
    </details>
  );
}
