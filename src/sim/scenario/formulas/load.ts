/** Reading a scenario that may hold formulas: what reads those is loaded only when it is needed. */
import type { FormulaParser } from "../../formulas/read.ts";
import { useFormulas } from "../../engine/formulas.ts";
import { FormulasNeeded } from "./needed.ts";

let loaded: FormulaParser | undefined;

/** What `read` gives; it is asked again, with a parser, when it finds that it needs one. */
export async function withFormulas<Read>(
  read: (formulas: FormulaParser | undefined) => Read,
): Promise<Read> {
  try {
    return read(loaded);
  } catch (error) {
    if (!(error instanceof FormulasNeeded)) throw error;
    return read(await loadFormulas());
  }
}

/** What reads formulas, for whoever reads many scenarios; from now on they work. */
export async function loadFormulas(): Promise<FormulaParser> {
  const [{ parser }, { liveFormulas }] = await Promise.all([
    import("../../formulas/mathjs.ts"),
    import("../../engine/live.ts"),
  ]);
  loaded = parser;
  useFormulas(liveFormulas);
  return parser;
}
