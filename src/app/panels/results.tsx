/** What further runs say: how they ended, pair by pair, and as a table. Loaded when further runs are asked for. */
import "../style/results.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Ensemble } from "../../../workers/live-types.ts";
import { differenceView } from "../../viz/difference-view.ts";
import { say as sayNumber, sayFine } from "../../viz/numbers.ts";
import { outcomeView, type OutcomeData } from "../../viz/outcome-view.ts";
import { differenceData, outcomeData } from "../outcomes.ts";
import type { Play } from "../run/shown.ts";
import type { Store } from "../store.ts";
import { ViewHost } from "./view-host.tsx";
import { Leads, Rests } from "./leads.tsx";
import { Times } from "./times.tsx";
import { MOST_RUNS } from "../more-chart.ts";
import { LEAST_TO_SAY, nameOf } from "../words/plain.ts";
import { tell } from "../words/results.ts";
import { luckWords, outcomeTitle, pairsShown, pairWords, tell as say } from "../words/luck.ts";

export interface ResultsProps {
  readonly play: Play;
  readonly ensemble: Ensemble;
  readonly store: Store;
}

export function Results({ play, ensemble, store }: ResultsProps): JSX.Element {
  const { description } = play;
  const whose = store.whose.value;
  const outcome = outcomeData(play, ensemble, whose);
  const pairs = pairsShown(description, ensemble);
  const luck = new Set(pairs.map(luckWords));
  const real = pairs.filter(({ notPaired }) => notPaired === null);
  const alike = luck.size === 1;
  return (
    <div class="results">
      <h3>{outcomeTitle(description, whose, ensemble)}</h3>
      <ViewHost
        class={`outcome-host rows-${outcome.rows.length}`}
        make={outcomeView}
        data={outcome}
      />
      <p class="note">
        {say("luck-dots-what")}
        {ensemble.runs >= LEAST_TO_SAY && ` ${say("luck-dots-bands")}`}
      </p>
      <ul class="pairs">
        {pairs.map((pair) => (
          <li key={`${pair.a}-${pair.b}`}>
            {pairWords(description, pair)}
            {!alike && luckWords(pair) !== "" && <span class="note"> {luckWords(pair)}</span>}
          </li>
        ))}
      </ul>
      {alike && ![...luck].includes("") && <p class="note">{[...luck].join("")}</p>}
      <Rests play={play} ensemble={ensemble} pairs={pairs} />
      <Leads play={play} ensemble={ensemble} pairs={pairs} />
      <Times play={play} ensemble={ensemble} />
      <label class="show-runs">
        <input
          type="checkbox"
          checked={store.singles.value}
          onChange={(event) => (store.singles.value = event.currentTarget.checked)}
        />
        {tell("results-show-runs")}{" "}
        <span class="note">
          {tell("results-show-runs-note", { runs: Math.min(MOST_RUNS, ensemble.runs) })}
        </span>
      </label>
      <Outcomes outcome={outcome} />
      {real.length > 0 && <Pairs play={play} pairs={real} />}
    </div>
  );
}

/** The dots as a table, made when it is opened. */
function Outcomes({ outcome: { rows, fine } }: { readonly outcome: OutcomeData }): JSX.Element {
  const said = fine === true ? sayFine : sayNumber;
  const [open, setOpen] = useState(false);
  const runs = Math.max(0, ...rows.map(({ values }) => values.length));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("luck-dots-table")}</summary>
      {open && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        <section class="table-scroll" tabIndex={0} aria-label={say("luck-dots-name")}>
          <table class="table-twin outcomes">
            <thead>
              <tr>
                <th scope="col">{say("luck-run")}</th>
                {rows.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{say("luck-run-seen")}</th>
                {rows.map(({ name, seen }) => (
                  <td key={name}>{said(seen)}</td>
                ))}
              </tr>
              {Array.from({ length: runs }, (_, run) => (
                <tr key={run}>
                  <th scope="row">{run + 1}</th>
                  {rows.map(({ name, values }) => (
                    <td key={name}>{said(values[run] ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

/** The differences, pair by pair. */
function Pairs({
  play: { description },
  pairs,
}: {
  readonly play: Play;
  readonly pairs: Ensemble["pairs"];
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const word =
    pairs[0]?.whose === "chart" && description.chart?.ahead !== "more" ? "higher" : "ahead";
  const side = (k: number): string =>
    say("luck-pairs-side", { name: nameOf(description, k), word });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("luck-pairs")}</summary>
      {open &&
        pairs.map((pair) => (
          <div key={`${pair.a}-${pair.b}`} class="pair">
            <ViewHost
              class="difference-host"
              make={differenceView}
              data={differenceData(description, pair, pairs)}
            />
            <p class="pair-sides" aria-hidden="true">
              <span>{side(pair.a)}</span>
              <span>{side(pair.b)}</span>
            </p>
          </div>
        ))}
      {open && <p class="note">{say("luck-pairs-what")}</p>}
    </details>
  );
}
