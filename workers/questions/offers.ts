/**
 * What is asked of a scenario that is none of ours: the text of its file, from a link or an editor. It is read as a file
 * is, within the same limits; what comes back is what the build knows of those that ship.
 */
import { parse, RatchetError, readText, ScenarioError, withFormulas } from "../../src/sim/index.ts";
import type { Host } from "../host.ts";
import { offersOf } from "../offers.ts";
import type { TextProblem } from "./file-types.ts";
import type { Asked, Told } from "./types.ts";

export async function answer(
  { text }: Asked<"offers">,
  { host }: { readonly host: Pick<Host, "bringAll"> },
): Promise<Told<"offers">> {
  await host.bringAll?.();
  try {
    return await withFormulas((formulas) => {
      const checked = parse(text, { formulas });
      const scenario = readText(text).value;
      return { ok: true, scenario, checked, offers: offersOf(scenario, formulas) } as const;
    });
  } catch (error) {
    return { ok: false, problems: problemsOf(error) };
  }
}

/** What is not a fault of the text is a fault of ours, and thrown on. */
function problemsOf(error: unknown): readonly TextProblem[] {
  if (error instanceof ScenarioError)
    return error.issues.map(({ code, path, line, column, length, message, hint }) => ({
      code,
      path,
      line,
      column,
      length,
      message: hint === undefined ? message : `${message}; ${hint}`,
    }));
  if (!(error instanceof RatchetError)) throw error;
  const { code, path, message } = error;
  return [{ code, path, line: 1, column: 1, length: 1, message }];
}
