/** The lineage of a run told again, record by record, by persons in place of rows. */
import {
  CHANNELS,
  channelSlot,
  courseOf,
  LINEAGE_WIDTH,
  peopleIn,
  START,
  type Run,
} from "../../sim/index.ts";
import { NOBODY, type Persons } from "./persons.ts";

/** One record. The same object each time: what is kept of it is copied. */
export interface Told {
  /** Its number in the log. */
  index: number;
  tick: number;
  item: number;
  /** Slot of the books: a channel or a reason. */
  how: number;
  gained: boolean;
  /** Who gained or lost it, and from whom; NOBODY: from nobody, or that is not told. */
  slot: number;
  person: number;
  fromSlot: number;
  from: number;
}

const LAST_GAIN = channelSlot(CHANNELS.at(-1) ?? "own");

/** Whether a slot of the books says how something was gained. */
const isGain = (how: number): boolean => how >= START && how <= LAST_GAIN;

/** Number of people at the start of a run. */
export function peopleAtStart({ model }: Pick<Run, "model">): number {
  const [sizes] = courseOf(model.population);
  return sizes === undefined ? 0 : peopleIn(sizes);
}

/** Tells the records from number `from` on, as far as `fields` goes; returns the number of the next. `persons` goes along. */
export function retell(
  fields: Int32Array,
  { persons, from = 0 }: { readonly persons: Persons; readonly from?: number },
  visit: (told: Told) => void,
): number {
  const told = { index: 0, tick: 0, item: 0, how: 0, gained: true } as Told;
  const records = fields.length / LINEAGE_WIDTH;
  for (let index = from; index < records; index++) {
    const at = index * LINEAGE_WIDTH;
    const tick = fields[at] ?? 0;
    const row = fields[at + 1] ?? NOBODY;
    const how = fields[at + 3] ?? START;
    const source = fields[at + 4] ?? NOBODY;
    if (how < START) {
      persons.take(tick, how, { row, source });
      continue;
    }
    told.index = index;
    told.tick = tick;
    told.item = fields[at + 2] ?? 0;
    told.how = how;
    told.gained = isGain(how);
    told.slot = persons.slotOf(row);
    told.person = persons.inSlotOf(told.slot);
    told.fromSlot = persons.slotOf(source);
    told.from = persons.inSlotOf(told.fromSlot);
    visit(told);
  }
  return records;
}
