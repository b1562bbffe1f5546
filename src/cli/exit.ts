/** How the command ends: what its exit codes mean, and what is said about an error. */
import { CommanderError } from "commander";
import { RatchetError, ScenarioError } from "../sim/index.ts";
import { red, tell } from "./io.ts";
import { whyOf } from "./words.ts";

export const EXIT = {
  ok: 0,
  internal: 1,
  usage: 2,
  /** The scenario is wrong, or what it asks for is refused. */
  invalid: 3,
  /** Runs are missing: they failed, or could not be written. */
  incomplete: 4,
  /** What was made is not what was expected. */
  mismatch: 5,
  interrupted: 130,
} as const;

/** Ends the command when a stream takes no more. A reader that has seen enough ("| head") is no fault. */
export function endWithStreams(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.ok);
    process.exit(explain(new LostError(`standard output cannot be written: ${whyOf(error)}`)));
  });
  process.stderr.on("error", () => process.exit(EXIT.internal)); // nobody is left to tell
}

/** The command was called in a way that makes no sense. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** What was made could not be written down, so that it is lost. */
export class LostError extends Error {
  override name = "LostError";
}

/** Whoever read what is written has seen enough: that is no fault. */
export class ClosedError extends Error {
  override name = "ClosedError";
}

/** What was made is not what was expected. */
export class MismatchError extends Error {
  override name = "MismatchError";
}

/** Says what went wrong, and returns the exit code for it. */
export function explain(error: unknown): number {
  if (error instanceof CommanderError) return codeOf(error); // commander has told it
  if (error instanceof UsageError) return fault("error", error.message, EXIT.usage);
  if (error instanceof LostError) return fault("error", error.message, EXIT.incomplete);
  if (error instanceof ClosedError) return EXIT.ok;
  if (error instanceof MismatchError) return fault("mismatch", error.message, EXIT.mismatch);
  if (error instanceof ScenarioError) {
    tell(error.format());
    return EXIT.invalid;
  }
  if (error instanceof RatchetError) {
    const code = INCOMPLETE.has(error.code) ? EXIT.incomplete : EXIT.invalid;
    return fault(`error ${error.code}`, error.message + hintFor(error), code);
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return fault("internal error", `${stack}\nThis is a fault of ratchet itself.`, EXIT.internal);
}

/** Codes that say that something is missing, not that something is wrong with the file. */
const INCOMPLETE: ReadonlySet<string> = new Set(["E_WORKER", "E_INCOMPLETE"]);

const hintFor = ({ code, message }: RatchetError): string =>
  code === "E_WORKER" && message.includes("memory")
    ? "; --workers 1, or a larger --memory, may help"
    : "";

function fault(kind: string, message: string, code: number): number {
  tell(`${red(kind, process.stderr)}: ${message}`);
  return code;
}

/** Asking for help or the version is no error. */
const codeOf = ({ code }: CommanderError): number =>
  code === "commander.helpDisplayed" || code === "commander.version" ? EXIT.ok : EXIT.usage;
