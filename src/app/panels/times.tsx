/** When something came about in each structure: a time that may never have come is told as such. */
import type { JSX } from "preact";
import type { Ensemble, TimeSummary } from "../../../workers/live-many.ts";
import { called, capital, counted, say, tongueOf } from "../../viz/numbers.ts";
import type { Play } from "../run/shown.ts";
import { LEAST_TO_SAY, nameOf } from "../words/plain.ts";
import { middleWords, tell, timePairWords } from "../words/results.ts";

interface TimesProps {
  readonly play: Play;
  readonly ensemble: Ensemble;
}

export function Times({ play, ensemble: { runs, times } }: TimesProps): JSX.Element | null {
  if (runs < LEAST_TO_SAY || times.length === 0) return null;
  return (
    <section class="times" aria-labelledby="times-title">
      <h3 id="times-title">{tell("results-title-times")}</h3>
      {times.map((time) => (
        <Time key={time.name} play={play} time={time} runs={runs} />
      ))}
    </section>
  );
}

function Time({
  play: { description },
  time,
  runs,
}: {
  readonly play: Play;
  readonly time: TimeSummary;
  readonly runs: number;
}): JSX.Element {
  const until = counted(description.until, description.unit);
  const name = time.name.replaceAll("-", " ");
  const doc = time.doc.replaceAll("tick", description.unit);
  return (
    <>
      <p>
        <b lang={tongueOf(name)}>{capital(called(name))}</b>:{" "}
        <span class="note" lang={tongueOf(doc)}>
          {called(doc)}
        </span>
      </p>
      <table class="times-table" aria-label={tell("results-times-table")}>
        <thead>
          <tr>
            <th scope="col">{tell("results-times-structure")}</th>
            <th scope="col">{tell("results-times-came")}</th>
            <th scope="col">{tell("results-times-middle")}</th>
            <th scope="col">{tell("results-times-mean", { until })}</th>
          </tr>
        </thead>
        <tbody>
          {time.structures.map((summary, k) => (
            <tr key={description.structures[k]?.name}>
              <th scope="row">{nameOf(description, k)}</th>
              <td>
                {tell("results-times-came-in", {
                  reached: say(summary.reached),
                  runs: say(summary.n),
                })}
              </td>
              <td>{middleWords(description, summary)}</td>
              <td>{say(summary.restrictedMean ?? Number.NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="said">
        {time.pairs.map((pair) => (
          <li key={`${pair.a}-${pair.b}`}>{timePairWords(description, pair, runs)}</li>
        ))}
      </ul>
    </>
  );
}
