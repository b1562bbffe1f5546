/** What is wrong with a text, as plain data. */
import { RatchetError, ScenarioError } from "../../src/sim/index.ts";
import type { TextProblem } from "../questions/file-types.ts";

/** What is not a fault of the text is a fault of ours, and thrown on. */
export function problemsOf(error: unknown): readonly TextProblem[] {
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
