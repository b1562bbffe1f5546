/** Which factors matter, and how much: what sensitivity.csv says of each response. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Results, SensitivityRow } from "../../../../workers/study/types.ts";
import type { Measured } from "../../../viz/study/sensitivity-marks.ts";
import { sensitivityView, type SensitivityData } from "../../../viz/study/sensitivity-view.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import { Picture } from "./picture.tsx";
import { DataTable } from "./data-table.tsx";
import { numberWords, say } from "./say.ts";

export function Matters({ results }: { readonly results: Results }): JSX.Element | null {
  const { sensitivity } = results;
  const [wanted, want] = useState({ response: "", structure: "" });
  const responses = [...new Set(sensitivity.map((row) => row.response))];
  const response = chosen(responses, wanted.response);
  const of = sensitivity.filter((row) => row.response === response);
  // Each structure has its own: side by side they would look like one factor several times.
  const structures = [...new Set(of.map(structureOf))];
  const structure = chosen(structures, wanted.structure);
  const rows = of.filter((row) => structureOf(row) === structure);
  const data = dataOf(rows, response);
  if (data === null) return null;
  return (
    <section class="study-matters" aria-labelledby="study-matters">
      <h2 id="study-matters">{say("studies-matters")}</h2>
      <div class="study-pickers">
        {responses.length > 1 && (
          <Names
            label={say("studies-response")}
            value={response}
            names={responses}
            choose={(to) => want({ ...wanted, response: to })}
          />
        )}
        {structures.length > 1 && (
          <Names
            label={say("studies-structure")}
            value={structure}
            names={structures}
            choose={(to) => want({ ...wanted, structure: to })}
          />
        )}
      </div>
      <p>{say(data.kind === "morris" ? "studies-morris-says" : "studies-sobol-says")}</p>
      <ViewHost
        key={data.kind}
        class={data.kind === "morris" ? "morris-host" : "sobol-host"}
        make={sensitivityView}
        data={data}
      />
      <Picture
        key={`${data.kind} picture`}
        results={results}
        sheet={data.kind === "morris" ? MORRIS_SHEET : SOBOL_SHEET}
        data={data}
        says={
          structures.length > 1
            ? say("studies-picture-held", { figure: data.summary, held: structure })
            : data.summary
        }
        named={[response, structures.length > 1 ? structure : "", data.kind]}
      />
      <p class="note">{noiseWords(rows)}</p>
      <SensitivityTable rows={rows} />
    </section>
  );
}

const MORRIS_SHEET = { class: "sheet-study-lines", make: sensitivityView };
const SOBOL_SHEET = { class: "sheet-study", make: sensitivityView };

/** What is wished for, where there is such a one. */
const chosen = (all: readonly string[], wanted: string): string =>
  all.includes(wanted) ? wanted : (all[0] ?? "");

const structureOf = ({ structure }: SensitivityRow): string =>
  structure ?? say("studies-all-structures");

interface NamesProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly choose: (name: string) => void;
}

const Names = ({ label, value, names, choose }: NamesProps): JSX.Element => (
  <label class="picker">
    <span class="label">{label}</span>
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** Above this share of noise indices say more about luck than they should; as the command has it. */
const MUCH_NOISE = 0.1;

function noiseWords(rows: readonly SensitivityRow[]): string {
  const shares = rows.flatMap(({ noise }) => noise ?? []);
  if (shares.length === 0) return say("studies-noise-unknown");
  const most = Math.max(...shares);
  const percent = numberWords(Math.round(most * 1e3) / 10);
  return say("studies-noise-says", { percent, much: most > MUCH_NOISE ? "yes" : "no" });
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
    <DataTable
      name={say("studies-matters-table")}
      caption={say("studies-matters")}
      heads={[say("studies-factor"), ...columns, say("studies-noise")]}
      rows={() =>
        rows.map(({ factor, values, noise }) => {
          const numbers = [...columns.map((name) => values[name]), noise];
          const said = numbers.map((value) => numberWords(value ?? Number.NaN));
          return { key: factor, cells: [factor, ...said] };
        })
      }
    />
  );
}
