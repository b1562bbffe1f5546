/** From a design as it is written to one that is checked. */
import { check, type Wrong } from "../explain.ts";
import { OwnFault } from "../own-data.ts";
import type { OpenFile } from "../own-file.ts";
import type { Form } from "../forms/about.ts";
import { childOf, plain, type Tree } from "../tree.ts";
import { show } from "../words.ts";
import { anyDesign, DESIGNS, kindForm, type RawDesign, type RawFactor } from "./designs.ts";
import { listedIn } from "./data.ts";
import { factorsOf, fitting, type Factoring } from "./factors.ts";
import { FACTORS } from "./levels.ts";
import type { Design, Factor, FactorValue, Levels, Range } from "./model.ts";

/** The design, by the form of its kind; null: it is wrong, and that is told. */
export function rawDesign(
  tree: Tree | undefined,
  refuse: (wrong: Wrong) => void,
): RawDesign | null {
  const tell = (wrongs: readonly Wrong[]): null => {
    for (const wrong of wrongs) refuse(wrong);
    return null;
  };
  if (tree?.kind !== "branch") {
    const checked = check(anyDesign, tree && plain(tree), ["design"]);
    return checked.ok ? null : tell(checked.wrongs);
  }
  const kind = childOf(tree, "kind");
  const known = check(kindForm, kind && plain(kind), ["design", "kind"]);
  if (!known.ok) return tell(known.wrongs);
  const form = DESIGNS[known.value] as unknown as Form<RawDesign>;
  const checked = check(form, plain(tree), ["design"]);
  return checked.ok ? checked.value : tell(checked.wrongs);
}

/** Null: something is wrong, and that is told. */
export function designOf(raw: RawDesign, given: Designing): Design | null {
  if (raw.kind === "list") return listedOf(raw.csv, given);
  const written: Readonly<Record<string, RawFactor>> = raw.factors;
  const factors = factorsOf(written, given);
  if (factors.length < Object.keys(written).length) return null;
  switch (raw.kind) {
    case "grid":
    case "oat":
      return oneByOne(factors.filter(isLevels), given)
        ? { kind: raw.kind, factors: factors.filter(isLevels) }
        : null;
    case "zip":
      return zipped(factors.filter(isLevels), given);
    case "random":
    case "lhs":
      return { kind: raw.kind, factors, points: raw.points };
    case "morris":
      return {
        kind: "morris",
        factors: factors.filter((factor) => !isLevels(factor)) as readonly Range[],
        trajectories: raw.trajectories,
        levels: raw.levels,
      };
    case "sobol":
      return { kind: "sobol", factors, samples: raw.samples };
  }
}

export interface Designing extends Factoring {
  /** Gives files of one's own. */
  readonly open: OpenFile;
}

/** A design whose points stand in a file: what is wrong with them names its lines. */
function listedOf(csv: string, { open, ...given }: Designing): Design | null {
  const at = ["design", "csv"];
  try {
    const { factors, lines, sha256 } = listedIn(csv, open);
    const fits = fitting(factors, {
      ...given,
      placeOf: ({ path }, k) => [...at, path, k],
      refuse: ({ path, message, ...wrong }) => {
        const [, key, factor, k] = path;
        const inRow = key === "csv" && typeof k === "number";
        const line = inRow ? `${lines[k]}: ${factor}` : 1;
        given.refuse({ ...wrong, path: at, mark: "value", message: `${csv}:${line}: ${message}` });
      },
    });
    if (fits.length < factors.length) return null;
    return { kind: "list", factors, table: { file: csv, sha256 } };
  } catch (error) {
    if (!(error instanceof OwnFault)) throw error;
    const { code, message, hint } = error;
    given.refuse({ code, path: at, mark: "value", message, hint });
    return null;
  }
}

const isLevels = (factor: Factor): factor is Levels => "values" in factor;

/** No level is there twice: that would be the same points again. */
function oneByOne(factors: readonly Levels[], { refuse }: Factoring): boolean {
  const wrongs = factors.flatMap(({ path, values }) => {
    const seen = new Set<FactorValue>();
    return values.flatMap((value, k): Wrong[] => {
      const known = seen.has(value);
      seen.add(value);
      const at = [...FACTORS, path, "values", k];
      const message = `the level ${show(value)} stands here twice`;
      return known ? [{ code: "E_DUPLICATE", path: at, mark: "value", message }] : [];
    });
  });
  for (const wrong of wrongs) refuse({ ...wrong, hint: "keep one of the two" });
  return wrongs.length === 0;
}

/** All factors of a zip have as many levels. */
function zipped(factors: readonly Levels[], { refuse }: Factoring): Design | null {
  const [first] = factors;
  const other = factors.find(({ values }) => values.length !== first?.values.length);
  if (first === undefined || other === undefined) return { kind: "zip", factors };
  refuse({
    code: "E_VALUE",
    path: [...FACTORS, other.path],
    mark: "key",
    message: `expected ${first.values.length} levels, as ${first.path} has, found ${other.values.length}`,
    hint: "a zip takes the first levels of all factors together, then the second; a grid crosses them",
  });
  return null;
}
