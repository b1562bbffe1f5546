/** What the paths of factors lead to, in all structures of a scenario. */
import type { Catalogue } from "../../catalogue.ts";
import { modelFile } from "../file.ts";
import type { Scenario } from "../model.ts";
import { nearest } from "../nearest.ts";
import { put, use } from "../patch/edit.ts";
import { Atlas, type Target } from "../paths/atlas.ts";
import { canonical, isScoped, pathWithin } from "../paths/scope.ts";
import { grow, type Tree } from "../tree.ts";
import { STRUCTURE, type Factor, type FactorValue } from "./model.ts";

interface Known {
  readonly structure: number;
  readonly tree: Tree;
  readonly atlas: Atlas;
}

/** Most names of parts of a factor that are looked into. */
const MOST_PARTS = 20;

/** The fields of the models of a scenario, and of those that come of naming other parts. */
export class Fields {
  private readonly catalogue: Catalogue;
  private readonly models: readonly Known[];

  constructor(scenario: Scenario, catalogue: Catalogue, factors: readonly Factor[]) {
    this.catalogue = catalogue;
    const own = scenario.structures.map(({ model }, structure) =>
      this.known(
        structure,
        grow(modelFile(model), { path: [] }, () => undefined),
      ),
    );
    const naming = factors.flatMap((factor) =>
      "values" in factor && factor.path.endsWith(".use")
        ? factor.values.slice(0, MOST_PARTS).map((value) => ({ path: factor.path, value }))
        : [],
    );
    const others = naming.flatMap((part) => own.flatMap((model) => this.renamed(model, part)));
    this.models = [...own, ...others];
  }

  private known(structure: number, tree: Tree): Known {
    return { structure, tree, atlas: new Atlas(tree, this.catalogue) };
  }

  /** What a model becomes where a factor names another part. */
  private renamed(
    { structure, tree, atlas }: Known,
    { path, value }: { readonly path: string; readonly value: FactorValue },
  ): readonly Known[] {
    const within = pathWithin(path, structure);
    const target = within === null ? undefined : atlas.find(within);
    if (target?.role !== "use") return [];
    const leaf: Tree = { kind: "leaf", value, from: { path: [] } };
    return [this.known(structure, use(put(tree, target.at, undefined), target.at, leaf))];
  }

  /** What a path leads to in the first model that knows it; null: none does. */
  find(path: string): Target | null {
    for (const { structure, atlas } of this.models) {
      const within = pathWithin(path, structure);
      const target = within === null ? undefined : atlas.find(within);
      if (target !== undefined) return target;
    }
    return null;
  }

  hint(path: string): string {
    if (path === "seed" || path === "replicates") return `write ${path}: beside design`;
    if (nearest(path, [STRUCTURE]) !== undefined) return `did you mean ${STRUCTURE}?`;
    const [, , ...rest] = canonical(path).split(".");
    return this.models[0]?.atlas.hint(isScoped(path) ? rest.join(".") : path) ?? "";
  }
}
