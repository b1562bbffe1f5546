/** Points that were made elsewhere. */
import type { DesignKind, DesignOf } from "./kind.ts";
import { sideBySide } from "./zip.ts";

export const list: DesignKind = {
  name: "list",
  doc: "The points of a table of one's own, row after row: for designs made in R, Python or by hand",
  rows: ({ factors }: DesignOf<"list">) => factors[0]?.values.length ?? 0,
  words: ({ factors, table }: DesignOf<"list">) =>
    `${factors[0]?.values.length ?? 0} (rows of ${table.file})`,
  points: ({ factors }: DesignOf<"list">) => (factors.length === 0 ? [] : sideBySide(factors)),
};
