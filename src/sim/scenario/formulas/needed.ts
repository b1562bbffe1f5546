/** A scenario holds formulas, and no parser for them was handed in: it is loaded only when it is needed. */
import { RatchetError } from "../../core/errors.ts";

export class FormulasNeeded extends RatchetError {
  constructor() {
    super("E_FORMULA", "", "this scenario holds formulas: read it by withFormulas");
  }
}
