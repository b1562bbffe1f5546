/** The class as dots, by structure; and what every seat would have got from every structure. */
import type { JSX } from "preact";
import type { Description } from "../../../../workers/live-types.ts";
import { classView, type ClassData } from "../../../viz/class-view.ts";
import { classRows, winsOf, wholeRows, type DotRow } from "../../class/dots.ts";
import { axisTitle } from "../../model.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import { figure, lessIsMore, moment, whoseWords } from "../../words/plain.ts";
import type { Whose } from "../../../../workers/live-types.ts";
import type { RoomProps } from "./props.ts";
import { SeatTable, WholeTable } from "./seat-table.tsx";
import { say } from "./say.ts";
import { Working } from "./working.tsx";

export function Dots(props: RoomProps): JSX.Element | null {
  const { page, room } = props;
  const description = page.store.play.value?.description;
  const whose = page.store.whose.value;
  if (description === undefined) return null;
  const rows = classRows(room, whose);
  const count = rows.reduce((sum, { dots }) => sum + dots.length, 0);
  return (
    <section class="class-dots-part" aria-labelledby="class-dots">
      <h2 id="class-dots" tabIndex={-1}>
        {say("class-dots-title", { count })}
      </h2>
      {count === 0 ? (
        <p>{say("class-dots-empty")}</p>
      ) : (
        <>
          <Rows
            description={description}
            whose={whose}
            rows={rows.filter(({ dots }) => dots.length > 0)}
          />
          <p class="note">{say("class-dots-note")}</p>
        </>
      )}
      <Working room={room} />
      <Whole {...props} description={description} whose={whose} />
      {count > 0 && (
        <details>
          <summary>{say("class-codes-table")}</summary>
          <SeatTable {...props} />
        </details>
      )}
    </section>
  );
}

interface RowsProps {
  readonly description: Description;
  readonly whose: Whose;
  readonly rows: readonly DotRow[];
}

function Rows({ description, whose, rows }: RowsProps): JSX.Element {
  const labels = rows.map((row) => labelOf(description, whose, row));
  const data: ClassData = {
    rows: rows.map(({ structure, place, dots, middle }, k) => ({
      name: structure,
      place,
      dots,
      middle,
      label: labels[k] ?? structure,
    })),
    title: axisTitle(description, whose),
    fine: whose === "chart",
    summary: say("class-dots-summary", {
      what: whoseWords(description, whose).title,
      moment: moment(description, description.until),
      rows: labels.join("; "),
    }),
  };
  return <ViewHost class={`class-host rows-${rows.length}`} make={classView} data={data} />;
}

function labelOf(
  description: Description,
  whose: Whose,
  { structure, dots, middle }: DotRow,
): string {
  const count = dots.length;
  if (middle === null) return say("class-dots-row", { structure, count });
  return say("class-dots-row-middle", {
    structure,
    count,
    middle: figure(description, whose, middle),
  });
}

/** What can be made without any code: it follows from the class code and the number of seats. */
function Whole({
  room,
  description,
  whose,
}: RoomProps & Omit<RowsProps, "rows">): JSX.Element | null {
  const { remade } = room;
  const { menu, seats } = room.options;
  if (menu.structures.length < 2) return null;
  const rows = wholeRows(room, whose);
  return (
    <section aria-labelledby="class-if">
      <h2 id="class-if">{say("class-if-title")}</h2>
      <p class="note">{say("class-if-note", { seats })}</p>
      {rows === null ? (
        <button
          type="button"
          class="action"
          id="class-if-make"
          aria-disabled={remade.working.value !== null}
          onClick={() => {
            if (remade.working.value === null) void remade.makeWhole();
          }}
        >
          {say("class-if-make", { runs: remade.left })}
        </button>
      ) : (
        <>
          <Rows description={description} whose={whose} rows={rows} />
          <Wins description={description} whose={whose} rows={rows} />
          <details>
            <summary>{say("class-if-table")}</summary>
            <WholeTable description={description} whose={whose} rows={rows} />
          </details>
        </>
      )}
    </section>
  );
}

function Wins({ description, whose, rows }: RowsProps): JSX.Element {
  const least = lessIsMore(description, whose);
  const { wins, even } = winsOf(rows, least);
  const seats = rows[0]?.dots.length ?? 0;
  return (
    <ul class="class-wins">
      {rows.map(({ structure }, k) => (
        <li key={structure}>
          {say(least ? "class-if-least" : "class-if-best", {
            structure,
            wins: wins[k] ?? 0,
            seats,
          })}
        </li>
      ))}
      {even > 0 && <li>{say("class-if-even", { even })}</li>}
    </ul>
  );
}
