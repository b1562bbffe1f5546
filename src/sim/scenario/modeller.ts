/** Makes the model of each structure, and tells what is wrong with it. */
import type { Catalogue } from "../catalogue.ts";
import { modelOf } from "./build.ts";
import { checkModel } from "./check.ts";
import type { ModelFault } from "./checks/context.ts";
import { check, type Checked, type Wrong } from "./explain.ts";
import type { Faults, Scope } from "./faults.ts";
import type { Form } from "./forms/about.ts";
import type { FormulaParser } from "../formulas/read.ts";
import { attach } from "./formulas/attach.ts";
import { resolve, type Resolved } from "./formulas/resolve.ts";
import { formsOf, type Forms } from "./forms/file.ts";
import type { RawModel } from "./forms/model.ts";
import { MOST_OWN_VALUES } from "./forms/limits.ts";
import type { Model, Stage } from "./model.ts";
import type { Hints } from "./nearest.ts";
import { baseOf, type Draft } from "./patch/structures.ts";
import { liveStages } from "../engine/stages.ts";
import { useStages } from "../engine/staging.ts";
import { withInterventions } from "./patch/people.ts";
import { othersIn, stageOf } from "./stages.ts";
import { childOf, plain, sizeOf, type Branch, type Tree } from "./tree.ts";

/** What it works with. */
interface Tools {
  readonly catalogue: Catalogue;
  readonly formulas: FormulaParser | undefined;
  readonly faults: Faults;
  readonly hints: Hints;
}

/** One model to be made: with so many of the changes of its population from interventions. */
interface One extends Pick<Draft, "name" | "tree"> {
  readonly people: ReadonlySet<number>;
}

export class Modeller {
  private readonly catalogue: Catalogue;
  private readonly parser: FormulaParser | undefined;
  private readonly faults: Faults;
  private readonly forms: Forms;
  /** True: models are checked as wholes, not only field by field. */
  private readonly whole: boolean;
  /** Top keys at which the file itself is wrong, before any structure. */
  private readonly wrongKeys = new Set<unknown>();
  /** What structures share is checked once: fields, and long tables in them. */
  private readonly checked = new Map<string, WeakMap<Tree, Checked<unknown>>>();
  private readonly tables = new WeakMap<object, readonly ModelFault[]>();
  private readonly hints: Hints;
  /** Number of values that were not shared. */
  private own = 0;

  constructor(document: Branch, whole: boolean, { catalogue, formulas, faults, hints }: Tools) {
    this.catalogue = catalogue;
    this.parser = formulas;
    this.faults = faults;
    this.hints = hints;
    this.whole = whole;
    this.forms = formsOf(catalogue);
    const base = baseOf(document, this.forms);
    const { wrongs } = this.fields(this.resolved(base, () => undefined).tree); // structures may mend a formula
    for (const wrong of wrongs) {
      if (wrong.code === "E_MISSING") continue; // structures may supply it
      this.wrongKeys.add(wrong.path[0]);
      faults.within(base, wrong);
    }
    this.own = 0;
  }

  /** Null when anything is wrong with it, at the start or later. */
  modelOf({ name, tree, later }: Draft, of: number): Model | null {
    const start = this.one({ name, tree, people: later.people }, of);
    if (start === null || later.interventions.length === 0) return start;
    const stages: Stage[] = [];
    for (const { at, tree: then, from } of later.stages) {
      const model = this.one({ name, tree: then, people: later.people }, of);
      const wrong = model === null ? null : othersIn(start, model);
      if (wrong !== null) this.faults.at(from, { ...wrong, path: [] }, { structure: name, of });
      if (model === null || wrong !== null) return null;
      stages.push(stageOf(model, at));
    }
    const { interventions } = later;
    useStages(liveStages);
    return { ...start, interventions, ...(stages.length === 0 ? {} : { stages }) };
  }

  private one({ name, tree, people }: One, of: number): Model | null {
    if (this.faults.full || this.own > MOST_OWN_VALUES) return null;
    const scope = { structure: name, of };
    const short = childOf(tree, "network") !== undefined;
    if (short && this.saysTwice(tree, scope)) return null;
    let sound = true;
    const { tree: ready, found } = this.resolved(tree, (wrong) => {
      sound = false;
      this.faults.within(tree, wrong, scope);
    });
    const { raw, wrongs } = this.fields(ready);
    for (const wrong of wrongs) {
      const follows = wrong.code === "E_MISSING" && this.wrongKeys.has(wrong.path[0]);
      if (!follows) this.faults.within(tree, wrong, scope);
    }
    if (this.holdsTooMuch() || wrongs.length > 0 || !sound) return null;
    const { let: names, interventions: _later, ...rest } = raw as RawModel;
    const made = attach(modelOf(rest, this.catalogue), found, names);
    return this.isFine(made, { tree, short, scope })
      ? { ...made, population: withInterventions(made.population, people) }
      : made;
  }

  private saysTwice(tree: Tree, scope: Scope): boolean {
    if (childOf(tree, "networks") === undefined) return false;
    const message = '"network" is the short form of "networks", and both are given';
    const wrong = { code: "E_KEY", path: ["network"], mark: "key", message } as const;
    this.faults.within(tree, { ...wrong, hint: "keep one of them" }, scope);
    return true;
  }

  private holdsTooMuch(): boolean {
    if (this.own <= MOST_OWN_VALUES) return false;
    const message = `the structures hold more than ${MOST_OWN_VALUES} values of their own`;
    const hint = "patch long lists in fewer of them";
    const wrong = { code: "E_LIMIT", path: [], mark: "key", message, hint } as const;
    this.faults.at({ path: ["structures"] }, wrong);
    return true;
  }

  /** Whether nothing is wrong with a model as a whole. */
  private isFine(
    model: Model,
    { tree, short, scope }: { readonly tree: Tree; readonly short: boolean; readonly scope: Scope },
  ): boolean {
    const { catalogue, hints, tables } = this;
    if (!this.whole) return true;
    let sound = true;
    const report = ({ at, mark = "value", ...fault }: ModelFault): void => {
      sound = false;
      this.faults.within(tree, { ...fault, path: at, mark }, scope);
    };
    checkModel(model, { catalogue, hints, tables, short, report });
    return sound;
  }

  /** The model without its formulas, and what they were. */
  private resolved(tree: Tree, refuse: (wrong: Wrong) => void): Resolved {
    const { catalogue, parser } = this;
    return resolve(tree, { catalogue, parser, refuse });
  }

  private fields(tree: Tree): { raw: Record<string, unknown>; wrongs: readonly Wrong[] } {
    const raw: Record<string, unknown> = {};
    const wrongs: Wrong[] = [];
    for (const [key, form] of Object.entries<Form>(this.forms.model)) {
      const checked = this.field(key, form, childOf(tree, key));
      if (!checked.ok) wrongs.push(...checked.wrongs);
      else if (checked.value !== undefined) raw[key] = checked.value;
    }
    return { raw, wrongs };
  }

  private field(key: string, form: Form, tree: Tree | undefined): Checked<unknown> {
    if (tree === undefined) return check(form, undefined, [key]);
    const known = this.checked.get(key) ?? new WeakMap<Tree, Checked<unknown>>();
    this.checked.set(key, known);
    const before = known.get(tree);
    if (before !== undefined) return before;
    this.own += sizeOf(tree);
    const checked = check(form, plain(tree), [key]);
    known.set(tree, checked);
    return checked;
  }
}
