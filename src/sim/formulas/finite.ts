/** Values that formulas come to: each is a finite number, or an error that names the formula. */
import { RatchetError } from "../core/errors.ts";

/** Which formula it is, and when. */
export interface Which {
  /** The field in which it stands. */
  readonly path: string;
  readonly text: string;
  /** Left out: before anything runs. */
  readonly tick?: number;
}

/** The value, never -0. */
export function finite(value: number, which: () => Which): number {
  if (Number.isFinite(value)) return value + 0;
  const found = Number.isNaN(value) ? "not a number" : "infinite";
  throw failed(which(), `is ${found}`);
}

export function failed({ path, text, tick }: Which, what: string): RatchetError {
  const when = tick === undefined ? "" : ` in tick ${tick}`;
  return new RatchetError("E_FORMULA", path, `the formula "${text}" ${what}${when}`);
}
