/** The figure: a map of two factors, lines along one, or a cloud of points. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ResponseColumn, Results } from "../../../../workers/study/types.ts";
import { heatmapView, type HeatmapData } from "../../../viz/study/heatmap-view.ts";
import type { SweepData } from "../../../viz/study/sweep-plan.ts";
import { sweepView } from "../../../viz/study/sweep-view.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import type { Bench } from "./bench.ts";
import { formOf, heldIn, linesOf, mapOf, rowsOf, seriesOf, sweptOf, type Choice } from "./cut.ts";
import { factorWords, levelWords, numberWords, say } from "./say.ts";
import { Picture } from "./picture.tsx";
import { meanWords, placeWords } from "./spoken.ts";

interface FigureProps {
  readonly bench: Bench;
  readonly results: Results;
}

interface Drawn {
  readonly results: Results;
  readonly choice: Choice;
  readonly response: ResponseColumn;
  /** The point whose runs are shown; null: none. */
  readonly chosen: number | null;
  readonly point: (point: number | null) => void;
  readonly choose: (point: number) => void;
}

export function Figure({ bench, results }: FigureProps): JSX.Element | null {
  const choice = bench.choice.value;
  const chosen = bench.point.value;
  const response = bench.response.value;
  const [pointed, point] = useState<number | null>(null);
  const data = useMemo((): { map: HeatmapData } | { lines: SweepData } | null => {
    if (response === null) return null;
    const choose = (at: number): void => void (bench.point.value = at);
    const drawn: Drawn = { results, choice, response, chosen, point, choose };
    return formOf(results, choice) === "map" ? { map: mapData(drawn) } : { lines: lineData(drawn) };
  }, [results, choice, response, chosen]);
  if (data === null || response === null) return null;
  return (
    <>
      {"map" in data ? (
        <ViewHost key="map" class="heatmap-host" make={mapHere} data={data.map} />
      ) : (
        <ViewHost key="lines" class="sweep-host" make={sweepView} data={data.lines} />
      )}
      <p class="study-pointed" aria-hidden="true">
        {pointed === null
          ? say("studies-point-hint")
          : say("studies-point", {
              place: placeWords(results, pointed, sweptOf(results)),
              mean: meanWords(response, pointed),
            })}
      </p>
      <Given results={results} choice={choice} data={data} response={response.name} />
    </>
  );
}

interface GivenProps {
  readonly results: Results;
  readonly choice: Choice;
  readonly data: { readonly map: HeatmapData } | { readonly lines: SweepData };
  readonly response: string;
}

/** The way to have it as a file; what is chosen in it is not to be seen there. */
function Given({ results, choice, data, response }: GivenProps): JSX.Element {
  const { factors } = results;
  const [across, down] = [nameOf(results, choice.across), nameOf(results, choice.down)];
  const figure =
    "map" in data
      ? say("studies-picture-map", { response, across, down })
      : say("studies-picture-lines", { response, across });
  const held = heldIn(results, choice).map((k) =>
    say("studies-place", {
      factor: factorWords(factors[k]?.name ?? ""),
      level: levelWords(factors[k]?.levels[choice.held[k] ?? 0]),
    }),
  );
  const says =
    held.length === 0 ? figure : say("studies-picture-held", { figure, held: held.join(", ") });
  return "map" in data ? (
    <Picture
      key="map"
      results={results}
      sheet={MAP_SHEET}
      data={{ ...data.map, chosen: -1 }}
      says={says}
      named={[response, "map"]}
    />
  ) : (
    <Picture
      key="lines"
      results={results}
      sheet={LINES_SHEET}
      data={{ ...data.lines, chosen: -1 }}
      says={says}
      named={[response, "lines"]}
    />
  );
}

const MAP_SHEET = { class: "sheet-study", make: (host: HTMLElement) => heatmapView(host) };
const LINES_SHEET = { class: "sheet-study-lines", make: sweepView };

/** Share of the window that a map takes at most: what stands above it is to be seen with it. */
const MOST_OF_WINDOW = 0.56;

const mapHere = (host: HTMLElement): ReturnType<typeof heatmapView> =>
  heatmapView(host, { tallest: () => MOST_OF_WINDOW * innerHeight });

const read = (values: Float64Array, at: number): number => values[at] ?? Number.NaN;

const nameOf = ({ factors }: Results, k: number): string => factorWords(factors[k]?.name ?? "");

function wordsIn({ results, choice, response }: Drawn): (point: number) => string {
  const series = seriesOf(results, choice);
  const of = [choice.across, choice.down, series].filter((k) => k >= 0);
  return (point) =>
    say("studies-point", {
      place: placeWords(results, point, of),
      mean: meanWords(response, point),
    });
}

function mapData(drawn: Drawn): HeatmapData {
  const { results, choice, response, chosen, point, choose } = drawn;
  const points = mapOf(results, choice);
  const across = results.factors[choice.across];
  const down = results.factors[choice.down];
  const words = wordsIn(drawn);
  const { cells } = response;
  return {
    across: nameOf(results, choice.across),
    down: nameOf(results, choice.down),
    columns: (across?.levels ?? []).map(levelWords),
    rows: (down === undefined ? [] : rowsOf(down)).map((level) => levelWords(down?.levels[level])),
    cells: Array.from(points, (at) =>
      at < 0
        ? null
        : { mean: read(cells.mean, at), low: read(cells.low, at), high: read(cells.high, at) },
    ),
    chosen: chosen === null ? -1 : points.indexOf(chosen),
    summary: say("studies-map-summary", {
      response: response.name,
      across: nameOf(results, choice.across),
      down: nameOf(results, choice.down),
    }),
    legend: {
      colour: say("studies-legend-colour", {
        response: response.name,
        never: isSomeNever(response) ? "yes" : "no",
      }),
      bar: (widest) => barWords(response, widest),
    },
    number: ({ mean, low, high }) => numberWords(mean, low, high),
    words: (cell) => {
      const at = points[cell] ?? -1;
      return at < 0 ? say("studies-no-point") : words(at);
    },
    point: (cell) => point(cell === null || (points[cell] ?? -1) < 0 ? null : (points[cell] ?? 0)),
    choose: (cell) => {
      const at = points[cell] ?? -1;
      if (at >= 0) choose(at);
    },
  };
}

/** True: somewhere it came in some runs only, and a mean holds the last tick of the others. */
const isSomeNever = ({ event, cells: { n, runs } }: ResponseColumn): boolean =>
  event && n.some((came, k) => came < (runs[k] ?? 0));

function barWords(response: ResponseColumn, widest: number): string {
  if (widest > 0)
    return say("studies-legend-bar", { widest: levelWords(Number(widest.toPrecision(2))) });
  if (response.cells.low.some(Number.isFinite)) return say("studies-legend-alike");
  return say(isSomeNever(response) ? "studies-legend-never" : "studies-legend-no-bar");
}

function lineData(drawn: Drawn): SweepData {
  const { results, choice, response, chosen, point, choose } = drawn;
  const across = results.factors[choice.across];
  const series = results.factors[seriesOf(results, choice)];
  const levels = across?.levels ?? [];
  const numbers = levels.filter((level) => typeof level === "number");
  const { cells } = response;
  return {
    across: nameOf(results, choice.across),
    response: response.name,
    levels: levels.map(levelWords),
    numbers: numbers.length === levels.length ? numbers : null,
    joined: formOf(results, choice) === "lines",
    lines: linesOf(results, choice).map((points, place) => ({
      name: series === undefined ? "" : levelWords(series.levels[place]),
      place,
      points: points.map((at) => ({
        cell: at,
        level: across?.of[at] ?? 0,
        mean: cells.mean[at] ?? Number.NaN,
        low: cells.low[at] ?? Number.NaN,
        high: cells.high[at] ?? Number.NaN,
      })),
    })),
    chosen: chosen ?? -1,
    summary: say("studies-lines-summary", {
      response: response.name,
      across: nameOf(results, choice.across),
    }),
    words: wordsIn(drawn),
    point,
    choose,
  };
}
