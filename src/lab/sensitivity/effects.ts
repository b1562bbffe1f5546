/** The elementary effects of a design of trajectories. */
import type { Range } from "../../sim/index.ts";
import { shareOf } from "../designs/factor.ts";
import type { Row } from "../designs/kind.ts";

/** The rows of a Morris design, in its order, and what changed from the one before to a row; null: it is not known. */
export interface Walked {
  readonly factors: readonly Range[];
  readonly rows: readonly Row[];
  readonly changeAt: (row: number) => number | null;
}

/**
 * For each factor its effects, trajectory by trajectory: the change of the output over the change of the factor, as a
 * share of its range. A whole number moves by what it was rounded to. Steps of which the change is not known are left out.
 */
export function effectsOf({ factors, rows, changeAt }: Walked): number[][] {
  const effects: number[][] = factors.map(() => []);
  for (let row = 1; row < rows.length; row++) {
    if (row % (factors.length + 1) === 0) continue; // the next trajectory begins
    const change = changeAt(row);
    if (change === null) continue;
    const [from, to] = [rows[row - 1] ?? {}, rows[row] ?? {}];
    const moved = factors.findIndex(({ path }) => from[path] !== to[path]);
    const factor = factors[moved];
    if (factor === undefined) continue;
    const share = (of: Row): number => shareOf(factor, Number(of[factor.path]));
    effects[moved]?.push(change / (share(to) - share(from)));
  }
  return effects;
}
