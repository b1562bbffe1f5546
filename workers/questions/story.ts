/** The story of each run that is open, told once and kept as long as the run is; and how people and ways are named. */
import { peopleAtStart } from "../../src/lab/story/retell.ts";
import type { Persons } from "../../src/lab/story/persons.ts";
import { Story } from "../../src/lab/story/story.ts";
import {
  CHANNELS,
  channelSlot,
  REASONS,
  reasonSlot,
  START,
  type Run,
} from "../../src/sim/index.ts";
import type { PersonRef, Way } from "./knowledge-types.ts";

export function fieldsOf({ lineage }: Run, tick: number): Int32Array {
  if (lineage === null) throw new Error("this run was made without a lineage");
  return lineage.fields(tick);
}

const stories = new WeakMap<Run, Story>();

/** The story of a run up to a tick. */
export function storyOf(run: Run, tick: number): Story {
  let story = stories.get(run);
  if (story === undefined) {
    story = new Story({ fields: (upTo) => fieldsOf(run, upTo) }, peopleAtStart(run));
    stories.set(run, story);
  }
  story.goTo(tick);
  return story;
}

const KEPT_WAY: Way = "kept";

/** By slot of the books. */
export const WAYS: readonly Way[] = ((): Way[] => {
  const ways: Way[] = [];
  ways[START] = "start";
  for (const channel of CHANNELS) ways[channelSlot(channel)] = channel;
  for (const reason of REASONS) ways[reasonSlot(reason)] = reason;
  return ways;
})();

export const wayOf = (slot: number): Way => WAYS[slot] ?? KEPT_WAY;

export function refOf({ all }: Persons, id: number): PersonRef | null {
  const person = all[id];
  if (person === undefined) return null;
  const { row, came, after } = person;
  return { id, row, came, after };
}
