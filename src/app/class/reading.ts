/** A list of codes as it is typed or pasted: one seat a line. */

export interface Line {
  readonly seat: number;
  readonly typed: string;
}

interface Odd {
  readonly line: number;
  readonly text: string;
}

/** "7 K3M 9PX", "7: K3M9PX", "seat 7, K3M9PX". Lines without a seat in front are told of by their number. */
export function readList(
  text: string,
  isSeat: (seat: number) => boolean,
): { readonly lines: readonly Line[]; readonly odd: readonly Odd[] } {
  const lines: Line[] = [];
  const odd: Odd[] = [];
  text.split("\n").forEach((each, k) => {
    const line = each.trim();
    if (line === "") return;
    const [, number = "", typed = ""] = /^\D*(\d{1,2})\b[\s:;,.)=\p{Pd}]+(.+)$/u.exec(line) ?? [];
    const seat = Number(number);
    if (typed !== "" && isSeat(seat)) lines.push({ seat, typed });
    else odd.push({ line: k + 1, text: line });
  });
  return { lines, odd };
}
