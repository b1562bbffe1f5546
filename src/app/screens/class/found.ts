/** What the page has found of a code, in words. */
import type { Misread } from "../../class/code.ts";
import type { Room, Sheet } from "../../class/room.ts";
import { shown } from "../../words/links.ts";
import { listed } from "../../../viz/numbers.ts";
import type { Lesson } from "./lesson.ts";
import { choiceWords, say } from "./say.ts";

function foundWords(seat: number, sheet: Sheet, lesson: Lesson, count: number): string {
  switch (sheet.kind) {
    case "misread":
      return misreadWords(seat, sheet.misread);
    case "waiting":
      return say("class-codes-waiting", { seat });
    case "fits":
      return fitsWords(seat, sheet, lesson);
    case "failed":
      return say("class-codes-failed", { seat, why: sheet.problems[0]?.message ?? "" });
    case "other": {
      const { of } = sheet;
      if (of.length === 0) return say("class-codes-nobody", { seat, count });
      const seats = listed(of.map((other) => say("class-seat-number", { seat: other })));
      return say("class-codes-other", { seat, seats });
    }
  }
}

function fitsWords(seat: number, sheet: Sheet & { kind: "fits" }, lesson: Lesson): string {
  const what = choiceWords(sheet.told.choice, lesson.shipped.offers);
  const fits = say("class-codes-fits", { seat, what });
  if (sheet.before === undefined) return fits;
  return `${fits} ${say("class-codes-replaced", { before: shown(sheet.before) })}`;
}

/** What is said of a seat: of its code, or of a second one that leaves the first in its place. */
export function seatWords(seat: number, room: Room, lesson: Lesson): string[] {
  const sheet = room.sheets.value.get(seat);
  const second = room.seconds.value.get(seat);
  const count = room.options.seats;
  if (sheet === undefined) return [];
  if (second === undefined) return [foundWords(seat, sheet, lesson, count)];
  const found = foundWords(seat, second, lesson, count);
  if (second.kind === "waiting") return [found];
  return [`${found} ${say("class-codes-kept", { seat, typed: shown(sheet.typed) })}`];
}

function misreadWords(seat: number, misread: Misread): string {
  if (misread.why === "length") return say("class-codes-length", { seat, length: misread.length });
  if (misread.why === "letter") return say("class-codes-letter", { seat, letter: misread.letter });
  return say("class-codes-misread", { seat });
}

/** The same in a word or two, for the list. */
export function foundShort(sheet: Sheet): string {
  if (sheet.kind === "other")
    return say(sheet.of.length === 0 ? "class-found-nobody" : "class-found-other");
  return say(SHORT[sheet.kind]);
}

const SHORT = {
  fits: "class-found-fits",
  misread: "class-found-misread",
  waiting: "class-found-waiting",
  failed: "class-found-failed",
} as const;
