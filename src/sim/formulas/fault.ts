/** What is wrong with the text of a formula, and where in it. */
interface Where {
  /** Counted from 0. */
  readonly at: number;
  readonly length: number;
  /** The way out, where one is known. */
  readonly hint?: string;
  /** A name that is not known: whoever knows the names can say which was meant. */
  readonly unknown?: { readonly kind: "name" | "function"; readonly text: string };
}

export class FormulaFault extends Error {
  override readonly name = "FormulaFault";
  readonly where: Where;

  constructor(message: string, where: Where) {
    super(message);
    this.where = where;
  }
}
