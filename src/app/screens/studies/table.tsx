/** All points that the figure shows, as a table. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Results } from "../../../../workers/study/types.ts";
import type { Bench } from "./bench.ts";
import { pointsIn, sweptOf } from "./cut.ts";
import { factorWords, levelWords, numberWords, say } from "./say.ts";

/** More rows than this nobody reads: the files have all. */
const MOST_ROWS = 400;

interface TableProps {
  readonly bench: Bench;
  readonly results: Results;
}

export function PointTable(props: TableProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="study-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("studies-table")}</summary>
      {open && <Rows {...props} />}
    </details>
  );
}

function Rows({ bench, results }: TableProps): JSX.Element | null {
  const response = bench.response.value;
  if (response === null) return null;
  const { cells } = response;
  const swept = sweptOf(results);
  const points = pointsIn(results, bench.choice.value);
  const heads = [
    say("studies-head-mean"),
    say("studies-head-low"),
    say("studies-head-high"),
    say("studies-head-runs"),
  ];
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={say("studies-table-name")}>
        <table class="table-twin">
          <caption>{say("studies-table-caption", { response: response.name })}</caption>
          <thead>
            <tr>
              {swept.map((k) => (
                <th key={k} scope="col">
                  {factorWords(results.factors[k]?.name ?? "")}
                </th>
              ))}
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.slice(0, MOST_ROWS).map((point) => {
              const [low = Number.NaN, high = Number.NaN] = [cells.low[point], cells.high[point]];
              const mean = cells.mean[point] ?? Number.NaN;
              return (
                <tr key={point}>
                  {swept.map((k) => {
                    const factor = results.factors[k];
                    return <td key={k}>{levelWords(factor?.levels[factor.of[point] ?? -1])}</td>;
                  })}
                  <td>{numberWords(mean, low, high)}</td>
                  <td>{numberWords(low, low, high)}</td>
                  <td>{numberWords(high, low, high)}</td>
                  <td>{cells.n[point]}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {points.length > MOST_ROWS && (
        <p class="note">{say("studies-table-more", { more: points.length - MOST_ROWS })}</p>
      )}
    </>
  );
}
