/** The three streams: data go to stdout, everything else to stderr. */

/** Prints data. */
export function print(text: string): void {
  if (text === "") return;
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Tells the person at the terminal something that is not data. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

export const printJson = (value: unknown): void => print(JSON.stringify(value));

/** All of standard input, as long as it is no longer than `most` characters. */
export async function readStdin(most: number): Promise<string> {
  let text = "";
  process.stdin.setEncoding("utf8");
  for await (const piece of process.stdin) {
    text += String(piece);
    if (text.length > most) break;
  }
  return text;
}

/** Whether colours are wanted on a stream: NO_COLOR and FORCE_COLOR decide, else whether somebody looks. */
function coloured(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return true;
  return stream.isTTY && TERM !== "dumb";
}

const paint =
  (code: string) =>
  (text: string, stream: NodeJS.WriteStream = process.stdout): string =>
    coloured(stream) ? `\u001B[${code}m${text}\u001B[0m` : text;

export const bold = paint("1");
export const red = paint("31");
