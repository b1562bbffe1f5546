/** Two samples and their mixtures: the design of variance-based sensitivity indices. */
import { drawsOf, strata } from "./draws.ts";
import type { DesignKind, DesignOf, Row } from "./kind.ts";
import { rowsAt } from "./rows.ts";

export const sobol: DesignKind = {
  name: "sobol",
  doc:
    "Two samples A and B of N points, and for each factor A with that factor's column from B; A and B are a Latin " +
    "hypercube of 2 k columns; another factor leaves all values as they are (Saltelli et al. 2010, Comput. Phys. " +
    "Commun. 181:259)",
  rows: ({ samples, factors }: DesignOf<"sobol">) => samples * (factors.length + 2),
  words: ({ samples, factors }: DesignOf<"sobol">) => `${samples} x (${factors.length} + 2)`,
  /** For each of the N samples together: the point of A, those of A with one column from B, the point of B. */
  points({ factors, samples }: DesignOf<"sobol">, seed: string) {
    const [a, b] = (["a", "b"] as const).map((matrix) =>
      rowsAt(
        factors,
        factors.map(({ path }) => strata(drawsOf(seed, `sobol-${matrix}`, path), samples)),
        samples,
      ),
    ) as [Row[], Row[]];
    return a.flatMap((ofA, n) => {
      const ofB = b[n] ?? {};
      const mixed = factors.map(({ path }) => Object.assign({}, ofA, { [path]: ofB[path] }));
      return [ofA].concat(mixed, ofB);
    });
  },
};
