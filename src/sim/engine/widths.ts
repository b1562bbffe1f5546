/** How many values of a scratch column each person has. */
import { catalogue, find } from "../catalogue.ts";
import { shapeOf } from "../core/answers.ts";
import { SCRATCH, type ScratchName } from "../core/columns.ts";
import type { KindUse } from "../scenario/kinds.ts";
import type { PartEntry } from "../scenario/model.ts";
import { endsOf, mostOf } from "./words.ts";

export function widthOf(
  name: ScratchName,
  kinds: readonly KindUse[],
  entries: readonly PartEntry[],
): number {
  const { width } = SCRATCH[name];
  if (width === 1) return 1;
  if (width === "answers") return answersOf(kinds);
  return width === "crafts" ? craftsOf(kinds) : askedOf(name, entries);
}

/** Number of words of a row, of the kind of beliefs that has the most. */
const answersOf = (kinds: readonly KindUse[]): number =>
  kinds.reduce((most, { use, values }) => {
    if (use !== "beliefs") return most;
    const { count, options, undecided } = values as Record<string, number>;
    return Math.max(most, shapeOf(count, options, Boolean(undecided)).stride);
  }, 1);

/** Number of crafts, of the kind of skill that has the most. */
const craftsOf = (kinds: readonly KindUse[]): number =>
  kinds.reduce(
    (most, { use, values: { count } }) =>
      use === "skill" && typeof count === "number" ? Math.max(most, count) : most,
    1,
  );

/** The widest that any part asks for. */
const askedOf = (name: ScratchName, entries: readonly PartEntry[]): number =>
  entries.reduce((most, entry) => {
    const part = find(catalogue.mechanisms, entry.use);
    return Math.max(
      most,
      mostOf(endsOf(entry), (values) => part.widths?.(values)[name] ?? 1),
    );
  }, 1);
