/** Makes the model of each structure, and tells what is wrong with it. */
import type { Catalogue } from "../catalogue.ts";
import { modelOf } from "./build.ts";
import { checkModel } from "./check.ts";
import { check } from "./explain.ts";
import type { Faults } from "./faults.ts";
import { formsOf } from "./forms/file.ts";
import type { ModelForm } from "./forms/model.ts";
import type { Model } from "./model.ts";
import { baseOf, type Draft } from "./patch/structures.ts";
import { childOf, plain, type Branch } from "./tree.ts";

export class Modeller {
  private readonly catalogue: Catalogue;
  private readonly faults: Faults;
  private readonly form: ModelForm;
  /** True: models are checked as wholes, not only field by field. */
  private readonly whole: boolean;
  /** Top keys at which the file itself is wrong, before any structure. */
  private readonly wrongKeys = new Set<unknown>();

  // oxlint-disable-next-line max-params -- what it works with and what it works on
  constructor(catalogue: Catalogue, faults: Faults, document: Branch, whole: boolean) {
    this.catalogue = catalogue;
    this.faults = faults;
    this.whole = whole;
    const forms = formsOf(catalogue);
    this.form = forms.model;
    const base = baseOf(document, forms);
    const checked = check(forms.model, plain(base));
    for (const wrong of checked.ok ? [] : checked.wrongs) {
      if (wrong.code === "E_MISSING") continue; // structures may supply it
      this.wrongKeys.add(wrong.path[0]);
      faults.within(base, wrong);
    }
  }

  /** Null when anything is wrong with it. */
  modelOf({ name, tree }: Draft, of: number): Model | null {
    const scope = { structure: name, of };
    const short = childOf(tree, "network") !== undefined;
    if (short && childOf(tree, "networks") !== undefined) {
      const message = '"network" is the short form of "networks", and both are given';
      const wrong = { code: "E_KEY", path: ["network"], mark: "key", message } as const;
      this.faults.within(tree, { ...wrong, hint: "keep one of them" }, scope);
      return null;
    }
    const checked = check(this.form, plain(tree));
    if (!checked.ok) {
      for (const wrong of checked.wrongs) {
        const follows = wrong.code === "E_MISSING" && this.wrongKeys.has(wrong.path[0]);
        if (!follows) this.faults.within(tree, wrong, scope);
      }
      return null;
    }
    const model = modelOf(checked.value, this.catalogue);
    if (this.whole) {
      checkModel(model, this.catalogue, short, ({ at, mark = "value", ...fault }) =>
        this.faults.within(tree, { ...fault, path: at, mark }, scope),
      );
    }
    return model;
  }
}
