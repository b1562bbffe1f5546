/** ODD 3: what happens in a tick, in which order. */
import { catalogue, find, type Scenario } from "../../sim/index.ts";
import { layersOf, LISTS, listOf, type Told } from "./places.ts";
import { bullets, isPlain, paragraphs, valueText, word, type Plain } from "./text.ts";

export function processOf({ clock }: Scenario, told: readonly Told[]): string {
  const differ = new Set(told.map(({ file }) => orderOf(file, clock.unit))).size > 1;
  const texts = differ ? told : told.slice(0, 1);
  return paragraphs(
    "## 3. Process overview and scheduling",
    ...texts.map(({ name, file }) =>
      paragraphs(differ ? `### ${name}` : "", orderOf(file, clock.unit)),
    ),
  );
}

function orderOf(file: Plain, unit: string): string {
  const { schedule, population, stop, horizon } = file;
  const use = isPlain(schedule) ? String(schedule["use"]) : "";
  const part = find(catalogue.schedules, use);
  const steps = [
    ...(isPlain(population) && changing(population)
      ? [
          "People come or go, where the population changes before this tick (section 6); networks of the new size are drawn.",
        ]
      : []),
    ...(part.yesterday((isPlain(schedule) ? schedule : {}) as never)
      ? ["What people look at in others is copied: they see each other as they stood now."]
      : []),
    ...(layersOf(file).some(([, { open }]) => open !== undefined)
      ? [
          "Network layers are opened or closed, as section 7 says of each; nobody goes along ties that are closed.",
        ]
      : []),
    ...LISTS.flatMap((list) => {
      const entries = listOf(file[list]);
      if (entries.length === 0) return [];
      return [`\`${list}\`, ${WHEN[list]}:\n${entryLines(entries, "   ")}`];
    }),
    "The group's books are closed, event times are noted, the stop rule is looked at, the state is hashed, and the metrics are read.",
  ];
  return paragraphs(
    `A tick is one ${unit}; there are at most ${String(horizon)}. ${part.doc} (\`schedule: ${use}\`.)`,
    steps.map((step, k) => `${k + 1}. ${step}`).join("\n"),
    isPlain(stop)
      ? `The run stops early when ${valueText(stop["when"])} holds, looked at after each ${String(stop["check"])}.`
      : "No rule stops a run before that.",
  );
}

const WHEN = {
  before: "once, everybody",
  step: "under the schedule",
  after: "once, everybody",
} as const;

const changing = ({ changes, size }: Plain): boolean =>
  (Array.isArray(changes) && changes.length > 0) || typeof size === "string";

/** A list of entries: what each does, and when. */
function entryLines(entries: readonly Plain[], indent: string): string {
  return entries
    .map((entry) => {
      const gate = gateText(entry);
      if ("do" in entry) {
        const inner = entryLines(listOf(entry["do"]), `${indent}  `);
        return `${indent}- together${gate}:\n${inner}`;
      }
      const { doc } = find(catalogue.mechanisms, String(entry["use"]));
      return `${indent}- **${String(entry["id"])}**${gate}: ${doc}`;
    })
    .join("\n");
}

/** When an entry acts, in words; nothing when it always does. */
export function gateText(entry: Plain): string {
  const { probability, when, every, from, until, at, rate, per } = entry;
  const said = [
    ...(probability === undefined ? [] : [`with probability ${valueText(probability)}`]),
    ...(rate === undefined ? [] : [`at rate ${valueText(rate)} per ${word(per ?? "agent")}`]),
    ...(isPlain(when) ? [`only whose ${whenText(when)}`] : []),
    ...(every === undefined ? [] : [`every ${word(every)} ticks from ${word(from)}`]),
    ...(until === undefined ? [] : [`until tick ${word(until)}`]),
    ...(Array.isArray(at) ? [`in ticks ${at.join(", ")}`] : []),
  ];
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}

function whenText({ column, is, not }: Plain): string {
  const name = `\`${String(column)}\``;
  return is === undefined ? `${name} is not ${valueText(not)}` : `${name} is ${valueText(is)}`;
}

/** Population changes, in words; nothing when there are none. */
export function changesText({ changes }: Plain): string {
  if (!Array.isArray(changes) || changes.length === 0) return "";
  return bullets(
    listOf(changes).map(({ at, size, group }) => {
      const who = group === undefined ? "" : ` in ${word(group)}`;
      return `before tick ${word(at)}: ${word(size)} people${who}`;
    }),
  );
}
