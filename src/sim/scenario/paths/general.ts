/** A number that belongs to no part: how often an entry acts. */
import type { Catalogue } from "../../catalogue.ts";
import type { PlainWords } from "../../core/params.ts";
import { PER } from "../../core/part.ts";
import { childOf, itemsOf, textAt, type Tree } from "../tree.ts";
import { addressOf } from "./entries.ts";
import type { Field } from "./fields.ts";
import type { Placed } from "./population.ts";

type Bare = Omit<Field, "path">;

/** What a run stops at. */
export const STOP: readonly Placed[] = [
  ["stop.when", { kind: "other", doc: "What a run stops at" }],
  [
    "stop.check",
    {
      kind: "choice",
      options: ["event", "tick"],
      doc: "When it is looked at",
      default: "tick",
    },
  ],
];

/** In which ticks ties can be used, where that is every so many. */
export const MEETINGS: PlainWords = {
  label: "Meetings",
  ends: ["often", "rarely"],
  says: "How seldom people meet along these ties.",
};

/** What each run draws for itself. */
export const DRAW: readonly Placed[] = ["network", "environment", "start"].map((key) => [
  `draw.${key}`,
  {
    kind: "choice",
    options: ["each", "once"],
    doc: "Drawn by each run, or once for all",
    default: "each",
  },
]);

/** The gate of an entry. */
export const chanceField = (entry: Tree | undefined, catalogue: Catalogue): Bare => ({
  kind: "number",
  min: 0,
  max: 1,
  doc: "Chance that a person acts in a turn",
  plain: gatePlain(entry, catalogue),
});

/** How often an entry happens in continuous time, and of what its rate is. */
export const rateFields = (entry: Tree | undefined): readonly (readonly [string, Bare])[] => [
  ["rate", { ...RATE, plain: { label: labelOf(entry), ends: ["never", "often"] } }],
  ["per", PER_WHAT],
];

const RATE = { kind: "number", min: 0, doc: "How often it happens per unit of time" } as const;
const PER_WHAT: Bare = {
  kind: "choice",
  options: PER,
  default: "agent",
  doc: "Of what the rate is: all together, each person, each item that a person knows",
};

/** What its part says of its gate; of a group, what the first part in it that says anything says; else by its name. */
function gatePlain(entry: Tree | undefined, catalogue: Catalogue): PlainWords {
  const use = textAt(entry, "use");
  const inner = itemsOf(childOf(entry, "do")).map((each) => textAt(each, "use"));
  for (const name of [use, ...inner]) {
    const part = catalogue.mechanisms.find((each) => each.name === name);
    if (part?.gate !== undefined) return part.gate;
  }
  return { label: labelOf(entry), ends: ["never", "always"] };
}

/** The name of an entry as a label. */
function labelOf(entry: Tree | undefined): string {
  const name = addressOf(entry).replace(/^do:/u, "").replaceAll("-", " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
