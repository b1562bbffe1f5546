/**
 * Who is who in a run: rows are places, and people move between them, leave and are replaced. A person is named by the row
 * in which it came and the tick since when it has been there; where several came there in one tick, by their order.
 */
import { CAME, LEFT, MOVED, SWAPPED } from "../../sim/index.ts";

export interface Person {
  readonly id: number;
  /** Row in which it came. */
  readonly row: number;
  /** Tick in which it came; 0: it was there at the start. */
  readonly came: number;
  /** How many others had come in that row in that tick before it. */
  readonly after: number;
  /** Tick in which it left; -1: it is still there. */
  left: number;
  /** What it holds goes with this: one who takes another's place takes over what is still known there. */
  readonly slot: number;
}

export const NOBODY = -1;

export class Persons {
  /** By id. */
  readonly all: Person[] = [];
  /** By row and by slot; NOBODY where there is none. */
  private readonly slots: number[] = [];
  private readonly inSlot: number[] = [];
  /** By row, who came there last. */
  private readonly cameLast: number[] = [];

  /** `people`: how many there are at the start, in the rows from 0 on. */
  constructor(people: number) {
    for (let row = 0; row < people; row++) this.come(row, 0);
  }

  slotOf(row: number): number {
    return row < 0 ? NOBODY : (this.slots[row] ?? NOBODY);
  }

  /** Id of the person of a row. */
  personOf(row: number): number {
    return this.inSlotOf(this.slotOf(row));
  }

  inSlotOf(slot: number): number {
    return this.inSlot[slot] ?? NOBODY;
  }

  /** Rows of those who are there now, by id. */
  rows(): Map<number, number> {
    const rows = new Map<number, number>();
    this.slots.forEach((slot, row) => {
      if (slot !== NOBODY) rows.set(this.inSlotOf(slot), row);
    });
    return rows;
  }

  /** Takes in a record that is about who stands where. */
  take(tick: number, how: number, { row, source }: { row: number; source: number }): void {
    const { slots } = this;
    if (how === SWAPPED) {
      [slots[row], slots[source]] = [this.slotOf(source), this.slotOf(row)];
    } else if (how === MOVED) {
      slots[row] = this.slotOf(source);
      slots[source] = NOBODY;
    } else if (how === CAME) {
      this.go(row, tick);
      this.come(row, tick);
    } else if (how === LEFT) {
      this.go(row, tick);
      slots[row] = NOBODY;
    }
  }

  private go(row: number, tick: number): void {
    const person = this.all[this.personOf(row)];
    if (person !== undefined) person.left = tick;
  }

  private come(row: number, tick: number): void {
    const id = this.all.length;
    const before = this.slotOf(row);
    const slot = before === NOBODY ? this.inSlot.length : before;
    this.slots[row] = slot;
    this.inSlot[slot] = id;
    const last = this.all[this.cameLast[row] ?? NOBODY];
    const after = tick > 0 && last?.came === tick ? last.after + 1 : 0;
    this.cameLast[row] = id;
    this.all.push({ id, row, came: tick, after, left: -1, slot });
  }
}
