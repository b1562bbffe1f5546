/** ODD 1 and 2: what the model is for, and what it is made of. */
import { KEPT, planOf, type Scenario } from "../../sim/index.ts";
import { comparedWords } from "../claims.ts";
import type { Place } from "./places.ts";
import { bullets, counted, paragraphs, sentence, table } from "./text.ts";

const FIDELITY = {
  replication:
    "a replication: the algorithm was read in the authors' text or code, and numbers pass",
  inspired: "inspired by the source: it follows its idea, and its numbers are not claimed",
  own: "a scenario of Ratchet's own",
} as const;

export function purposeOf({ question, source, claims }: Scenario): string {
  return paragraphs(
    "## 1. Purpose and patterns",
    `**Purpose.** To answer: ${question}`,
    `Source: ${sentence(source.citation)} It is ${FIDELITY[source.fidelity]}.`,
    source.checked === undefined ? "" : `Checked: ${source.checked}`,
    source.deviation === undefined ? "" : `Deviation: ${source.deviation}`,
    "**Patterns.** By these the model is judged; each is tested with at least 200 pairs of runs, and holds only if its whole 99 % interval lies beyond the size that matters.",
    claims.length === 0
      ? "The file claims nothing."
      : table(
          ["claim", "says", "compares", "metric", "estimator", "at least"],
          claims.map(({ id, says, compare, metric, estimator, atLeast }) => [
            id,
            says,
            comparedWords({ compare }),
            metric,
            estimator,
            String(atLeast),
          ]),
        ),
  );
}

/** What each column of state is, by its plain name. */
const COLUMNS: Readonly<Record<string, readonly [whose: string, what: string]>> = {
  run: ["run", "people now, tick, why it ended, hash so far, changes of people and of ties"],
  events: ["run", "the tick in which each awaited event first came; none yet: -1"],
  books: [
    "group",
    "the books: what was gained by each channel and lost for each reason, of persons and of the group",
  ],
  items: ["person", "which items it knows, one bit each"],
  size: ["person", "how many items it knows"],
  marks: ["group", "two words that stand for all that is known, in the hash"],
  holders: ["group", "how many people hold each item, craft or variant"],
  skill: ["person", "its skill in each craft, a real number"],
  variant: ["person", "its variant in each trait; none: -1"],
  belief: ["person", "its answers to all questions, in bit planes"],
  codified: ["group", "the questions whose answers can be written down, one bit each"],
  origin: [
    "person",
    "by which way it came by each of its answers: a slot of the books, in bit planes",
  ],
  truth: ["environment", "the right answers, in bit planes"],
  evidence: ["person", "what it has seen: log-odds, or successes and failures of each option"],
  favourite: ["person", "the option that it holds to be best; none: -1"],
  landscape: ["environment", "a mark that stands for what all answers are worth together"],
  next: ["group", "the next label that nobody has had"],
  label: ["group", "the labels that somebody has, in a table of fixed size"],
  mark: ["group", "where that table has been used"],
  group: ["person", "the group to which its place belongs"],
  ties: ["layer", "two words that stand for all ties of a layer whose ties change, in the hash"],
  clock: ["run", "the number of the next event"],
  points: ["observer", "what metrics said at their points of the tick"],
  environment: ["environment", "its state, for all or for each group"],
};

/** What a column is; of one that no word is said here: what its kind calls it. */
function columnText(name: string): readonly [whose: string, what: string] {
  const plain = name.slice(name.indexOf(".") + 1);
  const kept = (KEPT as Readonly<Record<string, { readonly doc: string }>>)[plain];
  if (kept !== undefined) return ["person", kept.doc];
  return COLUMNS[plain] ?? ["run", `the column \`${plain}\` of its part`];
}

export function entitiesOf(scenario: Scenario, places: readonly Place[]): string {
  const columns = new Map(
    scenario.structures.flatMap(({ model }) =>
      planOf(model).state.map((spec) => [spec.name, spec]),
    ),
  );
  const rows = [...columns.values()].map(({ name, type, hashed }) => {
    const [whose, what] = columnText(name);
    return [`\`${name}\``, whose, what, type, hashed ? "yes" : "no"];
  });
  const docs = places.filter(({ room }) => room === "knowledge" || room === "environments");
  const { clock } = scenario;
  const layers = places.filter(({ room }) => room === "networks");
  return paragraphs(
    "## 2. Entities, state variables, and scales",
    bullets([
      "**Persons** (agents): each has a place (row) in the network, which is also the name of its luck.",
      ...docs.map(({ at, card }) => `\`${at}\` (${card.name}): ${card.doc}`),
      ...layers.map(({ at, card }) => `\`${at}\` (${card.name}): ${card.doc}`),
      "**The group**: all persons together; its account counts what anybody knows at all.",
    ]),
    table(["state variable", "of", "what it is", "type", "in the state hash"], rows),
    "Integers and real numbers here have no unit unless section 7 gives one. What parts decide for a person within a turn (whom it learns from, what it found) is dead after the turn, and no state.",
    `**Scales.** A tick is one ${clock.unit}${clock.generation === undefined ? "" : `, and ${counted(clock.generation, clock.unit)} make a generation`}; the page shows the first ${scenario.view.until}. Time is a whole number of ticks, within which continuous schedules have real times. There is no space but the network, except where a network or the groups have places on a plane of no unit.`,
  );
}
