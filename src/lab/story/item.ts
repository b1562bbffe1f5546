/** The story of one item, person by person: who learned it when and from whom, back to who found it. */
import { NOBODY, Persons, type Person } from "./persons.ts";
import { retell } from "./retell.ts";

/** Somebody gained the item, or lost it. */
interface Turn {
  readonly index: number;
  readonly tick: number;
  readonly how: number;
  readonly gained: boolean;
  readonly slot: number;
  readonly person: number;
  readonly fromSlot: number;
  readonly from: number;
}

/** One step on the way back: this person had it since then, in this way, from that person. */
export interface Link {
  readonly person: number;
  readonly tick: number;
  /** Slot of the books; -1: it took the place of the other, and kept what was still known there. */
  readonly how: number;
  readonly from: number;
}

const HANDED_ON = -1;

export interface Holding {
  readonly person: number;
  readonly since: number;
  readonly how: number;
  readonly from: number;
}

export class ItemTale {
  readonly persons: Persons;
  private readonly turns: Turn[] = [];
  /** Of each slot the numbers of its turns. */
  private readonly bySlot = new Map<number, number[]>();

  constructor(fields: Int32Array, item: number, people: number) {
    this.persons = new Persons(people);
    retell(fields, { persons: this.persons }, (told) => {
      if (told.item !== item) return;
      const own = this.bySlot.get(told.slot);
      if (own === undefined) this.bySlot.set(told.slot, [this.turns.length]);
      else own.push(this.turns.length);
      this.turns.push({ ...told });
    });
  }

  /** Those who hold it at the end of what was told, by their rows. */
  holders(): Holding[] {
    const rows = this.persons.rows();
    return [...this.bySlot.keys()]
      .flatMap((slot) => {
        const [first] = this.chain(this.persons.inSlotOf(slot), 1);
        if (first === undefined) return [];
        const { person, tick: since, how, from } = first;
        return [{ person, since, how, from }];
      })
      .toSorted((a, b) => (rows.get(a.person) ?? 0) - (rows.get(b.person) ?? 0));
  }

  /**
   * How a person who holds it came by it, step by step back to somebody who had it from nobody. Of those who were taught in one
   * tick by somebody who learned it in the same, the order of the records decides. Empty: it does not hold it.
   */
  chain(person: number, most = Number.POSITIVE_INFINITY): Link[] {
    const links: Link[] = [];
    const { slot = NOBODY, left = 0 } = this.persons.all[person] ?? {};
    let turn = left < 0 ? this.heldBy(slot) : undefined;
    let who = person;
    while (turn !== undefined && links.length < most) {
      if (who !== turn.person) {
        const { came: tick } = this.persons.all[who] as Person;
        links.push({ person: who, tick, how: HANDED_ON, from: turn.person });
      }
      const { tick, how, from } = turn;
      links.push({ person: turn.person, tick, how, from });
      who = from;
      turn = this.gainBefore(turn.fromSlot, turn.index);
    }
    return links.slice(0, most);
  }

  private heldBy(slot: number): Turn | undefined {
    const turn = this.turns[this.bySlot.get(slot)?.at(-1) ?? -1];
    return turn?.gained === true ? turn : undefined;
  }

  /** The last gain of a slot before a record. */
  private gainBefore(slot: number, index: number): Turn | undefined {
    const own = this.bySlot.get(slot);
    const at = own?.findLast((k) => {
      const turn = this.turns[k];
      return turn !== undefined && turn.gained && turn.index < index;
    });
    return at === undefined ? undefined : this.turns[at];
  }
}
