/** An answer that is not coming: the worker died, and the message says why; "": it took too long. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}
