/** The sentences of Explore that are made of numbers: the books, what happened, the verdict. */
import type { Description, StructureFrame } from "../../../../workers/live-types.ts";
import type { Told } from "../../../../workers/questions/types.ts";
import { count, counted, listed, plural, say as sayNumber } from "../../../viz/numbers.ts";
import { itemName, LEAST_TO_SAY } from "../../words/plain.ts";
import type { Happening } from "./happenings.ts";
import { say } from "./say.ts";
import type { Books, BooksRow } from "./slots.ts";

export type Verdict = Told<"verdict">;

const MOST_NAMED = 3;

/** "Started with 6. Gained 8: 8 found or made. Lost 2: 2 forgotten. Now 12: 6 + 8 - 2 = 12." */
export function booksWords(
  { nothingIsLost }: Pick<Description, "nothingIsLost">,
  books: Books,
): string {
  const { start, gained, lost, now } = books.group;
  const how = (kind: BooksRow["kind"]): string => {
    const parts = books.rows
      .filter((row) => row.kind === kind && row.group > 0)
      .map(({ name, group }) => `${count(group)} ${say(`explore-${kind}-${name}`)}`);
    return parts.length === 0 ? "" : say("explore-books-how", { parts: listed(parts) });
  };
  const gains =
    gained === 0
      ? say("explore-books-gained-none")
      : say("explore-books-gained", { gained: count(gained), how: how("gained") });
  const losses =
    lost > 0
      ? say("explore-books-lost", { lost: count(lost), how: how("lost") })
      : say(nothingIsLost ? "explore-books-cannot" : "explore-books-lost-none");
  const numbers = {
    start: count(start),
    gained: count(gained),
    lost: count(lost),
    now: count(now),
  };
  return say("explore-books-words", { ...numbers, gains, losses });
}

/** In words, with so many things named. */
export function happeningWords(
  description: Description,
  { kind, items, count: many, before }: Happening,
  named = MOST_NAMED,
): string {
  if (kind === "people")
    return say("explore-event-people", {
      before: count(before),
      now: count(many),
      people: plural(description.personWord),
    });
  if (kind === "ties")
    return many === 1
      ? say("explore-event-ties")
      : say("explore-event-ties-often", { count: many });
  const names = items.slice(0, named).map((item) => itemName(description, item));
  const rest = many - names.length;
  const things =
    rest === 0
      ? listed(names)
      : say("explore-event-more", { things: names.join(", "), count: rest });
  return say(`explore-event-${kind}`, { things });
}

const CANNOT: Verdict["verdict"] = "nothing can be forgotten in this model";

type Judged = "climbing" | "slipping" | "holding" | "complete";
const judgedOf = ({ verdict }: Verdict): Judged | null =>
  verdict === null || verdict === CANNOT ? null : verdict;

/** The verdict in a sentence; "": there is none. */
export function verdictWord(verdict: Verdict): string {
  const judged = judgedOf(verdict);
  return judged === null ? "" : say(`explore-verdict-${judged}`);
}

/** The sums of the run that is shown: no verdict, since one run may be luck. */
export function badgeWords(
  { nothingIsLost, unit }: Pick<Description, "nothingIsLost" | "unit">,
  { gained, lost, tick }: Pick<StructureFrame, "gained" | "lost" | "tick">,
): string {
  const span = counted(tick, unit);
  return nothingIsLost
    ? say("explore-badge-lossless", { gained: count(gained), span })
    : say("explore-badge", { gained: count(gained), lost: count(lost), span });
}

/** What the verdict rests on, or why there is none. */
export function whyWords(
  { nothingIsLost, itemWord }: Pick<Description, "nothingIsLost" | "itemWord">,
  verdict: Verdict | null,
  runs: number,
): string {
  if (nothingIsLost || verdict?.verdict === CANNOT) return say("explore-verdict-nothing");
  const judged = verdict === null ? null : judgedOf(verdict);
  if (runs === 0) return say("explore-verdict-one");
  if (runs < LEAST_TO_SAY)
    return say("explore-verdict-few", { runs: count(runs), needed: LEAST_TO_SAY });
  // It is being asked for.
  if (verdict === null || judged === null) return "";
  const [low, high] = [verdict.low ?? 0, verdict.high ?? 0];
  const [from, to] = judged === "slipping" ? [-high, -low] : [low, high];
  return say(`explore-verdict-why-${judged}`, {
    runs: count(runs),
    low: sayNumber(from),
    high: sayNumber(to),
    items: plural(itemWord),
  });
}
