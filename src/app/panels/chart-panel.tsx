/** The chart of what is known, whose knowledge it shows, its slider of time, and its twin, the table. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Description, Whose } from "../../../workers/live-types.ts";
import { knowledgeChart, type KnowledgeChartOptions } from "../../viz/knowledge-chart.ts";
import type { ChartData } from "../../viz/chart-plan.ts";
import { bringing } from "../bring.ts";
import { chartData } from "../model.ts";
import type { Page } from "../page.ts";
import type { Store } from "../store.ts";
import { later } from "./later.tsx";
import { Scrub } from "./transport.tsx";
import { ViewHost } from "./view-host.tsx";
import { whoseWords } from "../words/plain.ts";

/** What further runs add to it comes with them. */
const moreChart = bringing(() => import("../more-chart.ts"));
const ChartTable = later(() => import("./chart-table.tsx").then((there) => there.ChartTable));

interface ChartPanelProps {
  readonly page: Page;
  /** What else is drawn into the chart. */
  readonly also?: NonNullable<KnowledgeChartOptions["also"]>;
  /** Largest height of a row of its strip. */
  readonly deep?: number;
  /** Stands on the axis of time, below its slider; told where the axis begins and ends. */
  readonly below?: (left: number, right: number) => ComponentChildren;
}

export function ChartPanel({ page, also, deep, below }: ChartPanelProps): JSX.Element {
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
  const data = dataOf(store, now);
  /** The slider of time is set beside the axis of time. */
  const alignSlider = (left: number, right: number): void => {
    setPlot([left, right]);
    panel.current?.style.setProperty("--plot-left", `${left}px`);
    panel.current?.style.setProperty("--plot-right", `${right}px`);
  };
  return (
    <section class="panel chart-panel" ref={panel} aria-labelledby="chart-title">
      <div class="panel-bar">
        <h2 id="chart-title">{charted === null ? "What is known" : "Over time"}</h2>
        <WhoseSwitch store={store} />
        <button
          type="button"
          class="plain"
          aria-expanded={table}
          aria-controls="table"
          onClick={() => (page.table.value = !table)}
        >
          {table ? "Hide the table" : "Show as table"}
        </button>
      </div>
      {data !== null && (
        <ViewHost
          class="chart-host"
          make={(host) => knowledgeChart(host, { onPlot: alignSlider, ...(also && { also }) })}
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

/** What the chart shows; once there are further runs, with what they add. */
function dataOf(store: Store, now: Parameters<typeof chartData>[2]): ChartData | null {
  const [play, shown] = [store.play.value, store.shown.value];
  if (play === null || shown === null) return null;
  const data = chartData(play, shown, now);
  const { ensemble } = now;
  const more = ensemble === null ? null : moreChart();
  if (more === null || ensemble === null) return data;
  return more.withRuns(data, play, { ensemble, runs: store.singles.value ? store.runs : [] });
}

function switchWords(description: Description | undefined, whose: Whose, charted: boolean): string {
  if (description === undefined) return whose === "known" ? "the group" : "a person";
  const { short } = whoseWords(description, whose);
  return charted && whose !== "chart" ? `known by ${short}` : short;
}

function WhoseSwitch({ store }: { readonly store: Store }): JSX.Element {
  const description = store.play.value?.description;
  const charted = (description?.chart ?? null) !== null;
  const lines = charted ? (["chart", "known", "person"] as const) : (["known", "person"] as const);
  return (
    <fieldset class="switch">
      <legend>{charted ? "Show" : "Known by"}</legend>
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
