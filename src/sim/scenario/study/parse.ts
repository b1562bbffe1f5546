/** The only way to a study: its text, or a plain value, becomes a Study, or a list of what is wrong with it. */
import { catalogue as everything, type Catalogue } from "../../catalogue.ts";
import type { FormulaParser } from "../../formulas/read.ts";
import { growDocument, isOfKind } from "../document.ts";
import { check, type Wrong } from "../explain.ts";
import type { Faults } from "../faults.ts";
import { ScenarioError } from "../issues.ts";
import { OwnFault, withOwnData } from "../own-data.ts";
import { openDocument } from "../text/open.ts";
import { childOf, plain, type Origin, type Tree } from "../tree.ts";
import { modelAt } from "./at.ts";
import { baseOf, type Base } from "./base.ts";
import { observedIn } from "./data.ts";
import { designOf, rawDesign } from "./design.ts";
import type { RawDesign } from "./designs.ts";
import type { Factoring } from "./factors.ts";
import { frameForm, type RawStudy } from "./form.ts";
import type { Design, OwnData, Replicates, Study, StudyResponse } from "./model.ts";
import type { OpenFile } from "../own-file.ts";
import { replicatesOf } from "./replicates.ts";
import { responsesOf } from "./responses.ts";
import { grouped, runsOf } from "./size.ts";

export interface StudyOptions {
  /** Name of the file, for messages. */
  readonly file?: string;
  /** Gives the scenario, and files of one's own. */
  readonly open: OpenFile;
  /** Ids of the scenarios that it knows without a file, for whoever misspells one. */
  readonly shipped?: readonly string[];
  /** What reads formulas: left out, a study or scenario that holds one is refused (FormulasNeeded). */
  readonly formulas?: FormulaParser | undefined;
  /** The parts that there are; left out: all. */
  readonly catalogue?: Catalogue;
}

/** YAML or JSON text, or the value that stands in one. Throws a ScenarioError that holds everything that is wrong. */
export function parseStudy(source: string | object, options: StudyOptions): Study {
  const { file = "study" } = options;
  const opened = openDocument(source, file);
  const { document, faults } = growDocument(opened);
  const study = isOfKind(document, "study", faults) ? studyIn(document, options, faults) : null;
  if (study === null) throw new ScenarioError(faults.issues(), { file, source: opened.source });
  return study;
}

/** What stands in the file, each field by itself; null when anything is wrong. */
function rawIn(document: Tree, refuse: (wrong: Wrong) => void): Pick<Made, "raw" | "plan"> | null {
  const frame = check(frameForm, plain(document));
  if (!frame.ok) for (const wrong of frame.wrongs) refuse(wrong);
  const plan = rawDesign(childOf(document, "design"), refuse);
  return frame.ok && plan !== null ? { raw: frame.value, plan } : null;
}

/** Null when anything is wrong. */
function studyIn(document: Tree, options: StudyOptions, faults: Faults): Study | null {
  const { formulas, catalogue = everything, shipped = [] } = options;
  const { open, data } = remembering(options.open);
  const refuse = (wrong: Wrong): void => faults.within(document, wrong);
  const tools = { catalogue, formulas, open, shipped, data, refuse };
  const said = rawIn(document, tools.refuse);
  if (said === null || faults.any) return null;
  const set = childOf(document, "set");
  const owning = { open, refuse: (from: Origin, wrong: Wrong) => faults.at(from, wrong) };
  const settings = set === undefined ? {} : plain(withOwnData(set, owning));
  const base = baseOf(said.raw.extends, settings as Record<string, unknown>, tools);
  return base === null ? null : studyOf({ ...said, ...tools, base }, faults);
}

/** What it comes to with the scenario. */
function studyOf(made: Made, faults: Faults): Study | null {
  const { raw, plan, base, refuse } = made;
  const { scenario } = base;
  const design = designOf(plan, { ...made, scenario, probe: prober(made) });
  const responses = readable(made, design);
  const replicates = replicatesOf(raw.replicates ?? scenario.replicates, responses, refuse);
  if (faults.any || design === null || replicates === null) return null;
  const fits = checkSize({ design, replicates }, made);
  return fits ? whole(made, { design, replicates, responses }) : null;
}

/** What gives files, and a list of those that it gave. */
function remembering(open: OpenFile): { readonly open: OpenFile; readonly data: OwnData[] } {
  const data: OwnData[] = [];
  const asked = (file: string): ReturnType<OpenFile> => {
    const found = open(file);
    const known = data.some((each) => each.file === file);
    if (found !== null && !known) data.push({ file, sha256: found.sha256 });
    return found;
  };
  return { open: asked, data };
}

interface Made {
  readonly open: OpenFile;
  readonly data: readonly OwnData[];
  readonly raw: RawStudy;
  readonly plan: RawDesign;
  readonly base: Base;
  readonly catalogue: Catalogue;
  readonly formulas: FormulaParser | undefined;
  readonly refuse: (wrong: Wrong) => void;
}

/** Tries a value out in every structure; it is wrong when it fits none. */
function prober({ base: { file, scenario }, formulas }: Made): Factoring["probe"] {
  return (path, value) => {
    let wrong: ReturnType<Factoring["probe"]> = null;
    for (const { name } of scenario.structures) {
      try {
        modelAt({ base: file, scenario }, { structure: name, values: { [path]: value } }, formulas);
        return null;
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        const [{ path: at, message, hint }] = error.issues;
        wrong ??= { message: at === path ? message : `${at}: ${message}`, hint };
      }
    }
    return wrong;
  };
}

function readable({ raw, base, ...made }: Made, design: Design | null): readonly StudyResponse[] {
  const { structures } = base.scenario;
  const horizons = structures.map(({ model }) => model.horizon);
  const [first] = structures;
  const horizon = Math.max(...horizons, ...horizonsIn(design));
  const metrics = first?.model.metrics ?? [];
  return responsesOf(raw.responses, { ...made, metrics, horizon, observed: observedOf(raw, made) });
}

/** What was observed; null: nothing, or it cannot be read, and that is told. */
function observedOf({ observed }: RawStudy, { open, refuse }: Pick<Made, "open" | "refuse">) {
  if (observed === undefined) return null;
  try {
    return observedIn(observed, open);
  } catch (error) {
    if (!(error instanceof OwnFault)) throw error;
    const { code, message, hint } = error;
    refuse({ code, path: ["observed", "csv"], mark: "value", message, hint });
    return null;
  }
}

/** How long runs may last where that is a factor. */
function horizonsIn(design: Design | null): readonly number[] {
  const factor = design?.factors.find(({ path }) => path === "horizon");
  if (factor === undefined) return [];
  if (!("values" in factor)) return [factor.max];
  return factor.values.map((value) =>
    typeof value === "number" ? value : Number.POSITIVE_INFINITY,
  );
}

/** A study that would explode is refused before anything is made of it. */
function checkSize(
  { design, replicates }: { readonly design: Design; readonly replicates: Replicates },
  { raw, base, refuse }: Made,
): boolean {
  const { count, words } = runsOf(design, replicates, base.scenario.structures.length);
  if (count <= raw.limits.runs) return true;
  const message = `${words}, more than limits.runs: ${grouped(raw.limits.runs)}`;
  const hint = "take fewer points or replicates, or allow more in limits";
  refuse({ code: "E_LIMIT", path: ["design"], mark: "key", message, hint });
  return false;
}

function whole(
  { raw, base, data }: Made,
  made: {
    readonly design: Design;
    readonly replicates: Replicates;
    readonly responses: readonly StudyResponse[];
  },
): Study {
  const { kind, version, id, question, authors, license, series, limits } = raw;
  return {
    kind,
    version,
    id,
    title: raw.title ?? id,
    question,
    authors,
    ...(license !== undefined && { license }),
    extends: base.extends,
    scenario: base.scenario,
    base: base.file,
    seed: raw.seed === undefined ? base.scenario.seed : String(raw.seed),
    ...made,
    series,
    limits,
    data: data.filter(({ file }) => base.extends.every((each) => each.file !== file)),
  };
}
