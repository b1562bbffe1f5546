/** ODD 4: the eleven design concepts, as far as the parts in use declare them. */
import { catalogue, find, KEPT, SCRATCH, type Scenario } from "../../sim/index.ts";
import { over, type Place } from "./places.ts";
import { bullets, listed, paragraphs, sentence } from "./text.ts";

type Mechanism = (typeof catalogue.mechanisms)[number];

interface Acting {
  readonly place: Place;
  readonly part: Mechanism;
  readonly values: Readonly<Record<string, never>>;
}

export function conceptsOf(scenario: Scenario, places: readonly Place[]): string {
  const acting = places
    .filter(({ room }) => room === "mechanisms")
    .map((place): Acting => {
      const [values = {}] = place.said.values();
      const part = find(catalogue.mechanisms, place.card.name);
      return { place, part, values: values as Acting["values"] };
    });
  return paragraphs(
    "## 4. Design concepts",
    concept("Basic principles", principles(places)),
    concept(
      "Emergence",
      "What the metrics read (section 7) is told to nobody: it comes of what persons do one by one. The rates and chances of section 7 are imposed.",
    ),
    concept("Adaptation", adaptation(acting)),
    concept("Objectives", objectives(acting)),
    concept("Learning", learning(acting)),
    concept(
      "Prediction",
      "Nobody expects anything: what people do hangs on what is, or was, and not on what may be.",
    ),
    concept("Sensing", sensing(acting)),
    concept("Interaction", interaction(acting)),
    concept("Stochasticity", stochasticity(scenario, acting)),
    concept("Collectives", collectives(scenario, places)),
    concept(
      "Observation",
      "Metrics read the whole population at the end of each tick, or at the point of the tick that a `read` entry names, without error; they change nothing and draw nothing. Section 7 lists them.",
    ),
  );
}

const concept = (name: string, text: string): string => `**${name}.** ${text}`;

const idOf = ({ place }: Acting): string => `\`${place.at}\``;
const idsOf = (acting: readonly Acting[]): string => listed(acting.map(idOf));

function principles(places: readonly Place[]): string {
  const sources = places.flatMap(({ card }) =>
    card.source === undefined ? [] : [`${card.name}: ${sentence(card.source)}`],
  );
  const stated = [...new Set(sources)];
  return stated.length === 0
    ? "Collective learning: a population accumulates what its members find, as long as more is passed on than is lost."
    : `Collective learning: a population accumulates what its members find, as long as more is passed on than is lost. The parts rest on:\n\n${bullets(stated)}`;
}

/** Columns of scratch in which a decision stands. */
const DECISIONS: ReadonlySet<string> = new Set(Object.keys(SCRATCH));
const KEPT_NAMES: ReadonlySet<string> = new Set(Object.keys(KEPT));

const writesTo = ({ part }: Acting, columns: ReadonlySet<string>): boolean =>
  (part.writes ?? []).some(({ column }) => columns.has(column));

function adaptation(acting: readonly Acting[]): string {
  const deciding = acting.filter((each) => writesTo(each, DECISIONS));
  const gated = acting.filter(({ values }) => values["when"] !== undefined);
  return [
    deciding.length === 0
      ? "Nobody decides anything."
      : `Decisions are made in ${idsOf(deciding)}, by the rules there (section 7).`,
    gated.length === 0 ? "" : `What a person does hangs on its own state in ${idsOf(gated)}.`,
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function objectives(acting: readonly Acting[]): string {
  const measured = acting.filter((each) => writesTo(each, KEPT_NAMES));
  const followed = acting.filter(({ part, values }) => (part.consults?.(values) ?? []).length > 0);
  if (measured.length === 0) return "Persons have none: no success of theirs is measured.";
  const use =
    followed.length === 0
      ? "No part of the model acts on it."
      : `${idsOf(followed)} act on it: others do, and the person itself need not.`;
  return `What a person has achieved is measured in ${idsOf(measured)}. ${use}`;
}

const KNOWLEDGE: ReadonlySet<string> = new Set(["items", "skill", "variant"]);

function learning(acting: readonly Acting[]): string {
  const learners = acting.filter((each) => writesTo(each, KNOWLEDGE));
  if (learners.length === 0) return "Nobody learns.";
  const forget = learners.filter(({ part, values }) => part.loses?.(values) === true);
  const loses =
    forget.length === 0
      ? "Nothing can be forgotten in this model."
      : `Knowledge can be lost in ${idsOf(forget)}.`;
  return `It is what the model is about: what persons know changes in ${idsOf(learners)}. ${loses} How a person learns does not itself change, unless it is a kind of knowledge of its own (section 2).`;
}

function sensing(acting: readonly Acting[]): string {
  const seeing = acting.filter(({ part }) => (part.looks ?? []).length > 0);
  const lines = seeing.map((each) => {
    const columns = (each.part.looks ?? []).map((column) => `\`${column}\``);
    return `${idOf(each)} sees ${listed(columns)} of others`;
  });
  return lines.length === 0
    ? "Nobody sees what others know, beyond what they are given."
    : `Without error, unless a part says so, and as section 3 says: as it is, or as it stood.\n\n${bullets(lines)}`;
}

function interaction(acting: readonly Acting[]): string {
  const tied = acting.filter(({ part, values }) => (part.ties?.(values) ?? false) !== false);
  const changing = tied.filter(({ part, values }) => (part.changes?.(values) ?? false) !== false);
  const giving = acting.filter(({ part }) => part.writes?.some(({ rows }) => rows === "others"));
  return [
    tied.length === 0 ? "Nobody goes along ties." : `Along ties: ${idsOf(tied)}.`,
    giving.length === 0 ? "" : `What one does changes others in ${idsOf(giving)}.`,
    changing.length === 0 ? "Ties stand still." : `Ties change in ${idsOf(changing)}.`,
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function stochasticity({ structures }: Scenario, acting: readonly Acting[]): string {
  const chances = acting.filter(
    ({ part, values }) => values["probability"] !== undefined || part.words !== undefined,
  );
  const shared = new Set(
    structures.flatMap(({ model }) =>
      Object.entries(model.draw).flatMap(([what, how]) => (how === "once" ? [what] : [])),
    ),
  );
  return [
    "Every draw is a function of seed, run number, entry, tick (or event), row and index, and of nothing else; streams are named after entries, so structures with entries of the same names roll the same dice (common random numbers).",
    chances.length === 0 ? "" : `Numbers are drawn for every person in ${idsOf(chances)}.`,
    "Parts that need a number of draws which is not known before draw from streams of their own. The start draws from streams for network, knowledge and environment.",
    shared.size === 0 ? "" : `All runs share the same ${listed([...shared])}.`,
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function collectives({ structures }: Scenario, places: readonly Place[]): string {
  const grouped = structures.filter(({ model }) => model.population.groups !== undefined);
  const layers = places.filter(({ room }) => room === "networks");
  return [
    grouped.length === 0
      ? "No groups are declared; what groups there are lies in the ties."
      : `Groups are declared in ${listed(grouped.map(({ name }) => name))}: a place belongs to one, and people move between places.`,
    layers.length === 0
      ? "There is no network."
      : `Layers of ties: ${listed(layers.map(({ at, said }) => `\`${at}\`: ${over(said, ({ use }) => use)}`))}.`,
  ].join(" ");
}
