/** Answers as plain data: what is thrown across the boundary keeps no more than its message. */
import { RatchetError, ScenarioError } from "../src/sim/index.ts";

/** What was wrong, in a way that the user can mend. */
export interface Fault {
  readonly code: string;
  readonly path: string;
  /** What a person reads; for a wrong file all that is wrong with it, with its lines. */
  readonly message: string;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault };

/** The answer to an error of the user. Anything else that was thrown is a bug, and is thrown again. */
export function faultOf(error: unknown): { readonly ok: false; readonly fault: Fault } {
  if (!(error instanceof RatchetError)) throw error;
  const message = error instanceof ScenarioError ? error.format() : error.message;
  return { ok: false, fault: { code: error.code, path: error.path, message } };
}

/** The value, or the error of the user as it was thrown on the other side. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  const { code, path, message } = answer.fault;
  const error = new RatchetError(code, path, "");
  error.message = message;
  throw error;
}
