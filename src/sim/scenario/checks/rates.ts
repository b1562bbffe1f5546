/** Rates belong to continuous time, where each entry of the step has one and happens by itself. */
import { SETS, works } from "../kinds.ts";
import { listing, quoted } from "../words.ts";
import type { Context, PlacedEntry } from "./context.ts";

export function checkRates(context: Context): void {
  const rated = context.schedule.rates === true;
  for (const each of context.placed) {
    if (each.entry.rate !== undefined) checkRate(context, each, rated);
    else if (each.entry.per !== undefined) checkAlone(context, each);
    else if (rated && isOwn(each)) missing(context, each);
  }
}

/** Whether an entry of the step stands there by itself, not within a group. */
const isOwn = ({ list, at }: PlacedEntry): boolean => list === "step" && at.length === 2;

function checkRate(context: Context, each: PlacedEntry, rated: boolean): void {
  const { schedule, catalogue, report } = context;
  const { at, entry, list } = each;
  const fault = { code: "E_SCHEDULE", at: [...at, "rate"], mark: "key" } as const;
  if (!rated) {
    const able = catalogue.schedules.filter(({ rates }) => rates === true);
    const use = able.map(({ name }) => `{use: ${name}}`).join(" or ");
    const message = `things have rates in continuous time, and the schedule here is ${schedule.name}`;
    report({ ...fault, message, hint: `write probability, or take schedule: ${use}` });
  } else if (list !== "step") {
    const message = `what stands in ${quoted(list)} happens once a tick, at no rate`;
    report({ ...fault, message, hint: "write probability, or put it into step" });
  } else if (!isOwn(each)) {
    const message = "what stands in a group happens together, at the rate of the group";
    report({ ...fault, message, hint: "write the rate beside do" });
  } else if (entry.per === "item") checkItems(context, each);
}

/** An item that somebody knows is drawn from a set of items. */
function checkItems({ kinds, report }: Context, { at }: PlacedEntry): void {
  if (kinds.some((kind) => works(SETS, kind))) return;
  const found = listing(kinds.map(({ use }) => use));
  report({
    code: "E_NEEDS",
    at: [...at, "per"],
    message: `a rate per item needs items that people know, and the knowledge here is ${found}`,
    hint: `take per: agent, or knowledge: {use: ${SETS.needs[0]}}`,
  });
}

function checkAlone({ report }: Context, { at }: PlacedEntry): void {
  report({
    code: "E_VALUE",
    at: [...at, "per"],
    mark: "key",
    message: '"per" says of what a rate is, and there is none',
    hint: "add a rate, or take it away",
  });
}

function missing({ schedule, report }: Context, { at }: PlacedEntry): void {
  report({
    code: "E_MISSING",
    at: [...at, "rate"],
    mark: "key",
    message: `under ${schedule.name} each entry of step says how often it happens`,
    hint: "add a rate, such as rate: 0.1",
  });
}
