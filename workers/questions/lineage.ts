/** Where something came from, back to who found it; and what one person learned, from whom, and whom it taught. */
import { ItemTale, type Link } from "../../src/lab/story/item.ts";
import { personTale, type PersonEvent } from "../../src/lab/story/person.ts";
import type { Persons } from "../../src/lab/story/persons.ts";
import { peopleAtStart } from "../../src/lab/story/retell.ts";
import type { Episode } from "../../src/lab/story/story.ts";
import type { Run } from "../../src/sim/index.ts";
import type {
  EpisodeTold,
  ItemLineage,
  LineageRequest,
  LinkTold,
  PersonLineage,
  PersonRef,
} from "./knowledge-types.ts";
import { playerIn } from "./open.ts";
import { fieldsOf, refOf, storyOf, wayOf } from "./story.ts";
import type { Asked, Asking, Told } from "./types.ts";

const MOST_HOLDERS = 60;
const MOST_LINKS = 40;
const MOST_EPISODES = 24;
const MOST_EVENTS = 200;
const MOST_HELD = 200;
const MOST_OTHERS = 5;

export function answer(asked: Asked<"lineage">, asking: Asking): Told<"lineage"> {
  const run = playerIn(asking, asked.structure).run;
  if (asked.item !== undefined) return ofItem(run, asked, asked.item);
  return asked.person === undefined ? null : ofPerson(run, asked.tick, asked.person);
}

function ofItem(run: Run, { tick, person }: LineageRequest, item: number): ItemLineage {
  const story = storyOf(run, tick);
  const tale = new ItemTale(fieldsOf(run, tick), item, peopleAtStart(run));
  const { persons } = tale;
  const rows = persons.rows();
  const holders = tale.holders();
  const episodes = story.items.get(item)?.episodes ?? [];
  const whose = holders.find((holder) => holder.person === person) ?? holders[0];
  const chain = whose === undefined ? [] : tale.chain(whose.person);
  return {
    sort: "item",
    item,
    tick,
    episodes: ends(episodes, MOST_EPISODES).map((each) => episodeOf(persons, each)),
    episodesInAll: episodes.length,
    holders: holders.slice(0, MOST_HOLDERS).map(({ since, person: who, how, from }) => {
      const row = rows.get(who) ?? -1;
      return Object.assign(linkOf(persons, { person: who, tick: since, how, from }), { row });
    }),
    holdersInAll: holders.length,
    chain: ends(chain, MOST_LINKS).map((link) => linkOf(persons, link)),
    chainInAll: chain.length,
  };
}

/** All, or the first and the last of them. */
function ends<Each>(all: readonly Each[], most: number): readonly Each[] {
  if (all.length <= most) return all;
  return [...all.slice(0, most / 2), ...all.slice(all.length - most / 2)];
}

const episodeOf = (
  persons: Persons,
  { found, finder, how, from, lost, reason, last }: Episode,
): EpisodeTold => ({
  found,
  finder: refOf(persons, finder),
  how: wayOf(how),
  from: refOf(persons, from),
  lost,
  reason: lost < 0 ? null : wayOf(reason),
  last: refOf(persons, last),
});

const linkOf = (persons: Persons, { person, tick, how, from }: Link): LinkTold => ({
  person: known(persons, person),
  tick,
  how: wayOf(how),
  from: refOf(persons, from),
});

function known(persons: Persons, id: number): PersonRef {
  const ref = refOf(persons, id);
  if (ref === null) throw new Error("a record of nobody: the lineage is wrong");
  return ref;
}

function ofPerson(run: Run, tick: number, id: number): PersonLineage | null {
  const { persons, events, handedOn, held } = personTale(
    fieldsOf(run, tick),
    id,
    peopleAtStart(run),
  );
  const person = refOf(persons, id);
  if (person === null) return null; // At this tick it has not come yet.
  const count = (what: PersonEvent["what"]): number =>
    events.filter((event) => event.what === what).length;
  return {
    sort: "person",
    tick,
    person,
    left: persons.all[id]?.left ?? -1,
    row: persons.rows().get(id) ?? -1,
    handedOn: handedOn.slice(0, MOST_HELD),
    held: held.slice(0, MOST_HELD),
    heldInAll: held.length,
    events: events.slice(-MOST_EVENTS).map(({ tick: at, item, what, how, other }) => ({
      tick: at,
      item,
      what,
      how: wayOf(how),
      other: refOf(persons, other),
    })),
    learned: count("learned"),
    lost: count("lost"),
    taught: count("taught"),
    teachers: mostOften(persons, events, "learned"),
    pupils: mostOften(persons, events, "taught"),
  };
}

function mostOften(
  persons: Persons,
  events: readonly PersonEvent[],
  what: PersonEvent["what"],
): PersonLineage["teachers"] {
  const times = new Map<number, number>();
  for (const event of events)
    if (event.what === what && event.other >= 0)
      times.set(event.other, (times.get(event.other) ?? 0) + 1);
  return [...times]
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_OTHERS)
    .map(([id, each]) => ({ person: known(persons, id), times: each }));
}
