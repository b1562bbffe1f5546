/** The story of one person: when it came and left, what it learned and from whom, what others learned from it, what it lost. */
import { Persons } from "./persons.ts";
import { retell } from "./retell.ts";

export interface PersonEvent {
  readonly tick: number;
  readonly item: number;
  readonly what: "learned" | "lost" | "taught";
  /** Slot of the books. */
  readonly how: number;
  /** From whom it learned, or whom it taught; NOBODY: nobody, or that is not told. */
  readonly other: number;
}

export interface PersonTale {
  readonly persons: Persons;
  readonly events: readonly PersonEvent[];
  /** What it knew when it came and had not learned: from the person whose place it took. */
  readonly handedOn: readonly number[];
  /** What it holds at the end of what was told; nothing when it has left. */
  readonly held: readonly number[];
}

export function personTale(fields: Int32Array, person: number, people: number): PersonTale {
  const slot = slotOf(fields, person, people);
  const persons = new Persons(people);
  const events: PersonEvent[] = [];
  const held = new Set<number>();
  let handedOn: number[] | null = null;
  retell(fields, { persons }, ({ tick, item, how, gained, slot: where, person: who, from }) => {
    if (persons.inSlotOf(slot) === person) handedOn ??= [...held];
    if (who === person)
      events.push({ tick, item, what: gained ? "learned" : "lost", how, other: from });
    else if (from === person && gained)
      events.push({ tick, item, what: "taught", how, other: who });
    if (where !== slot) return;
    if (gained) held.add(item);
    else held.delete(item);
  });
  const there = (persons.all[person]?.left ?? 0) < 0;
  if (there) handedOn ??= [...held];
  return { persons, events, handedOn: handedOn ?? [], held: there ? [...held] : [] };
}

/** The slot of a person is known once it has come. */
function slotOf(fields: Int32Array, person: number, people: number): number {
  const persons = new Persons(people);
  retell(fields, { persons }, () => undefined);
  return persons.all[person]?.slot ?? -1;
}
