/**
 * From a plain value to a Scenario, or to all that is wrong with it: grown into a tree, its frame checked, each
 * structure patched and checked as a whole. Knows nothing of YAML, so that a worker can do without it.
 */
import { catalogue as everything, type Catalogue } from "../catalogue.ts";
import type { FormulaParser } from "../formulas/read.ts";
import { checkChart, checkClaims, checkControls, checkNames } from "./checks/claims.ts";
import { check, type Wrong } from "./explain.ts";
import { growDocument, isOfKind, type Opened } from "./document.ts";
import type { Faults } from "./faults.ts";
import { formsOf, type RawFrame } from "./forms/file.ts";
import { hashOf } from "./hash.ts";
import { ScenarioError } from "./issues.ts";
import type { Intervention, Scenario, Structure } from "./model.ts";
import { Modeller } from "./modeller.ts";
import { Hints } from "./nearest.ts";
import { withOwnData } from "./own-data.ts";
import type { OpenFile } from "./own-file.ts";
import { put } from "./patch/edit.ts";
import type { Setting } from "./patch/settings.ts";
import { draftsOf, type Draft } from "./patch/structures.ts";
import { childOf, grow, plain, type Branch, type Origin, type Tree } from "./tree.ts";

export interface ValidateOptions extends Omit<Opened, "value"> {
  /** Name of the file, for messages. */
  readonly file?: string | undefined;
  /** Values by their paths that override those of the file, in every structure. */
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  /** What is changed while runs go on, in every structure, beside what the file says itself. */
  readonly interventions?: readonly Intervention[] | undefined;
  /** The parts that there are; left out: all. */
  readonly catalogue?: Catalogue | undefined;
  /** What reads formulas: left out, a scenario that holds one is refused (FormulasNeeded). */
  readonly formulas?: FormulaParser | undefined;
  /** Gives files of one's own that the scenario names; left out: there are none. */
  readonly open?: OpenFile | undefined;
}

/** Checks a plain value. Throws a ScenarioError that holds everything that is wrong. */
export function validate(value: unknown, options: ValidateOptions = {}): Scenario {
  const { file = "scenario", source } = options;
  const { document: grown, faults } = growDocument({ ...options, value });
  const { catalogue = everything, formulas, open } = options;
  const given = { catalogue, formulas, faults };
  const owning = { open, refuse: (from: Origin, wrong: Wrong) => faults.at(from, wrong) };
  const document = withOwnData(grown, owning);
  const set = settingsOf(options.set).map(({ path, value: to }) => ({
    path,
    value: withOwnData(to, owning),
  }));
  const scenario = isOfKind(document, "scenario", faults)
    ? scenarioIn(document, { ...options, set }, given)
    : null;
  if (scenario === null) throw new ScenarioError(faults.issues(), { file, source });
  return { ...scenario, hash: hashOf(scenario) };
}

/** Paths of the frame that may be set from outside. */
const FRAME_PATHS: ReadonlySet<string> = new Set(["seed", "replicates", "view.until", "claims"]);

/** How a setting from outside is called in messages. */
export const settingText = (path: string, value: unknown): string => `--set ${path}=${said(value)}`;

function settingsOf(set: ValidateOptions["set"]): readonly Setting[] {
  return Object.entries(set ?? {}).map(([path, value]) => {
    const setting = settingText(path, value);
    return { path, value: grow(value, { path: path.split("."), setting }, () => undefined) };
  });
}

/** Each value as a list item of its own, so that it knows where it was said. */
function interventionsOf(interventions: readonly Intervention[]): readonly Tree[] {
  return interventions.flatMap(({ at, set: values }) =>
    Object.entries(values).map(([path, value]): Tree => {
      const from = { path: path.split("."), setting: `--at ${at}:${path}=${said(value)}` };
      const branch = (entries: readonly [string, Tree][]): Tree => ({
        kind: "branch",
        entries: new Map(entries),
        from,
      });
      const leaf = grow(value, from, () => undefined);
      return branch([
        ["at", { kind: "leaf", value: at, from }],
        ["set", branch([[path, leaf]])],
      ]);
    }),
  );
}

/** A value as it stands in a setting; JSON has no word for numbers without end. */
function said(value: unknown): string {
  const word = wordOf(value);
  if (typeof word === "string") return word;
  return JSON.stringify(value, (_, inner: unknown) => wordOf(inner)) ?? "";
}

function wordOf(value: unknown): unknown {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  if (Number.isNaN(value)) return ".nan";
  return value > 0 ? ".inf" : "-.inf";
}

interface Given {
  readonly catalogue: Catalogue;
  readonly formulas: FormulaParser | undefined;
  readonly faults: Faults;
}
type Bare = Omit<Scenario, "hash">;

/** What is said beside the file. */
interface Outside extends Pick<ValidateOptions, "interventions"> {
  readonly set: readonly Setting[];
}

/** Null when anything is wrong. */
function scenarioIn(
  document: Branch,
  { set: settings, interventions: later = [] }: Outside,
  given: Given,
): Bare | null {
  const { faults, catalogue, formulas } = given;
  const forms = formsOf(catalogue);
  const broken = faults.any; // of a text that is wrong already, only single fields are told
  const ofFrame = settings.filter(({ path }) => FRAME_PATHS.has(path));
  const ofModel = settings.filter(({ path }) => !FRAME_PATHS.has(path));
  const set = ofFrame.reduce<Tree>(
    (tree, { path, value }) => put(tree, path.split("."), value),
    document,
  );
  const frame = check(forms.frame, plain(set));
  if (!frame.ok) for (const wrong of frame.wrongs) faults.within(set, wrong);
  const hints = new Hints();
  const interventions = interventionsOf(later);
  const patching = { settings: ofModel, interventions, catalogue, hints };
  const drafts = draftsOf(document, forms, patching, faults);
  if (drafts === null) return null;
  const modeller = new Modeller(document, !broken, { catalogue, formulas, faults, hints });
  const structures = drafts.flatMap((draft): Structure[] => {
    const model = modeller.modelOf(draft, drafts.length);
    return model === null ? [] : [{ name: draft.name, model }];
  });
  if (!frame.ok || broken) return null;
  const sound = structures.length === drafts.length;
  checkWhole(set, { frame: frame.value, drafts, sound, hints }, given);
  checkView(set, frame.value, faults);
  return faults.any ? null : scenarioOf(frame.value, structures);
}

/** What the file came to. */
interface Drawn {
  readonly frame: RawFrame;
  readonly drafts: readonly Draft[];
  /** True: all models are fine by themselves. */
  readonly sound: boolean;
  readonly hints: Hints;
}

function checkWhole(
  document: Tree,
  { frame, drafts, sound, hints }: Drawn,
  { catalogue, faults }: Given,
): void {
  const whole = {
    frame,
    sound,
    names: drafts.map(({ name }) => name),
    trees: drafts.map(({ tree }) => tree),
    catalogue,
    hints,
    report: (wrong: Parameters<Faults["within"]>[1]) => faults.within(document, wrong),
  };
  checkNames(whole);
  checkClaims(whole);
  checkChart(whole);
  if (sound) checkControls(whole);
}

/** What is played lies within what is run. */
function checkView(document: Tree, { view }: RawFrame, faults: Faults): void {
  const horizon = childOf(document, "horizon");
  const until = childOf(childOf(document, "view"), "until");
  if (view?.until === undefined || horizon?.kind !== "leaf" || typeof horizon.value !== "number")
    return;
  if (view.until <= horizon.value || until?.from.setting !== undefined) return;
  const message = `expected at most the horizon, ${horizon.value}, found ${view.until}`;
  const path = ["view", "until"];
  faults.within(document, { code: "E_VALUE", path, mark: "value", message });
}

function scenarioOf(frame: RawFrame, structures: readonly Structure[]): Bare {
  const { kind, version, id, question, topics, source, clock, replicates, controls, claims } =
    frame;
  const horizon = Math.max(...structures.map(({ model }) => model.horizon));
  return {
    kind,
    version,
    id,
    title: frame.title ?? id,
    question,
    ...(topics !== undefined && { topics }),
    source,
    clock,
    structures,
    replicates,
    seed: String(frame.seed),
    view: { ...frame.view, until: Math.min(frame.view?.until ?? horizon, horizon) },
    controls,
    claims,
  };
}
