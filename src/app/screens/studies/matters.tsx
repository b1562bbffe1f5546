/** Which factors matter, and how much: what sensitivity.csv says of each response. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Results, SensitivityRow } from "../../../../workers/study/types.ts";
import {
  sensitivityView,
  type Measured,
  type SensitivityData,
} from "../../../viz/study/sensitivity-view.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import { numberWords, say } from "./say.ts";

export function Matters({ results }: { readonly results: Results }): JSX.Element | null {
  const responses = [...new Set(results.sensitivity.map(({ response }) => response))];
  const [wanted, want] = useState("");
  const response = responses.includes(wanted) ? wanted : (responses[0] ?? "");
  const rows = results.sensitivity.filter((row) => row.response === response);
  const data = dataOf(rows, response);
  if (data === null) return null;
  return (
    <section class="study-matters" aria-labelledby="study-matters">
      <h2 id="study-matters">{say("studies-matters")}</h2>
      {responses.length > 1 && (
        <label class="picker">
          <span class="label">{say("studies-response")}</span>
          <select value={response} onChange={({ currentTarget }) => want(currentTarget.value)}>
            {responses.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p>{say(data.kind === "morris" ? "studies-morris-says" : "studies-sobol-says")}</p>
      <ViewHost
        key={data.kind}
        class={data.kind === "morris" ? "morris-host" : "sobol-host"}
        make={sensitivityView}
        data={data}
      />
      <SensitivityTable rows={rows} />
    </section>
  );
}

const nothing: Measured = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/** A number with its interval, by the name of its column. */
function measured({ values }: SensitivityRow, name: string): Measured {
  const value = values[name];
  if (value === undefined || value === null) return nothing;
  return {
    value,
    low: values[`${name}_low`] ?? Number.NaN,
    high: values[`${name}_high`] ?? Number.NaN,
  };
}

function dataOf(rows: readonly SensitivityRow[], response: string): SensitivityData | null {
  const has = (name: string): boolean =>
    rows.some(({ values }) => values[name] !== undefined && values[name] !== null);
  if (has("ST")) {
    const factors = rows
      .map((row) => ({ name: row.factor, first: measured(row, "S1"), total: measured(row, "ST") }))
      .toSorted((a, b) => (b.total.value || 0) - (a.total.value || 0));
    return {
      kind: "sobol",
      factors,
      across: say("studies-sobol-axis", { response }),
      marks: [say("studies-sobol-first"), say("studies-sobol-total")],
      summary: say("studies-sobol-summary", { response }),
    };
  }
  if (!has("mu_star")) return null;
  return {
    kind: "morris",
    factors: rows.map((row) => ({
      name: row.factor,
      muStar: measured(row, "mu_star"),
      sigma: row.values["sigma"] ?? Number.NaN,
    })),
    across: say("studies-morris-across", { response }),
    up: say("studies-morris-up"),
    line: say("studies-morris-line"),
    summary: say("studies-morris-summary", { response }),
  };
}

function SensitivityTable({ rows }: { readonly rows: readonly SensitivityRow[] }): JSX.Element {
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  return (
    <details class="study-table">
      <summary>{say("studies-table")}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={say("studies-matters-table")}>
        <table class="table-twin">
          <caption>{say("studies-matters")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("studies-factor")}</th>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ factor, values }) => (
              <tr key={factor}>
                <th scope="row">{factor}</th>
                {columns.map((name) => (
                  <td key={name}>{numberWords(values[name] ?? Number.NaN)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
