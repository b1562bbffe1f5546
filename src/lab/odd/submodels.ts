/** ODD 5 to 7: the start, data, and every part with every parameter and its value. */
import { type PartCard, ROOMS, type Scenario } from "../../sim/index.ts";
import { changesText, gateText } from "./process.ts";
import { listOf, over, type Place, type Told } from "./places.ts";
import {
  bullets,
  isPlain,
  paragraphs,
  sentence,
  table,
  valueText,
  word,
  type Plain,
} from "./text.ts";

export function initialOf(told: readonly Told[], places: readonly Place[]): string {
  const populations = new Map(
    told.map(({ name, file }) => [name, isPlain(file["population"]) ? file["population"] : {}]),
  );
  const keys = [...new Set([...populations.values()].flatMap((each) => Object.keys(each)))];
  const rows = keys
    .filter((key) => key !== "changes")
    .map((key) => [`population.${key}`, over(populations, (each) => each[key])]);
  const draws = new Map(
    told.map(({ name, file }) => [name, isPlain(file["draw"]) ? file["draw"] : {}]),
  );
  const kinds = places.filter(({ room }) => room === "knowledge" || room === "environments");
  return paragraphs(
    "## 5. Initialization",
    "Tick 0 is the start. Newcomers are made as people are at the start.",
    table(
      ["at the start", "value"],
      [
        ...rows,
        ...["network", "start", "environment"].map((what) => [
          `${what} drawn for each run, or once for all`,
          over(draws, (each) => each[what]),
        ]),
      ],
    ),
    ...kinds.map(({ at, card }) => `\`${at}\`: ${card.name}, with the values of section 7.`),
  );
}

export function inputOf(told: readonly Told[]): string {
  const changes = told.flatMap(({ name, file }) => {
    const text = isPlain(file["population"]) ? changesText(file["population"]) : "";
    return text === "" ? [] : [{ name, text }];
  });
  const same =
    new Set(changes.map(({ text }) => text)).size === 1 && changes.length === told.length;
  const shown = same ? changes.slice(0, 1) : changes;
  return paragraphs(
    "## 6. Input data",
    "The model reads nothing while it runs but what the file says: tables of items and lists of ties, where it has any, are values in section 7.",
    changes.length === 0
      ? "The number of people does not change by itself."
      : paragraphs(
          ...shown.map(({ name, text }) => `${same ? "All structures" : name}:\n\n${text}`),
        ),
    ...told.map(({ name, file }) => interventionsText(name, file)),
  );
}

/** What is changed while runs of a structure go on; nothing when nothing is. */
function interventionsText(name: string, { interventions }: Plain): string {
  const lines = listOf(interventions).flatMap(({ at, set }) =>
    Object.entries(isPlain(set) ? set : {}).map(
      ([path, value]) =>
        `from tick ${word(at)} on, before anybody acts: \`${path}\` is ${valueText(value)}`,
    ),
  );
  if (lines.length === 0) return "";
  return paragraphs(`${name}, changed while its runs go on:`, bullets(lines));
}

export function submodelsOf(
  scenario: Scenario,
  told: readonly Told[],
  places: readonly Place[],
): string {
  return paragraphs(
    "## 7. Submodels",
    lets(told),
    ...places.map((place) => submodel(place, scenario)),
  );
}

/** Names for formulas. */
function lets(told: readonly Told[]): string {
  const named = new Map(
    told.map(({ name, file }) => [name, isPlain(file["let"]) ? file["let"] : {}]),
  );
  const keys = [...new Set([...named.values()].flatMap((each) => Object.keys(each)))];
  if (keys.length === 0) return "";
  return paragraphs(
    "### Named numbers and formulas (`let`)",
    table(
      ["name", "value or formula"],
      keys.map((key) => [`let.${key}`, over(named, (each) => each[key])]),
    ),
  );
}

/** What an entry says beside its parameters. */
const LAYER_KEYS = ["nodes", "open", "check"] as const;

function submodel({ room, at, card, said }: Place, { structures }: Scenario): string {
  const some = said.size < structures.length ? ` (in ${[...said.keys()].join(", ")})` : "";
  const more = LAYER_KEYS.filter((key) =>
    [...said.values()].some((each) => key in each && each[key] !== undefined),
  );
  const gates = room === "mechanisms" ? gatesOf(said) : "";
  return paragraphs(
    `### ${at}: ${card.name} (${ROOMS[room]})${some}`,
    card.doc,
    gates,
    ...more.map((key) => `\`${key}\`: ${over(said, (each) => each[key])}.`),
    readingOf(card),
    card.source === undefined ? "" : `Source: ${sentence(card.source)}`,
    table(
      ["parameter", "symbol", "meaning", "may be", "unit", "default", "here"],
      card.params.map((param) => [
        `\`${param.name}\``,
        param.symbol ?? "",
        param.doc,
        param.expected,
        param.unit ?? "",
        param.required ? "must be given" : valueText(param.default),
        over(said, (each) => each[param.name]),
      ]),
    ),
    card.params.length === 0 ? "It has no parameters." : "",
  );
}

function gatesOf(said: ReadonlyMap<string, Plain>): string {
  const texts = new Map([...said].map(([name, entry]) => [name, { gate: gateText(entry) }]));
  const all = new Set([...texts.values()].map(({ gate }) => gate));
  if (all.size === 1) {
    const [gate = ""] = all;
    return gate === ""
      ? "It acts always, on everybody whose turn it is (unless a group around it says otherwise)."
      : `It acts${gate}.`;
  }
  return `It acts ${[...texts].map(([name, { gate }]) => `in ${name}${gate === "" ? " always" : gate}`).join(", ")}.`;
}

function readingOf({ unit, ahead }: PartCard): string {
  if (ahead === undefined) return "";
  const way = ahead === "neither" ? "neither more nor less is ahead" : `${ahead} is ahead`;
  return `Unit: ${unit === undefined || unit === "" ? "none" : unit}; ${way}.`;
}
