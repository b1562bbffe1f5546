/** Reads what spreadsheets read: RFC 4180, to the letter. */

/** Rows of cells. Throws where the text is none. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  if (!text.endsWith("\r\n")) throw new Error("the last line does not end");
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== "") {
    const [whole, quoted, bare = ""] = CELL.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`no cell: ${rest.slice(0, 40)}`);
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (rest.startsWith(",")) rest = rest.slice(1);
    else if (rest.startsWith("\r\n")) {
      rest = rest.slice(2);
      rows.push(row);
      row = [];
    } else throw new Error(`a cell goes on: ${rest.slice(0, 40)}`);
  }
  return rows;
}

const CELL = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/u;
