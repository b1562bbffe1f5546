/** Tables of reference numbers, beside the tests that hold runs against them. */
import { readFileSync } from "node:fs";

/** One row, by the heads of its columns. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a table in tests/science/data: commas, no quotes, a head. */
export function referenceTable(name: string): readonly Row[] {
  const place = new URL(`../science/data/${name}`, import.meta.url);
  const [head = "", ...lines] = readFileSync(place, "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, k) => [names[k] ?? "", cell])),
  );
}
