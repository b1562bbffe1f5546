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
  { scenario, set, notes }: Asked<"file">,
  { host }: { readonly host: Pick<Host, "bringAll" | "read"> },
): Promise<Told<"file">> {
  await host.bringAll?.();
  const running = await host.read(scenario, set);
  const head = notes.map((note) => `# ${note.replaceAll(/[\p{C}\p{Z}]+/gu, " ")}\n`).join("");
  const text = head + stringify(settled(scenario, set, running), { lineWidth: WIDTH });
  const { hash } = await withFormulas((formulas) => parse(text, { formulas }));
  if (hash !== running.hash) throw new Error("the file would run something else");
  return { text, hash };
}

const isOfOne = (path: string): boolean => path.startsWith("structures.");

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same scenario, in which each structure sets what it was told from outside, as far as it has it. */
function settled(scenario: unknown, set: Fields, running: Scenario): unknown {
  const paths = Object.keys(set);
  if (!isFields(scenario) || paths.length === 0) return scenario;
  // What is said of one structure alone holds over what is said of all.
  const inOrder = paths.toSorted((a, b) => Number(isOfOne(a)) - Number(isOfOne(b)));
  const had = controlsOf({ ...running, controls: inOrder }, catalogue);
  const listed = Array.isArray(scenario["structures"]) ? (scenario["structures"] as unknown[]) : [];
  const structures = running.structures.map(({ name }, k) => {
    const own = listed[k];
    const before = isFields(own) ? own : { name };
    const more = had.flatMap(({ path, values }) => {
      const within = pathWithin(path, k);
      return within === null || values[k] === null ? [] : [[within, set[path]] as const];
    });
    if (more.length === 0) return before;
    const sets = isFields(before["set"]) ? before["set"] : {};
    return Object.assign({}, before, { set: { ...sets, ...Object.fromEntries(more) } });
  });
  return { ...scenario, structures };
}
