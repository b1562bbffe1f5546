/** All points that the figure shows, as a table. */
import type { JSX } from "preact";
import type { Results } from "../../../../workers/study/types.ts";
import type { Bench } from "./bench.ts";
import { pointsIn, sweptOf } from "./cut.ts";
import { DataTable, type DataRow } from "./data-table.tsx";
import { factorWords, levelWords, numberWords, say } from "./say.ts";

/** More rows than this nobody reads: the files have all. */
const MOST_ROWS = 400;

interface TableProps {
  readonly bench: Bench;
  readonly results: Results;
}

export function PointTable({ bench, results }: TableProps): JSX.Element | null {
  const response = bench.response.value;
  if (response === null) return null;
  const { cells } = response;
  const swept = sweptOf(results);
  const points = pointsIn(results, bench.choice.value);
  const rowOf = (point: number): DataRow => {
    const [low = Number.NaN, high = Number.NaN] = [cells.low[point], cells.high[point]];
    const levels = swept.map((k) => {
      const factor = results.factors[k];
      return levelWords(factor?.levels[factor.of[point] ?? -1]);
    });
    const numbers = [cells.mean[point] ?? Number.NaN, low, high];
    const said = numbers.map((value) => numberWords(value, low, high));
    return { key: point, cells: [...levels, ...said, String(cells.n[point] ?? 0)] };
  };
  return (
    <DataTable
      name={say("studies-table-name")}
      caption={say("studies-table-caption", { response: response.name })}
      heads={[
        ...swept.map((k) => factorWords(results.factors[k]?.name ?? "")),
        ...["mean", "low", "high", "runs"].map((head) => say(`studies-head-${head}`)),
      ]}
      rows={() => points.slice(0, MOST_ROWS).map(rowOf)}
    >
      {points.length > MOST_ROWS && (
        <p class="note">{say("studies-table-more", { more: points.length - MOST_ROWS })}</p>
      )}
    </DataTable>
  );
}
