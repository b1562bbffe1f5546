/** ratchet study replicates STUDY: how many replicates it takes, from a few runs at three points. */
import { InvalidArgumentError, type Command } from "commander";
import { nodeBlocks } from "../../../workers/node/start.ts";
import { answersIn } from "../../lab/study/answers.ts";
import {
  needsOf,
  pilotsOf,
  type Looked,
  type Precision,
  type Where,
} from "../../lab/study/pilot.ts";
import { planOf, type Plan } from "../../lab/study/plan.ts";
import { runStudy } from "../../lab/study/run.ts";
import { loadFormulas } from "../../sim/index.ts";
import { makingOf } from "../execute.ts";
import { onInterrupt } from "../interrupt.ts";
import { print, printJson } from "../io.ts";
import { addName, withOptions, type RunFlags } from "../options.ts";
import { responsesAsked } from "./answers.ts";
import { openStudy, studyCommand, type Opened, type StudyFlags } from "./given.ts";
import { PROGRESS, studyProgress } from "./progress.ts";
import { replicatesText, type ResponseNeeds } from "./replicates-text.ts";

interface Flags extends StudyFlags, Pick<RunFlags, "workers" | "memory"> {
  readonly response?: readonly string[];
  readonly halfWidth: Precision;
  readonly pilot: number;
  readonly difference?: number;
  readonly alpha: number;
  readonly power: number;
}

const SAYS = [
  "how many replicates are needed",
  "Makes a few runs of a study at its base scenario and at both ends of its factors, and tells from how they vary how " +
    "many replicates it takes: for an interval of a wished width, and for seeing a wished difference. The runs are " +
    "kept, and the study finds them.",
] as const;

/** Runs of a pilot unless said; power and share of wrong alarms as Secchi and Seri 2017 ask for. */
const [PILOT, POWER, ALPHA] = [30, 0.95, 0.01];

export function addReplicates(group: Command): void {
  const command = studyCommand(group, "replicates", SAYS)
    .requiredOption(
      "--half-width <h>",
      "half of a 95 % interval: 0.5, or 2% of the mean",
      precision,
    )
    .option("--response <name>", "only this response (repeatable)", addName)
    .option("--pilot <n>", "runs of each point", (text) => between(text, 5, 1e6), PILOT)
    .option("--difference <d>", "a difference between two points that is to be seen", positive)
    .option("--power <share>", "how often it is to be seen", share, POWER)
    .option("--alpha <share>", "how often one may be seen where there is none", share, ALPHA);
  withOptions(command, "workers", "memory", "quiet").action(async (file: string, flags: Flags) => {
    const opened = await openStudy(file, flags);
    const responses = await pilot(opened, flags);
    const { study, plan } = opened;
    const { halfWidth, relative } = flags.halfWidth;
    const head = { study: study.id, id: plan.id, pilot: flags.pilot, halfWidth, relative };
    if (flags.json === true) printJson({ ...head, responses });
    else print(replicatesText(study, { ...head, responses }));
  });
}

function positive(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("a number above 0 was expected.");
}

function precision(text: string): Precision {
  const relative = text.trim().endsWith("%");
  const value = positive(relative ? text.trim().slice(0, -1) : text);
  return { halfWidth: relative ? value / 100 : value, relative };
}

function share(text: string): number {
  const value = positive(text);
  if (value < 1) return value;
  throw new InvalidArgumentError("a share between 0 and 1 was expected.");
}

function between(text: string, least: number, most: number): number {
  const value = positive(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`a whole number from ${least} to ${most} was expected.`);
}

async function pilot(opened: Opened, flags: Flags): Promise<ResponseNeeds[]> {
  const { study } = opened;
  const asked = responsesAsked(opened, flags.response);
  const formulas = await loadFormulas();
  const { base, ends } = pilotsOf(study, flags.pilot);
  const plans = { base: planOf(base, formulas), ends: planOf(ends, formulas) };
  await makeRuns(opened, [plans.base, plans.ends], flags);
  const looked = [
    ...(await lookAt(opened, plans.base, () => "base")),
    ...(await lookAt(opened, plans.ends, (row) => (row === 0 ? "lowest" : "highest"))),
  ];
  const { halfWidth, difference, alpha, power } = flags;
  const seen = difference === undefined ? null : { difference, alpha, power };
  const common = study.replicates.seeds === "common";
  const wishes = { precision: halfWidth, seen, common };
  return asked.map(({ at, response: { name, text, kind } }) =>
    Object.assign({ response: name, text, event: kind === "event" }, needsOf(looked, at, wishes)),
  );
}

async function lookAt(
  { store }: Opened,
  plan: Plan,
  whereAt: (row: number) => Where,
): Promise<Looked[]> {
  const { samples } = await answersIn(plan, store, plan.blocks);
  return plan.points.map((point) => ({
    where: whereAt(point.row),
    point,
    samples: samples.flatMap((points) => points[point.at] ?? []),
  }));
}

async function makeRuns(
  { study, store }: Opened,
  plans: readonly Plan[],
  { quiet = false, ...flags }: Flags,
): Promise<void> {
  const structures = plans.flatMap(({ points, structureOf }) =>
    points.map(({ at }) => structureOf(at)),
  );
  const { workers, memory, heap } = makingOf(structures, flags);
  const execute = nodeBlocks({ size: workers, heap });
  const progress = studyProgress(PROGRESS[0], quiet, `pilot of ${study.id}`);
  const release = onInterrupt(() => progress.end());
  try {
    for (const plan of plans) {
      await runStudy(
        { plan, store, execute, memory },
        {
          round: (counts) => progress.round(counts),
          kept: (_, { runs }) => progress.add(runs.length, 0),
        },
      );
    }
  } finally {
    progress.end();
    release();
  }
}
