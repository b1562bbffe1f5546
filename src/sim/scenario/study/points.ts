/**
 * The models of many points, quickly: what stands in no factor is read and checked once. Whatever is wrong is left to
 * the long way, which can say so.
 */
import { catalogue } from "../../catalogue.ts";
import type { FormulaParser } from "../../formulas/read.ts";
import { Faults } from "../faults.ts";
import { formsOf } from "../forms/file.ts";
import type { Structure } from "../model.ts";
import { Modeller } from "../modeller.ts";
import { Hints } from "../nearest.ts";
import { applySettings } from "../patch/settings.ts";
import { draftsOf, type Draft } from "../patch/structures.ts";
import { nowhere } from "../places.ts";
import { childOf, grow, type Branch, type Tree } from "../tree.ts";
import type { FactorValue } from "./model.ts";

/** Points after which what was checked is forgotten: it counts what it has seen. */
const MOST = 200;

export class Points {
  private readonly document: Tree;
  private readonly formulas: FormulaParser | undefined;
  private readonly draft: Draft | null;
  private modeller: { readonly made: Modeller; readonly faults: Faults; points: number } | null =
    null;

  /** `file`: a scenario of one structure, as plain data. */
  constructor(file: object, formulas: FormulaParser | undefined) {
    this.document = grow(file, { path: [] }, () => undefined);
    this.formulas = formulas;
    this.draft = draftIn(this.document);
  }

  /** Null: something is wrong, or this is no short way. Values whose paths the structure does not know are left out. */
  at(values: Readonly<Record<string, FactorValue>>): Structure | null {
    const { draft } = this;
    if (draft === null) return null;
    const settings = Object.entries(values).map(([path, value]) => ({
      path,
      value: { kind: "leaf", value, from: { path: [], setting: path } } as const,
    }));
    const patching = { catalogue, hints: new Hints(), refuse: () => undefined };
    const tree = applySettings(draft.tree, settings, patching);
    const { made, faults } = this.ready();
    const model = made.modelOf({ ...draft, tree }, 1);
    if (model !== null && !faults.any) return { name: draft.name, model };
    this.modeller = null;
    return null;
  }

  private ready(): { readonly made: Modeller; readonly faults: Faults } {
    if (this.modeller === null || this.modeller.points++ >= MOST) {
      const faults = new Faults(this.document, nowhere);
      const tools = { catalogue, formulas: this.formulas, faults, hints: new Hints() };
      const made = new Modeller(this.document as Branch, true, tools);
      this.modeller = { made, faults, points: 1 };
    }
    return this.modeller;
  }
}

/** The model of the only structure, before anything is set; null: there is none, or it changes while a run goes on. */
function draftIn(document: Tree): Draft | null {
  if (document.kind !== "branch") return null;
  const faults = new Faults(document, nowhere);
  const given = { settings: [], interventions: [], catalogue, hints: new Hints() };
  const [draft] = draftsOf(document, formsOf(catalogue), given, faults) ?? [];
  if (draft === undefined || faults.any) return null;
  return childOf(draft.tree, "interventions") === undefined ? draft : null;
}
