/** Ctrl-C: what was half made is put away, and the exit code says so. */
import { EXIT } from "./exit.ts";
import { tell } from "./io.ts";

const TERMINATED = 143;

/** Until the returned function is called, an interrupt calls `putAway` and ends the command. */
export function onInterrupt(putAway: () => void): () => void {
  const end = (code: number) => (): void => {
    putAway();
    if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
    tell("interrupted");
    process.exit(code);
  };
  const interrupted = end(EXIT.interrupted);
  const terminated = end(TERMINATED);
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", terminated);
  return () => {
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", terminated);
  };
}
