/** All runs of the chosen point, and the way to each of them. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ResponseColumn, Results, RunColumns } from "../../../../workers/study/types.ts";
import { dotsView, type DotsData } from "../../../viz/study/dots-view.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import type { Page } from "../../page.ts";
import type { AskCourse, Bench, Opened } from "./bench.ts";
import { sweptOf } from "./cut.ts";
import { busily } from "./files.ts";
import { replay } from "./replaying.ts";
import { OverTime } from "./course.tsx";
import { Picture } from "./picture.tsx";
import { numberWords, say } from "./say.ts";
import { meanWords, placeWords } from "./spoken.ts";

/** More dots than this are a blot, and the others stay in the files. */
const MOST_DOTS = 2000;

interface RunsProps {
  readonly bench: Bench;
  readonly page: Page;
  readonly opened: Opened;
}

export function Runs({ bench, page, opened: { results } }: RunsProps): JSX.Element {
  const point = bench.point.value;
  const response = bench.response.value;
  const { runs } = results;
  return (
    <section class="study-runs" aria-labelledby="study-runs">
      <h2 id="study-runs">{say("studies-runs")}</h2>
      {runs === null && <p>{say("studies-runs-none")}</p>}
      {runs !== null && (point === null || response === null) && <p>{say("studies-runs-hint")}</p>}
      {runs !== null && point !== null && response !== null && (
        <OfPoint
          results={results}
          runs={runs}
          response={response}
          point={point}
          ask={bench.askCourse}
          open={(run) =>
            void busily(bench, say("studies-replaying"), () => replay(page, results, run))
          }
        />
      )}
    </section>
  );
}

interface OfPointProps {
  readonly results: Results;
  readonly runs: RunColumns;
  readonly response: ResponseColumn;
  readonly point: number;
  readonly ask: AskCourse;
  readonly open: (run: number) => void;
}

function OfPoint({ results, runs, response, point, ask, open }: OfPointProps): JSX.Element {
  const [pointed, setPointed] = useState<number | null>(null);
  const own = useMemo(() => ownRuns(runs, point), [runs, point]);
  const there = useMemo(
    () => own.filter((run) => Number.isFinite(response.values[run])).slice(0, MOST_DOTS),
    [own, response],
  );
  const ends = useMemo(() => endsOf(response.values), [response]);
  const run = pointed === null ? undefined : there[pointed];
  const words = (of: number): string => runWords(runs, response, of);
  const data = useMemo((): DotsData => {
    const { cells } = response;
    return {
      values: there.map((of) => response.values[of] ?? 0),
      ends,
      mean: cells.mean[point] ?? Number.NaN,
      low: cells.low[point] ?? Number.NaN,
      high: cells.high[point] ?? Number.NaN,
      title: response.name,
      summary: say("studies-dots-summary", { count: there.length, response: response.name }),
      words: (dot) => words(there[dot] ?? 0),
      point: setPointed,
      open: (dot) => results.about !== null && open(there[dot] ?? 0),
    };
  }, [there, ends, response, point]);
  const place = placeWords(results, point, sweptOf(results));
  const hint = say(results.about === null ? "studies-no-replay" : "studies-dot-hint");
  return (
    <>
      <p>{say("studies-point", { place, mean: meanWords(response, point) })}</p>
      {there.length > 0 && <ViewHost class="dots-host" make={dotsView} data={data} />}
      {there.length > 0 && (
        <p class="study-pointed" aria-hidden="true">
          {run === undefined ? hint : words(run)}
        </p>
      )}
      {there.length > 0 && (
        <Picture
          results={results}
          sheet={DOTS_SHEET}
          data={data}
          says={say("studies-picture-runs", { response: response.name, place })}
          named={[response.name, "point", String(point)]}
        />
      )}
      {results.series !== null && (
        <OverTime
          results={results}
          runs={runs}
          series={results.series}
          ask={ask}
          point={point}
          response={response.name}
        />
      )}
      <Missing own={own} runs={runs} response={response} />
    </>
  );
}

interface MissingProps {
  readonly own: readonly number[];
  readonly runs: RunColumns;
  readonly response: ResponseColumn;
}

/** Runs of the point that are no dots. */
function Missing({ own, runs, response }: MissingProps): JSX.Element {
  const failed = own.filter((of) => runs.failed.has(of));
  const unread =
    own.length - failed.length - own.filter((of) => Number.isFinite(response.values[of])).length;
  return (
    <>
      {unread > 0 && <p>{say("studies-unread", { count: unread, response: response.name })}</p>}
      {failed.length > 0 && (
        <p>
          {say("studies-failed", {
            count: failed.length,
            codes: [...new Set(failed.map((of) => runs.failed.get(of) ?? ""))].join(", "),
          })}
        </p>
      )}
    </>
  );
}

const DOTS_SHEET = { class: "sheet-study-dots", make: dotsView };

const ownRuns = ({ point }: RunColumns, wanted: number): readonly number[] => {
  const own: number[] = [];
  point.forEach((at, run) => {
    if (at === wanted) own.push(run);
  });
  return own;
};

function endsOf(values: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [0, 1];
}

const runWords = (runs: RunColumns, { values, name }: ResponseColumn, run: number): string =>
  say("studies-run", {
    replicate: runs.replicate[run] ?? 0,
    seed: runs.seeds[runs.seed[run] ?? 0] ?? "",
    response: name,
    value: numberWords(values[run] ?? Number.NaN),
  });
