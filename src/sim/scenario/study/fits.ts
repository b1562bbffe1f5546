/** Whether the values of a factor fit the field to which its path leads. */
import type { Catalogue } from "../../catalogue.ts";
import { check, type Wrong } from "../explain.ts";
import type { Form } from "../forms/about.ts";
import { choice, flag, integer, number } from "../forms/basic.ts";
import { nearest } from "../nearest.ts";
import type { Target } from "../paths/atlas.ts";
import type { Path } from "../places.ts";
import { quoted } from "../words.ts";
import { FACTORS } from "./levels.ts";
import type { Factor, FactorValue, Levels, Range } from "./model.ts";

/** What a model says of a value. */
export type Probed = Pick<Wrong, "message" | "hint">;

export interface Fitting {
  readonly catalogue: Catalogue;
  readonly refuse: (wrong: Wrong) => void;
  /** What is wrong with a value at a path that no field alone can tell; null: nothing. */
  readonly probe: (path: string, value: FactorValue) => Probed | null;
  /** Where the k-th level of a factor was written. */
  readonly placeOf: (factor: Levels, k: number) => Path;
}

/** Most values of a factor that are tried out in models. */
const MOST_PROBES = 20;

export class Fitter {
  private readonly path: string;
  private readonly target: Target;
  private readonly given: Fitting;
  private probes = 0;

  constructor(path: string, target: Target, given: Fitting) {
    this.path = path;
    this.target = target;
    this.given = given;
  }

  /** False: something is wrong, and told. */
  fits(factor: Factor): boolean {
    const wrongs = this.wrongsOf(factor);
    for (const wrong of wrongs) this.given.refuse(wrong);
    return wrongs.length === 0;
  }

  private wrongsOf(factor: Factor): readonly Wrong[] {
    const { role } = this.target;
    const path = [...FACTORS, this.path];
    if (role === "group" || role === "entry") {
      const message = `${quoted(this.path)} is a group of keys, and a factor is one value`;
      const hint = `name what is in it, such as ${this.path}.use`;
      return [{ code: "E_PATH", path, mark: "key", message, hint }];
    }
    if (!("values" in factor)) return this.rangeWrongs(factor);
    const wrongs = factor.values.flatMap((value, k) =>
      this.valueWrongs(value, () => this.given.placeOf(factor, k)),
    );
    // Of levels that come of steps, what is wrong with the ends is wrong with what lies between.
    const between = wrongs.filter((wrong) => wrong.path.at(-1) === "step");
    return between.length === wrongs.length
      ? wrongs.slice(0, 1)
      : wrongs.filter((wrong) => !between.includes(wrong));
  }

  private rangeWrongs(range: Range): readonly Wrong[] {
    const { kind } = this.target.field;
    const path = [...FACTORS, this.path];
    if (kind !== "number" && kind !== "integer") {
      const message = `${quoted(this.path)} is no number, and only numbers lie between two others`;
      return [{ code: "E_VALUE", path, mark: "value", message, hint: "write {values: [...]}" }];
    }
    return (["min", "max"] as const).flatMap((key) =>
      this.fieldWrongs(formOf(this.target) ?? number(), range[key], [...path, key]),
    );
  }

  private valueWrongs(value: FactorValue, place: () => Path): readonly Wrong[] {
    const form = formOf(this.target);
    const { kind } = this.target.field;
    const isFormula = typeof value === "string" && (kind === "number" || kind === "integer");
    if (form !== null && !isFormula) return this.fieldWrongs(form, value, place());
    if (this.target.role === "use") return this.partWrongs(value, place());
    const wrong = this.probes++ < MOST_PROBES ? this.given.probe(this.path, value) : null;
    return wrong === null ? [] : [{ ...wrong, code: "E_VALUE", path: place(), mark: "value" }];
  }

  private fieldWrongs(form: Form, value: FactorValue, path: Path): readonly Wrong[] {
    const checked = check(form, value, path);
    return checked.ok ? [] : checked.wrongs;
  }

  private partWrongs(value: FactorValue, path: Path): readonly Wrong[] {
    const rooms: readonly (readonly { readonly name: string }[])[] = Object.values(
      this.given.catalogue,
    );
    const names = rooms.flatMap((room) => room.map(({ name }) => name));
    if (typeof value === "string" && names.includes(value)) return [];
    const near = nearest(String(value), names);
    const hint =
      near === undefined ? "ratchet list tells all parts" : `did you mean ${quoted(near)}?`;
    const message = `unknown part ${quoted(String(value))}`;
    return [{ code: "E_NAME", path, mark: "value", message, hint }];
  }
}

/** What may stand in a field; null: only a model can tell. */
function formOf({ field }: Target): Form | null {
  const { kind, min, max, unit, options = [] } = field;
  if (kind === "number") return number({ min, max, unit });
  if (kind === "integer") return integer({ min, max, unit });
  if (kind === "choice") return choice(options);
  return kind === "flag" ? flag() : null;
}
