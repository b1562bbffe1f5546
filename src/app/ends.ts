/** Runs that end before the last tick that the page plays: which, when and why. It comes with the first of them. */
import type { Description } from "../../workers/live-types.ts";
import type { Extra } from "../viz/chart-plan.ts";
import { endsExtra as drawn } from "../viz/chart-ends.ts";
import { listed } from "../viz/numbers.ts";
import { endedEarly, type Play } from "./run/shown.ts";
import text from "./words/en/ends.ftl?raw";
import { words } from "./words/fluent.ts";
import { moment, nameOf } from "./words/plain.ts";

const tell = words(text);

export interface End {
  /** Which of the structures. */
  readonly k: number;
  readonly at: number;
  /** The condition that came true; "extinct": nobody was left. */
  readonly why: string;
}

/** Those that have been seen. */
export const endsOf = (play: Play, furthest: number): End[] =>
  endedEarly(play, furthest).map((k) => {
    const over = play.history.tracks[k]?.over;
    const { stop = "" } = play.description.structures[k] ?? {};
    return { k, at: over?.at ?? 0, why: over?.extinct === true ? "extinct" : stop };
  });

/** The last tick of all; null: some go on, as far as has been seen. */
export const lastOf = ({ structures }: Description, ends: readonly End[]): number | null =>
  ends.length < structures.length ? null : Math.max(...ends.map(({ at }) => at));

export interface EndsSaid {
  /** A sentence for each reason: which, when and why. */
  readonly ended: string;
  /** What comes after. */
  readonly next: string;
}

/** What is said of them while this tick is shown. */
export function endsWords(description: Description, ends: readonly End[], tick: number): EndsSaid {
  const alone = description.structures.length === 1;
  const reasons = [...new Set(ends.map(reasonOf))];
  const said = reasons.map((why) => {
    const there = ends.filter((end) => reasonOf(end) === why);
    const [first, ...others] = momentsOf(description, there);
    if (alone) return tell("ends-one", { when: first?.when ?? "", why });
    const parts = [
      tell("ends-first", { ...first }),
      ...others.map((at) => tell("ends-too", { ...at })),
    ];
    return tell("ends-some", { ended: listed(parts), why });
  });
  const last = lastOf(description, ends);
  const stay = alone ? "" : tell("ends-stay");
  return {
    ended: said.join(" "),
    next:
      last !== null && tick >= last ? tell("ends-last", { when: moment(description, last) }) : stay,
  };
}

interface Moment {
  readonly names: string;
  readonly when: string;
}

/** Conditions that differ may mean the same to who reads of them. */
const reasonOf = ({ why }: End): string => tell("ends-why", { why });

/** Those that ended for one reason, by when. */
function momentsOf(description: Description, ends: readonly End[]): Moment[] {
  return [...new Set(ends.map(({ at }) => at))].map((at) => {
    const names = ends.filter((end) => end.at === at).map(({ k }) => nameOf(description, k));
    return { names: listed(names), when: moment(description, at) };
  });
}

export function endsExtra(play: Play, { furthest }: { readonly furthest: number }): Extra {
  const ends = endsOf(play, furthest);
  const from = lastOf(play.description, ends);
  const named = ends.map(({ k, at }) => ({ name: nameOf(play.description, k), at }));
  return drawn(named, from === null ? null : { from, words: tell("ends-after") });
}
