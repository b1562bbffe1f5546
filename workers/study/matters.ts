/** Measures of sensitivity by the names that their columns have. */
import type { Sensitivity } from "../../src/lab/study/sensitivity.ts";
import type { SensitivityRow } from "./types.ts";

export const sensitivityRows = ({
  response,
  structure,
  noise,
  factors,
}: Sensitivity): readonly SensitivityRow[] =>
  factors.map(({ path, measures }) => ({
    response,
    structure,
    factor: path,
    noise,
    values: Object.fromEntries(
      Object.entries(measures).flatMap(([name, { estimate, low, high }]) => [
        [name, estimate],
        [`${name}_low`, low],
        [`${name}_high`, high],
      ]),
    ),
  }));
