/**
 * What became of each item in a run: when it was found, by whom, when it was lost and why, found again, and who holds it. What
 * comes and goes within one tick is no news, as in the books of the group.
 */
import {
  channelSlot,
  groupSlot,
  LINEAGE_WIDTH,
  REASONS,
  reasonSlot,
  START,
} from "../../sim/index.ts";
import { NOBODY, Persons } from "./persons.ts";
import { retell, type Told } from "./retell.ts";

/** From the tick in which something became known to that in which nobody knew it any more. */
export interface Episode {
  readonly found: number;
  /** Who had it first of those by whom it is known, how (a slot of the books), and from whom. */
  readonly finder: number;
  readonly how: number;
  readonly from: number;
  /** -1: it is still known. */
  lost: number;
  /** Why, a slot of the books, and who was the last to know it. */
  reason: number;
  last: number;
}

export interface ItemStory {
  holders: number;
  /** The slots of all who hold it, added up: where one holds it, that is its slot. */
  slots: number;
  readonly episodes: Episode[];
}

/** What the tick that is being told has done to an item so far. */
interface Touched {
  readonly story: ItemStory;
  readonly knownBefore: boolean;
  found: { tick: number; person: number; how: number; from: number };
  lost: { tick: number; person: number; how: number };
}

interface Log {
  fields(tick: number): Int32Array;
}

const OWN = channelSlot("own");
const SLOTS = groupSlot(reasonSlot(REASONS.at(-1) ?? "death")) + 1;
const none = { tick: -1, person: NOBODY, how: START, from: NOBODY } as const;

export class Story {
  readonly items = new Map<number, ItemStory>();
  /** The books as the records tell them: those of the run at that tick. */
  readonly books = new Float64Array(SLOTS);
  persons: Persons;
  /** Up to its end it is told. */
  tick = -1;
  private readonly log: Log;
  private readonly people: number;
  private readonly touched = new Map<number, Touched>();
  private next = 0;

  /** `people`: number of people at the start. */
  constructor(log: Log, people: number) {
    this.log = log;
    this.people = people;
    this.persons = new Persons(people);
  }

  /** Tells it up to the end of a tick; what came later is not told. */
  goTo(tick: number): void {
    if (tick < this.tick) this.restart();
    const fields = this.log.fields(tick);
    if (this.next < fields.length / LINEAGE_WIDTH) {
      let now = -1;
      const { persons, next } = this;
      this.next = retell(fields, { persons, from: next }, (told) => {
        if (told.tick !== now) this.close();
        now = told.tick;
        this.take(told);
      });
    }
    this.close();
    this.tick = tick;
  }

  /** The person who alone holds an item; NOBODY: there are more, or none. */
  onlyHolder({ holders, slots }: ItemStory): number {
    return holders === 1 ? this.persons.inSlotOf(slots) : NOBODY;
  }

  private enter(slot: number): void {
    this.books[slot] = (this.books[slot] ?? 0) + 1;
  }

  private restart(): void {
    this.items.clear();
    this.books.fill(0);
    this.touched.clear();
    this.persons = new Persons(this.people);
    this.next = 0;
    this.tick = -1;
  }

  private take({ tick, item, how, gained, slot, person, from }: Told): void {
    const { story, touched } = this.touch(item);
    this.enter(how);
    story.holders += gained ? 1 : -1;
    story.slots += gained ? slot : -slot;
    if (gained && story.holders === 1) touched.found = { tick, person, how, from };
    if (!gained && story.holders === 0) touched.lost = { tick, person, how };
  }

  private touch(item: number): { story: ItemStory; touched: Touched } {
    let touched = this.touched.get(item);
    if (touched === undefined) {
      let story = this.items.get(item);
      if (story === undefined) this.items.set(item, (story = blank()));
      touched = { story, knownBefore: story.holders > 0, found: none, lost: none };
      this.touched.set(item, touched);
    }
    return { story: touched.story, touched };
  }

  private close(): void {
    for (const [item, { story, knownBefore, found, lost }] of this.touched) {
      const known = story.holders > 0;
      const last = story.episodes.at(-1);
      if (known && !knownBefore) {
        const { tick, person: finder, how, from } = found;
        const still = { lost: -1, reason: START, last: NOBODY };
        story.episodes.push({ found: tick, finder, how, from, ...still });
        this.enter(groupSlot(how));
      } else if (!known && knownBefore && last !== undefined) {
        Object.assign(last, { lost: lost.tick, reason: lost.how, last: lost.person });
        this.enter(groupSlot(lost.how));
      } else if (!known && last === undefined) this.items.delete(item);
    }
    this.touched.clear();
  }
}

const blank = (): ItemStory => ({ holders: 0, slots: 0, episodes: [] });

/** How often the group itself has found what had been lost. */
export function againOf({ items }: Pick<Story, "items">): number {
  let again = 0;
  for (const { episodes } of items.values())
    again += episodes.filter(({ how }, k) => k > 0 && how === OWN).length;
  return again;
}
