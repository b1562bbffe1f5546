/** The numbers that a page shows first, with all that a slider needs to know of them. */
import type { Catalogue } from "../../catalogue.ts";
import { modelFile } from "../file.ts";
import type { Scenario } from "../model.ts";
import { grow, plain, treeAt } from "../tree.ts";
import { Atlas } from "./atlas.ts";
import type { Field } from "./fields.ts";
import { canonical, pathWithin } from "./scope.ts";

export interface Control extends Field {
  /** Its value in each structure; null where the structure has no such number. */
  readonly values: readonly (number | null)[];
}

export function controlsOf(scenario: Scenario, catalogue: Catalogue): readonly Control[] {
  const trees = scenario.structures.map(({ model }) =>
    grow(modelFile(model), { path: [] }, () => undefined),
  );
  const atlases = trees.map((tree) => new Atlas(tree, catalogue));
  return scenario.controls.flatMap((path) => {
    const targets = atlases.map((atlas, k) => {
      const within = pathWithin(path, k);
      return within === null ? undefined : atlas.find(within);
    });
    const field = targets.find((target) => target !== undefined)?.field;
    if (field === undefined) return [];
    const values = targets.map((target, k) => {
      const tree = target === undefined ? undefined : treeAt(trees[k], target.at);
      const value = tree === undefined ? field.default : plain(tree);
      return target !== undefined && typeof value === "number" ? value : null;
    });
    return [{ ...field, ...wordsFor(scenario, path), path: canonical(path), values }];
  });
}

/** The scenario's own words go before those of the part. */
function wordsFor({ view }: Scenario, path: string): Pick<Field, "plain"> {
  const own = Object.entries(view.sliders ?? {}).find(
    ([key]) => canonical(key) === canonical(path),
  );
  if (own === undefined) return {};
  const [, { label, says, ends: [low = "less", high = "more"] = [] }] = own;
  return { plain: { label, says, ends: [low, high] } };
}
