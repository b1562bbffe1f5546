/** The chart as a table, loaded when it is opened. */
import type { JSX } from "preact";
import type { Ensemble, Whose } from "../../../workers/live-types.ts";
import { plural } from "../../viz/numbers.ts";
import { tableView, type TableData } from "../../viz/table-view.ts";
import { linesOf } from "../model.ts";
import type { Play } from "../run/shown.ts";
import { whoseWords } from "../words/plain.ts";
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
  <section class="table-scroll" tabIndex={0} aria-label="The chart as a table">
    <ViewHost class="table-host" make={tableView} data={tableData(play, now)} />
  </section>
);

function tableData(play: Play, now: ChartTableProps["now"]): TableData {
  const { unit, itemWord } = play.description;
  const { title, column } = whoseWords(play.description, now.whose);
  return {
    caption: `${title}, and what the group gained and lost, in ${plural(itemWord)}, up to ${unit} ${now.furthest}`,
    unit,
    known: column,
    fine: now.whose === "chart",
    lines: linesOf(play, now.furthest, now),
  };
}
