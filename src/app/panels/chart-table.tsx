/** The chart as a table, loaded when it is opened. */
import type { JSX } from "preact";
import type { Ensemble, Whose } from "../../../workers/live-types.ts";
import { noun } from "../../viz/numbers.ts";
import { tableView, type TableData } from "../../viz/table-view.ts";
import { linesOf } from "../model.ts";
import type { Play } from "../run/shown.ts";
import { moment, whoseWords } from "../words/plain.ts";
import { say } from "../words/table.ts";
import { ViewHost } from "./view-host.tsx";

export interface ChartTableProps {
  readonly play: Play;
  readonly now: {
    readonly furthest: number;
    readonly whose: Whose;
    readonly ensemble: Ensemble | null;
  };
}

export const ChartTable = ({ play, now }: ChartTableProps): JSX.Element => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
  <section class="table-scroll" tabIndex={0} aria-label={say("table-name")}>
    <ViewHost class="table-host" make={tableView} data={tableData(play, now)} />
  </section>
);

function tableData(play: Play, now: ChartTableProps["now"]): TableData {
  const { unit, itemWord } = play.description;
  const { title, column } = whoseWords(play.description, now.whose);
  return {
    caption: say("table-caption", {
      title,
      item: itemWord,
      moment: moment(play.description, now.furthest),
    }),
    unit: noun(unit),
    known: column,
    fine: now.whose === "chart",
    heads: { gained: say("table-gained"), lost: say("table-lost"), band: say("table-band") },
    within: (middle, low, high) => say("table-within", { middle, low, high }),
    lines: linesOf(play, now.furthest, now),
  };
}
