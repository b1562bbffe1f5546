/** In what two scenarios differ, with what people call the things that do. */
import {
  catalogue,
  controlsOf,
  listParts,
  type Control,
  type Scenario,
} from "../../src/sim/index.ts";
import { compare, type Bare } from "./compare.ts";
import { canonical } from "./places.ts";
import type { Difference, Measure } from "./types.ts";

interface Side {
  /** As it stands in its file, read to plain data, and as the engine runs it. */
  readonly plain: unknown;
  readonly checked: Scenario;
}

export function differencesOf(was: Side, now: Side): readonly Difference[] {
  const found = compare(was.plain, now.plain);
  const sides = [was, now].map(({ checked }) => fieldsOf(found, checked));
  return found.map((each) => {
    const [before, after] = sides.map((fields) => fields.get(keyOf(each)));
    return Object.assign({}, each, wordsOf(each, after ?? before, now.checked.clock.unit));
  });
}

const keyOf = ({ path, structure }: Pick<Bare, "path" | "structure">): string =>
  `${structure ?? ""}\n${path}`;

/** What is known of each of these values in a scenario. */
function fieldsOf(found: readonly Bare[], checked: Scenario): ReadonlyMap<string, Control> {
  return new Map(
    found.flatMap((each): [string, Control][] => {
      const path = pathIn(each, checked);
      if (path === null) return [];
      const [control] = controlsOf({ ...checked, controls: [path] }, catalogue);
      return control === undefined ? [] : [[keyOf(each), control]];
    }),
  );
}

/** Its path in the whole scenario; null: it has none there. */
function pathIn({ path, structure, what }: Bare, { structures }: Scenario): string | null {
  if (what !== "value" || path === "") return null;
  if (structure === null) return canonical(path);
  const k = structures.findIndex(({ name }) => name === structure);
  return k < 0 ? null : `structures.${k}.${canonical(path)}`;
}

let docs: ReadonlyMap<string, string> | undefined;

/** What a part says of itself. */
function docOf(name: unknown): string | null {
  docs ??= new Map(listParts(catalogue).map((part) => [part.name, part.doc]));
  return docs.get(String(name)) ?? null;
}

function wordsOf(
  { what, was, now }: Bare,
  control: Control | undefined,
  tick: string,
): Pick<Difference, "label" | "doc" | "measure"> {
  if (what !== "value") return { label: null, doc: docOf(now ?? was), measure: null };
  const label = control?.plain?.label ?? null;
  return { label, doc: control?.doc ?? null, measure: control ? measureOf(control, tick) : null };
}

const measureOf = (
  { kind, unit, min = 0, max = Number.POSITIVE_INFINITY }: Control,
  tick: string,
): Measure => ({
  min,
  max,
  whole: kind === "integer",
  unit: unit === "ticks" ? `${tick}s` : (unit ?? null),
});
