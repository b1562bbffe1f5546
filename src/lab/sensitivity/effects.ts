/** The elementary effects of a design of trajectories. */
import type { Range } from "../../sim/index.ts";
import { shareOf } from "../designs/factor.ts";
import type { Row } from "../designs/kind.ts";

/** What came out at the rows of a Morris design, in its order; null: nothing is known. */
export interface Walked {
  readonly factors: readonly Range[];
  readonly rows: readonly Row[];
  readonly outputs: readonly (number | null)[];
}

/**
 * For each factor its effects, trajectory by trajectory: the change of the output over the change of the factor, as a
 * share of its range. A whole number moves by what it was rounded to. Steps with an unknown end are left out.
 */
export function effectsOf({ factors, rows, outputs }: Walked): number[][] {
  const effects: number[][] = factors.map(() => []);
  for (let row = 1; row < rows.length; row++) {
    if (row % (factors.length + 1) === 0) continue; // the next trajectory begins
    const [before, after] = [outputs[row - 1] ?? null, outputs[row] ?? null];
    if (before === null || after === null) continue;
    const [from, to] = [rows[row - 1] ?? {}, rows[row] ?? {}];
    const moved = factors.findIndex(({ path }) => from[path] !== to[path]);
    const factor = factors[moved];
    if (factor === undefined) continue;
    const share = (of: Row): number => shareOf(factor, Number(of[factor.path]));
    effects[moved]?.push((after - before) / (share(to) - share(from)));
  }
  return effects;
}
