/** A study from its text: read with the files that it names, looked at for its size, and planned. */
import { rowsOf } from "../../src/lab/designs/index.ts";
import { hashOfText } from "../../src/lab/study/key.ts";
import { leastOf, mostOf, planOf } from "../../src/lab/study/plan.ts";
import { resolvedText } from "../../src/lab/study/resolved.ts";
import {
  loadFormulas,
  parseStudy,
  STRUCTURE,
  type Design,
  type OwnFile,
  type Study,
} from "../../src/sim/index.ts";
import { problemsOf } from "../edit/problems.ts";
import type { Host } from "../host.ts";
import { aboutOf } from "./about.ts";
import { Desk } from "./desk.ts";
import { secondsOf } from "./probe.ts";
import type { PlannedFactor, StudyAsked, StudyPlan, StudyTold } from "./types.ts";

/** More than these take a page too long to plan, to keep or to draw. */
const MOST_POINTS = 3_000;
const MOST_RUNS = 30_000;
const MOST_BYTES = 1e8;
const MOST_SECONDS = 7_200;

export interface OpenStudy {
  readonly told: StudyTold;
  /** Null: it cannot be run here. */
  readonly desk: Desk | null;
}

export async function openStudy(asked: StudyAsked, host: Host): Promise<OpenStudy> {
  const wants = new Set<string>();
  const open = (name: string): OwnFile | null => {
    const text = Object.hasOwn(asked.files, name) ? asked.files[name] : undefined;
    if (text === undefined) wants.add(name);
    return text === undefined ? null : { text, sha256: hashOfText(text) };
  };
  await host.bringAll?.();
  const formulas = await loadFormulas();
  try {
    const study = parseStudy(asked.text, { file: asked.name, open, formulas });
    const facts = factsOf(study);
    const small = sizeFault(facts, study);
    if (small !== null) return { told: told({ ...facts, tooLarge: small }), desk: null };
    const desk = new Desk(planOf(study, formulas), asked.memory);
    const seconds = (await secondsOf(desk.plan, host, asked.memory)) * facts.runs;
    const tooLarge = seconds / asked.workers > MOST_SECONDS ? "seconds" : null;
    const plan = { ...facts, seconds: seconds / asked.workers, tooLarge } as const;
    return { told: told(plan), desk: tooLarge === null ? desk : null };
  } catch (error) {
    return { told: { ok: false, problems: problemsOf(error), wants: [...wants] }, desk: null };
  }
}

const told = (plan: StudyPlan): StudyTold => ({ ok: true, plan });

function factsOf(study: Study): Omit<StudyPlan, "tooLarge"> {
  const { design, replicates, scenario, seed, responses } = study;
  const rows = rowsOf(design);
  const crossed = design.factors.every(({ path }) => path !== STRUCTURE);
  const structures = crossed ? scenario.structures.length : 1;
  const points = rows.rows * structures;
  return {
    about: aboutOf(resolvedText(study)),
    design: design.kind,
    rows: rows.words,
    factors: factorsOf(design),
    structures,
    points,
    replicates: [leastOf(replicates), mostOf(replicates)],
    seeds: replicates.seeds,
    seed,
    runs: points * mostOf(replicates),
    responses: responses.map(({ name, text }) => ({ name, text })),
    seconds: null,
  };
}

const factorsOf = ({ factors }: Design): readonly PlannedFactor[] =>
  factors.map((factor) =>
    "values" in factor
      ? { name: factor.path, levels: factor.values, ends: null }
      : { name: factor.path, levels: null, ends: [factor.min, factor.max] },
  );

/** What is too much before anything is planned; null: nothing. */
function sizeFault(
  { points, runs }: Pick<StudyPlan, "points" | "runs">,
  { series, scenario }: Study,
): StudyPlan["tooLarge"] {
  if (points > MOST_POINTS) return "points";
  if (runs > MOST_RUNS) return "runs";
  if (series === null) return null;
  const most = Math.max(
    ...scenario.structures.map(
      ({ model }) => 8 * model.metrics.length * (1 + model.horizon / series.every),
    ),
  );
  return runs * most > MOST_BYTES ? "bytes" : null;
}
