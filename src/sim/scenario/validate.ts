/**
 * From a plain value to a Scenario, or to all that is wrong with it: grown into a tree, its frame checked, each
 * structure patched and checked as a whole. Knows nothing of YAML, so that a worker can do without it.
 */
import { catalogue as everything, type Catalogue } from "../catalogue.ts";
import { modelOf } from "./build.ts";
import { checkModel } from "./check.ts";
import { checkClaims, checkControls, checkNames } from "./checks/claims.ts";
import { check } from "./explain.ts";
import { Faults } from "./faults.ts";
import { frameForm, modelForm, modelKeys, patchKeys, type ModelForm, type RawFrame } from "./forms/file.ts";
import { hashOf } from "./hash.ts";
import { ScenarioError, type Issue } from "./issues.ts";
import type { Model, Scenario, Structure } from "./model.ts";
import { put } from "./patch/edit.ts";
import type { Setting } from "./patch/settings.ts";
import { baseOf, draftsOf, type Draft } from "./patch/structures.ts";
import { nowhere, type Locate, type Path } from "./places.ts";
import { childOf, grow, plain, type Branch, type Tree } from "./tree.ts";
import { quoted, show } from "./words.ts";

export interface ValidateOptions {
  /** Name of the file, for messages. */
  readonly file?: string | undefined;
  /** Values by their paths that override those of the file. */
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  /** The parts that there are; left out: all. */
  readonly catalogue?: Catalogue | undefined;
  /** Where fields stand, when the value was read from a text. */
  readonly locate?: Locate | undefined;
  readonly source?: string | undefined;
  /** What is known to be wrong already, by field. */
  readonly known?: readonly { readonly path: Path; readonly issue: Omit<Issue, "path"> }[] | undefined;
}

export function validate(value: unknown, options: ValidateOptions = {}): Scenario {
  const { file = "scenario", source, locate = nowhere, catalogue = everything } = options;
  const misfits: Parameters<Parameters<typeof grow>[2]>[0][] = [];
  const document = grow(value, { path: [] }, (misfit) => misfits.push(misfit));
  const faults = new Faults(document, locate);
  for (const { issue, path } of options.known ?? []) faults.tell(issue, path);
  for (const misfit of misfits) faults.at({ path: misfit.path }, { ...misfit, mark: "key" });
  const scenario = new Validation(catalogue, faults).scenario(document, settingsOf(options.set));
  if (scenario === null) throw new ScenarioError(faults.issues(), { file, source });
  return { ...scenario, hash: hashOf(scenario) };
}

/** Paths of the frame that may be set from outside. */
const FRAME_PATHS: readonly string[] = ["seed", "replicates", "view.until"];

function settingsOf(set: ValidateOptions["set"]): readonly Setting[] {
  return Object.entries(set ?? {}).map(([path, value]) => {
    const setting = `--set ${path}=${typeof value === "string" ? value : (JSON.stringify(value) ?? "")}`;
    return { path, value: grow(value, { path: path.split("."), setting }, () => undefined) };
  });
}

type Bare = Omit<Scenario, "hash">;

class Validation {
  private readonly catalogue: Catalogue;
  private readonly faults: Faults;
  private readonly form: ModelForm;

  constructor(catalogue: Catalogue, faults: Faults) {
    this.catalogue = catalogue;
    this.faults = faults;
    this.form = modelForm(catalogue);
  }

  /** Null when anything is wrong. */
  scenario(document: Tree, settings: readonly Setting[]): Bare | null {
    if (!this.isScenario(document)) return null;
    const ofFrame = settings.filter(({ path }) => FRAME_PATHS.includes(path));
    const ofModel = settings.filter(({ path }) => !FRAME_PATHS.includes(path));
    const set = ofFrame.reduce<Tree>((tree, { path, value }) => put(tree, path.split("."), value), document);
    const frame = check(frameForm(this.form), plain(set));
    if (!frame.ok) for (const wrong of frame.wrongs) this.faults.within(set, wrong);
    const drafts = this.drafts(document, ofModel);
    const models = drafts.map((draft) => this.model(draft, drafts.length));
    const structures = models.flatMap((model, k) => (model === null ? [] : [{ name: drafts[k].name, model }]));
    if (!frame.ok) return null;
    this.whole(document, frame.value, drafts);
    this.view(set, frame.value);
    if (this.faults.any) return null;
    return scenarioOf(frame.value, structures);
  }

  /** Whether the document is of this kind and version: if not, nothing else is worth saying. */
  private isScenario(document: Tree): document is Branch {
    const wrong = (path: Path, message: string, hint?: string): false => {
      this.faults.at({ path }, { code: path.length === 0 ? "E_VALUE" : "E_KIND", path, mark: "value", message, hint });
      return false;
    };
    if (document.kind !== "branch") {
      const found = show(plain(document));
      return wrong([], `expected a scenario, found ${found}`, "start with kind: scenario");
    }
    const kind = childOf(document, "kind");
    const version = childOf(document, "version");
    if (kind?.kind === "leaf" && typeof kind.value === "string" && kind.value !== "scenario") {
      return wrong(["kind"], `expected "scenario", found ${quoted(kind.value)}`, "only scenarios can be read here");
    }
    if (version?.kind === "leaf" && Number.isInteger(version.value) && version.value !== 1) {
      return wrong(["version"], `expected version 1, found ${show(version.value)}`, "this Ratchet knows version 1 of scenario files");
    }
    return true;
  }

  private drafts(document: Branch, settings: readonly Setting[]): readonly Draft[] {
    const keys = { model: modelKeys(this.form), patch: patchKeys(this.form) };
    const given = { settings, catalogue: this.catalogue };
    const drafts = draftsOf(document, keys, given, this.faults);
    if (drafts.some(({ structure }) => structure !== undefined)) {
      const base = baseOf(document, keys);
      const checked = check(this.form, plain(base));
      for (const wrong of checked.ok ? [] : checked.wrongs) {
        if (wrong.code !== "E_MISSING") this.faults.within(base, wrong); // structures may supply it
      }
    }
    return drafts;
  }

  private model({ name, tree }: Draft, drafts: number): Model | null {
    const scope = { structure: name, of: drafts };
    const [short, several] = [childOf(tree, "network"), childOf(tree, "networks")];
    if (short !== undefined && several !== undefined) {
      const message = '"network" is the short form of "networks" with one layer, and both are given';
      this.faults.within(tree, { code: "E_KEY", path: ["network"], mark: "key", message, hint: "keep one of them" }, scope);
      return null;
    }
    const checked = check(this.form, plain(tree));
    if (!checked.ok) {
      for (const wrong of checked.wrongs) this.faults.within(tree, wrong, scope);
      return null;
    }
    const model = modelOf(checked.value, this.catalogue);
    checkModel(model, this.catalogue, short !== undefined, ({ at, mark = "value", ...fault }) =>
      this.faults.within(tree, { ...fault, path: at, mark }, scope),
    );
    return model;
  }

  private whole(document: Tree, frame: RawFrame, drafts: readonly Draft[]): void {
    const whole = {
      frame,
      names: drafts.map(({ name }) => name),
      trees: drafts.map(({ tree }) => tree),
      catalogue: this.catalogue,
      report: (wrong: Parameters<Faults["within"]>[1]) => this.faults.within(document, wrong),
    };
    checkNames(whole);
    checkClaims(whole);
    checkControls(whole);
  }

  /** What is played lies within what is run. */
  private view(document: Tree, { view }: RawFrame): void {
    const horizon = childOf(document, "horizon");
    const until = childOf(childOf(document, "view"), "until");
    if (view === undefined || horizon?.kind !== "leaf" || typeof horizon.value !== "number") return;
    if (view.until <= horizon.value || until?.from.setting !== undefined) return;
    const message = `expected at most the horizon, ${horizon.value}, found ${view.until}`;
    this.faults.within(document, { code: "E_VALUE", path: ["view", "until"], mark: "value", message });
  }
}

function scenarioOf(frame: RawFrame, structures: readonly Structure[]): Bare {
  const { kind, version, id, question, source, clock, replicates, controls, claims } = frame;
  const horizon = Math.max(...structures.map(({ model }) => model.horizon));
  return {
    kind,
    version,
    id,
    title: frame.title ?? id,
    question,
    source,
    clock,
    structures,
    replicates,
    seed: String(frame.seed),
    view: { until: Math.min(frame.view?.until ?? horizon, horizon) },
    controls,
    claims,
  };
}
