/** The numbers of a figure, folded away below it: what is drawn, for who reads rather than looks. */
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { say } from "./say.ts";

export interface DataRow {
  readonly key: string | number;
  /** The first one names the row. */
  readonly cells: readonly string[];
}

interface DataTableProps {
  /** What it is called where it scrolls, and what stands above it. */
  readonly name: string;
  readonly caption: string;
  readonly heads: readonly string[];
  /** Asked for when somebody opens it. */
  readonly rows: () => readonly DataRow[];
  readonly children?: ComponentChildren;
}

export function DataTable({ children, ...table }: DataTableProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="study-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("studies-table")}</summary>
      {open && <Opened {...table} />}
      {open && children}
    </details>
  );
}

function Opened({ name, caption, heads, rows }: Omit<DataTableProps, "children">): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section class="table-scroll" tabIndex={0} aria-label={name}>
      <table class="table-twin">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows().map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, k) => (
                <td key={heads[k + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
