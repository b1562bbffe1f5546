/** A scenario as it runs on the page, as the text of a file that runs the same: with what sliders say set in it. */
import { stringify } from "yaml";
import {
  catalogue,
  controlsOf,
  parse,
  pathWithin,
  withFormulas,
  type Scenario,
} from "../../src/sim/index.ts";
import type { Host } from "../host.ts";
import type { Asked, Told } from "./types.ts";

const WIDTH = 100;

export async function answer(
  wanted: Asked<"file">,
  { host }: { readonly host: Pick<Host, "bringAll" | "read"> },
): Promise<Told<"file">> {
  await host.bringAll?.();
  const { scenario, set, notes, interventions = [] } = wanted;
  const running = await host.read(scenario, set, interventions);
  const head = notes.map((note) => `# ${note.replaceAll(/[\p{C}\p{Z}]+/gu, " ")}\n`).join("");
  const text = head + stringify(settled(wanted, running), { lineWidth: WIDTH });
  const { hash } = await withFormulas((formulas) => parse(text, { formulas }));
  if (hash !== running.hash) throw new Error("the file would run something else");
  return { text, hash };
}

const isOfOne = (path: string): boolean => path.startsWith("structures.");

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The same scenario, in which each structure says what it was told from outside, as far as it has it. */
function settled({ scenario, set, interventions = [] }: Asked<"file">, running: Scenario): unknown {
  const later = interventions.flatMap(({ set: values }) => Object.keys(values));
  const paths = [...Object.keys(set), ...later];
  if (!isFields(scenario) || paths.length === 0) return scenario;
  // What is said of one structure alone holds over what is said of all.
  const inOrder = paths.toSorted((a, b) => Number(isOfOne(a)) - Number(isOfOne(b)));
  const had = controlsOf({ ...running, controls: inOrder }, catalogue);
  const structures = running.structures.map(({ name }, k) => {
    const before = itemsOf(scenario["structures"])[k];
    const own = isFields(before) ? before : { name };
    /** Of these values those that this structure has, by its own paths. */
    const within = (values: Fields): [string, unknown][] =>
      had.flatMap(({ path, values: there }): [string, unknown][] => {
        const inner = pathWithin(path, k);
        return inner === null || there[k] === null || !Object.hasOwn(values, path)
          ? []
          : [[inner, values[path]]];
      });
    return Object.assign({}, own, told(own, within(set)), {
      ...laterOf(
        own["interventions"] ?? scenario["interventions"],
        interventions.map(({ at, set: values }) => ({
          at,
          set: Object.fromEntries(within(values)),
        })),
      ),
    });
  });
  return { ...scenario, structures };
}

function told(own: Fields, more: readonly [string, unknown][]): Fields {
  const sets = isFields(own["set"]) ? own["set"] : {};
  return more.length === 0 ? {} : { set: { ...sets, ...Object.fromEntries(more) } };
}

function laterOf(before: unknown, more: readonly { readonly set: Fields }[]): Fields {
  const some = more.filter(({ set }) => Object.keys(set).length > 0);
  return some.length === 0 ? {} : { interventions: [...itemsOf(before), ...some] };
}
