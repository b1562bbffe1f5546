/** What things, people and moments are called on this screen. */
import text from "../../words/en/knowledge.ftl?raw";
import type { Description } from "../../../../workers/live-types.ts";
import {
  KNOWN,
  LOST,
  type ItemsNow,
  type ItemsPlan,
  type PersonRef,
} from "../../../../workers/questions/knowledge-types.ts";
import { counted, plural } from "../../../viz/numbers.ts";
import { words } from "../../words/fluent.ts";
import { indexOf } from "./arrange.ts";

export const say = words(text);

/** What all sentences are made with. */
export interface Named {
  readonly plan: ItemsPlan;
  readonly description: Description;
}

export function itemName({ plan, description }: Named, item: number): string {
  const { table, grid } = plan;
  const name = table.names[item] ?? "";
  if (name !== "" && grid === null) return name;
  if (grid === null)
    return say("knowledge-numbered", { thing: description.itemWord, number: `${item + 1}` });
  const place = {
    row: `${Math.floor(item / grid.columns) + 1}`,
    column: name === "" ? `${(item % grid.columns) + 1}` : name,
  };
  return say(plan.use === "beliefs" ? "knowledge-answer" : "knowledge-trait", place);
}

export const momentName = ({ unit }: Description, tick: number): string =>
  say("knowledge-moment", { unit, tick: `${tick}` });

export function personName(description: Description, { row, came, after }: PersonRef): string {
  const who = { person: description.personWord, number: `${row + 1}` };
  if (came === 0) return say("knowledge-person", who);
  const since = { ...who, moment: momentName(description, came) };
  if (after === 0) return say("knowledge-person-since", since);
  return say("knowledge-person-which", { ...since, which: `${after + 1}` });
}

const peopleIn = ({ personWord }: Description, many: number): string => counted(many, personWord);

export const thingsIn = ({ itemWord }: Description, many: number): string =>
  Number.isFinite(many) ? counted(many, itemWord) : plural(itemWord);

/** Who alone knows a thing. */
function onlyOf(now: ItemsNow, k: number): PersonRef | null {
  const [id = -1, row = 0, came = 0, after = 0] = now.only.subarray(4 * k, 4 * k + 4);
  return id < 0 ? null : { id, row, came, after };
}

/** "A2: known by 12 of 64 people" */
export function stateName(named: Named, now: ItemsNow, item: number): string {
  const { plan, description } = named;
  const k = indexOf(plan, now, item);
  const name = itemName(named, item);
  const only = onlyOf(now, k);
  if (only !== null) {
    const who = personName(description, only);
    return say("knowledge-state-alone", { name, who, person: description.personWord });
  }
  if (now.state[k] === KNOWN) {
    const people = peopleIn(description, now.people);
    return say("knowledge-state-known", { name, holders: now.holders[k] ?? 0, people });
  }
  if (now.state[k] !== LOST) return say("knowledge-state-not-yet", { name });
  return say("knowledge-state-lost", { name, moment: momentName(description, now.lost[k] ?? 0) });
}

/** What stands together at one place of a matrix. */
export function cellName(now: ItemsNow, members: readonly number[]): string {
  const count = (state: number): number =>
    members.filter((item) => now.state[item] === state).length;
  return say("knowledge-state-cell", {
    known: count(KNOWN),
    lost: count(LOST),
    all: members.length,
  });
}
