/** Experiments that the suite counts as one. */
import type { Experiment } from "../replicate/experiment.ts";

/** One experiment of the parts of several: each cell keeps the evidence of the part that it comes from. */
export function joined(
  head: Pick<Experiment, "id" | "paper" | "experiment">,
  parts: readonly [Omit<Experiment, "id">, ...Omit<Experiment, "id">[]],
): Experiment {
  const cells = parts.flatMap((part) =>
    part.cells.map((cell) => ({ evidence: part.evidence, ...cell })),
  );
  return {
    ...head,
    evidence: parts[0].evidence,
    samples: parts.flatMap(({ samples }) => samples),
    cells,
    defects: parts.flatMap(({ defects }) => defects),
  };
}
