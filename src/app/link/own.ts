/** The scenario that a link carries: taken out of it, and read by a worker of its own within the limits of a file. */
import { first } from "virtual:ratchet-gallery";
import type { TextProblem } from "../../../workers/questions/file-types.ts";
import { askAlone } from "../run/ask.ts";
import text from "../words/en/own.ftl?raw";
import { words } from "../words/fluent.ts";
import { heldText } from "./held.ts";
import { PackError, unpack, type Fault } from "./packed.ts";
import { found, type Found } from "./shelf.ts";
import type { Shipped } from "./wish.ts";

const say = words(text);

/** The last one: a link is followed again for each change of its tick. */
let last: { readonly packed: string; readonly found: Found } | null = null;

/** What is known of it then; where it cannot be had, the first scenario and why. */
export async function ownCard(packed: string): Promise<Found> {
  if (last?.packed === packed) return last.found;
  try {
    const here = heldText(packed);
    const read = await readOwn(here ?? (await unpack(packed)));
    if (!read.ok) return found(first, refusal(read.problems));
    const { scenario, checked, offers } = read;
    const shipped: Shipped = { scenario, checked, offers, packed };
    const own = {
      card: { id: packed, title: checked.title },
      load: () => Promise.resolve(shipped),
    };
    const note = here === null ? [] : [say("own-held-here")];
    last = { packed, found: { ...own, note, notice: "" } };
    return last.found;
  } catch (error) {
    return found(first, say(error instanceof PackError ? FAULTS[error.fault] : "own-stopped"));
  }
}

/** The text of a file, as a worker reads it. */
const readOwn = (source: string): ReturnType<typeof askAlone<"offers">> =>
  askAlone("offers", { text: source });

const FAULTS: Readonly<Record<Fault, string>> = {
  damaged: "own-damaged",
  "too long": "own-too-long",
  "too large": "own-too-large",
  "other version": "own-other-version",
  held: "own-held",
};

/** Of a message so much is shown. */
const LONGEST = 200;

const oneLine = (message: string): string => {
  const plain = message
    .replaceAll(/[\p{C}\p{Z}]+/gu, " ")
    .trim()
    .replace(/\.$/u, "");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}\u2026` : plain;
};

function refusal(problems: readonly TextProblem[]): string {
  const [problem] = problems;
  if (problem === undefined) return say("own-damaged");
  const { line, column, message } = problem;
  return say("own-refused", { line, column, why: oneLine(message), more: problems.length - 1 });
}
