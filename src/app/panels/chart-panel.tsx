/** The chart of what is known, whose knowledge it shows, its slider of time, and its twin, the table. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Description, Ensemble, Whose } from "../../../workers/live-types.ts";
import { knowledgeChart } from "../../viz/knowledge-chart.ts";
import type { ChartData, Extra } from "../../viz/chart-plan.ts";
import { bringing } from "../bring.ts";
import { chartData } from "../model.ts";
import type { Page } from "../page.ts";
import { endedEarly } from "../run/shown.ts";
import type { Store } from "../store.ts";
import { later } from "./later.tsx";
import { Scrub } from "./transport.tsx";
import { ViewHost } from "./view-host.tsx";
import { whoseWords } from "../words/plain.ts";
import { say } from "../words/shell.ts";

/** What further runs add to it comes with them. */
const moreChart = bringing(() => import("../more-chart.ts"));
/** What there is to say, and to draw, where a run ends before its axis does. */
const early = bringing(() => import("../ends.ts"));
const ChartTable = later(() => import("./chart-table.tsx").then((there) => there.ChartTable));

interface ChartPanelProps {
  readonly page: Page;
  /** What else is drawn into the chart. */
  readonly more?: readonly Extra[];
  /** Largest height of a row of its strip. */
  readonly deep?: number;
  /** Stands on the axis of time, below its slider; told where the axis begins and ends. */
  readonly below?: (left: number, right: number) => ComponentChildren;
}

export function ChartPanel({ page, more = [], deep, below }: ChartPanelProps): JSX.Element {
  const { store } = page;
  const panel = useRef<HTMLElement>(null);
  const table = page.table.value;
  const twin = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<readonly [number, number]>([0, 0]);
  useEffect(() => {
    if (table) twin.current?.scrollIntoView({ block: "nearest" });
  }, [table]);
  const play = store.play.value;
  const charted = play?.description.chart ?? null;
  const now = {
    furthest: store.furthest.value,
    whose: store.whose.value,
    ensemble: store.ensemble.value,
  };
  const data = dataOf(store, now, more);
  const make = chartOf(data, now.ensemble);
  /** The slider of time is set beside the axis of time. */
  const alignSlider = (left: number, right: number): void => {
    setPlot([left, right]);
    panel.current?.style.setProperty("--plot-left", `${left}px`);
    panel.current?.style.setProperty("--plot-right", `${right}px`);
  };
  return (
    <section class="panel chart-panel" ref={panel} aria-labelledby="chart-title">
      <div class="panel-bar">
        <h2 id="chart-title">{say(charted === null ? "shell-known" : "shell-course")}</h2>
        <WhoseSwitch store={store} />
        <button
          type="button"
          class="plain"
          aria-expanded={table}
          aria-controls="table"
          onClick={() => (page.table.value = !table)}
        >
          {say(table ? "shell-table-hide" : "shell-table")}
        </button>
      </div>
      {data !== null && (
        <ViewHost
          key={make === knowledgeChart ? "one" : "each"}
          class="chart-host"
          make={(host) => make(host, { onPlot: alignSlider })}
          data={{ ...data, ...(deep !== undefined && { deep }) }}
        />
      )}
      <Scrub page={page} />
      {below?.(...plot)}
      <div id="table" ref={twin} hidden={!table}>
        {table && play !== null && <ChartTable play={play} now={now} />}
      </div>
    </section>
  );
}

/** What draws it: further runs may need more room than there is for all in one plot. */
const chartOf = (data: ChartData | null, ensemble: Ensemble | null): typeof knowledgeChart =>
  (ensemble !== null && data !== null && moreChart()?.chartFor(data)) || knowledgeChart;

/** What the chart shows: with what its screen adds, with the ends that came early, and with what further runs add. */
function dataOf(
  store: Store,
  now: Parameters<typeof chartData>[2],
  extras: readonly Extra[],
): ChartData | null {
  const [play, shown] = [store.play.value, store.shown.value];
  if (play === null || shown === null) return null;
  const { ensemble, furthest } = now;
  const ends = endedEarly(play, furthest).length > 0 && early();
  const data = {
    ...chartData(play, shown, now),
    more: ends ? [...extras, ends.endsExtra(play, now)] : extras,
  };
  const more = ensemble === null ? null : moreChart();
  if (more === null || ensemble === null) return data;
  return more.withRuns(data, play, { ensemble, runs: store.singles.value ? store.runs : [] });
}

function switchWords(description: Description | undefined, whose: Whose, charted: boolean): string {
  if (description === undefined)
    return say(whose === "known" ? "shell-the-group" : "shell-a-person");
  const { short } = whoseWords(description, whose);
  return charted && whose !== "chart" ? say("shell-known-line", { line: short }) : short;
}

function WhoseSwitch({ store }: { readonly store: Store }): JSX.Element {
  const description = store.play.value?.description;
  const charted = (description?.chart ?? null) !== null;
  const lines = charted ? (["chart", "known", "person"] as const) : (["known", "person"] as const);
  return (
    <fieldset class="switch">
      <legend>{say(charted ? "shell-show" : "shell-known-by")}</legend>
      {lines.map((whose) => (
        <label key={whose}>
          <input
            type="radio"
            name="whose"
            value={whose}
            checked={store.whose.value === whose}
            onChange={() => store.lookAt(whose)}
          />
          <span>{switchWords(description, whose, charted)}</span>
        </label>
      ))}
    </fieldset>
  );
}
