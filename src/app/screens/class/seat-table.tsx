/** The seats as a list: what was chosen, what it came to, and what was found of the code. */
import type { JSX } from "preact";
import { inHalves, plainCode } from "../../class/code.ts";
import type { Description, Whose } from "../../../../workers/live-types.ts";
import type { DotRow } from "../../class/dots.ts";
import type { Sheet } from "../../class/room.ts";
import { figure, whoseWords } from "../../words/plain.ts";
import { shown } from "../../words/links.ts";
import type { RoomProps } from "./props.ts";
import { foundShort } from "./found.ts";
import { choiceWords, say } from "./say.ts";

/** What every seat came to in every structure, as a list. */
export function WholeTable({
  description,
  whose,
  rows,
}: {
  readonly description: Description;
  readonly whose: Whose;
  readonly rows: readonly DotRow[];
}): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section class="table-scroll class-table" tabIndex={0} aria-label={say("class-codes-table")}>
      <table class="table-twin">
        <caption>{whoseWords(description, whose).title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("class-codes-column-seat")}</th>
            {rows.map(({ structure }) => (
              <th key={structure} scope="col">
                {structure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows[0]?.dots.map(({ seat }, k) => (
            <tr key={seat}>
              <th scope="row">{seat}</th>
              {rows.map(({ structure, dots }) => (
                <td key={structure}>{figure(description, whose, dots[k]?.value ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function SeatTable({ page, room, lesson }: RoomProps): JSX.Element | null {
  const description = page.store.play.value?.description;
  const whose = page.store.whose.value;
  const sheets = [
    ...[...room.sheets.value].map(([seat, sheet]) => ({ seat, sheet, second: false })),
    ...[...room.seconds.value].map(([seat, sheet]) => ({ seat, sheet, second: true })),
  ].toSorted((a, b) => a.seat - b.seat || Number(a.second) - Number(b.second));
  if (description === undefined || sheets.length === 0) return null;
  const valueOf = (sheet: Sheet): string =>
    sheet.kind === "fits" ? figure(description, whose, sheet.end[whose]) : "\u2013";
  const whatOf = (sheet: Sheet): string =>
    "told" in sheet ? choiceWords(sheet.told.choice, lesson.shipped.offers) : "\u2013";
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section class="table-scroll class-table" tabIndex={0} aria-label={say("class-codes-table")}>
      <table class="table-twin">
        <thead>
          <tr>
            <th scope="col">{say("class-codes-column-seat")}</th>
            <th scope="col">{say("class-codes-column-code")}</th>
            <th scope="col">{say("class-codes-column-what")}</th>
            <th scope="col">{whoseWords(description, whose).title}</th>
            <th scope="col">{say("class-codes-column-says")}</th>
            <th scope="col">
              <span class="spoken">{say("class-codes-column-remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((each) => (
            <Row
              key={`${each.seat} ${each.second}`}
              {...each}
              value={valueOf(each.sheet)}
              what={whatOf(each.sheet)}
              remove={(button) => {
                // Its row goes, and the focus goes to the list; with the last row the list goes, too.
                const rest = sheets.length > 1 ? ".class-table" : ":scope > h2";
                const part = button.closest("section[aria-labelledby]");
                part?.querySelector<HTMLElement>(rest)?.focus();
                room.remove(each.seat, each.second);
              }}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly seat: number;
  readonly sheet: Sheet;
  /** A further code of a seat whose first one fits. */
  readonly second: boolean;
  readonly value: string;
  readonly what: string;
  readonly remove: (button: HTMLElement) => void;
}

function Row({ seat, sheet, second, value, what, remove }: RowProps): JSX.Element {
  const typed = sheet.kind === "misread" ? shown(sheet.typed) : inHalves(plainCode(sheet.typed));
  return (
    <tr data-found={sheet.kind}>
      <th scope="row">{second ? say("class-codes-second", { seat }) : seat}</th>
      <td>{typed}</td>
      <td>{what}</td>
      <td>{value}</td>
      <td>{foundShort(sheet)}</td>
      <td>
        <button
          type="button"
          class="plain"
          aria-label={say(second ? "class-codes-remove-second" : "class-codes-remove", { seat })}
          onClick={(event) => remove(event.currentTarget)}
        >
          {"\u00d7"}
        </button>
      </td>
    </tr>
  );
}
