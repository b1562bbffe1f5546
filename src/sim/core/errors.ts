/** An error that a user can mend: it names the fault, the place and the way out. Anything else that is thrown is a bug. */
export class RatchetError extends Error {
  /** A short fixed name for programs: E_VALUE, E_KEY, E_SIZE, E_MEMORY ... */
  readonly code: string;
  /** Where in the scenario the fault stands, as a path ("step.share.chance"), or "" when it is nowhere in particular. */
  readonly path: string;

  constructor(code: string, path: string, message: string) {
    super(path === "" ? message : `${path}: ${message}`);
    this.name = "RatchetError";
    this.code = code;
    this.path = path;
  }
}
