/** Points of a study that are named on the command line: "structure=Villages,population.size=64". */
import { groupsOf, factorNames } from "../../lab/study/groups.ts";
import type { Plan } from "../../lab/study/plan.ts";
import { RatchetError, readSettings, STRUCTURE, type FactorValue } from "../../sim/index.ts";
import { UsageError } from "../exit.ts";
import type { Settings } from "../files.ts";
import { settingText } from "../options.ts";
import { columns, count, quoted } from "../words.ts";
import { unknown } from "./answers.ts";

/** Adds the settings of one option, several of them parted by commas. */
export const spotOption =
  (option: string) =>
  (text: string, before: Settings = {}): Settings => {
    try {
      return { ...before, ...readSettings(text.split(/,(?=[^,=]+=)/u)) };
    } catch (error) {
      if (!(error instanceof RatchetError)) throw error;
      throw new UsageError(error.message.replace("--set", option));
    }
  };

/** The settings without the structure, and its name when one is given. */
export function splitSpot(settings: Settings): { structure?: string; set: Settings } {
  const { [STRUCTURE]: structure, ...set } = settings;
  return { set, ...(structure !== undefined && { structure: nameOf(structure) }) };
}

/** A name may look like a number. */
const nameOf = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

export const spotText = (settings: Settings): string =>
  Object.entries(settings).map(settingText).join(", ");

/** The only point of the plan with these values; refused where there is none, or where more is to be said. */
export function pointAtSpot({ study, points }: Plan, option: string, settings: Settings): number {
  const names = factorNames(study);
  for (const name of Object.keys(settings))
    if (!names.includes(name)) throw unknown("factor", name, names);
  const groups = groupsOf(study, points, names);
  const fits = groups.filter(({ values }) =>
    names.every((name, k) => !(name in settings) || same(values[k] ?? null, settings[name])),
  );
  const found = fits.flatMap((group) => group.points);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  const among = found.length === 0 ? groups : fits;
  const open = names.flatMap((name, k) => {
    const levels = new Set(among.map(({ values }) => String(values[k])));
    const asked = found.length === 0 ? name in settings : levels.size > 1;
    return asked ? [`${name} (${listed([...levels])})`] : [];
  });
  const what =
    found.length === 0
      ? "is no point of this study; there are"
      : "is more than one point; say also";
  throw new UsageError(`${option} ${spotText(settings)} ${what} ${open.join(", ")}`);
}

/** How the points of a plan are named: the levels of each factor, and the command with two of them. */
export function waysToName(plan: Plan, command: string): string[] {
  const names = factorNames(plan.study);
  const groups = groupsOf(plan.study, plan.points, names);
  const levels = names.map((name, k) => {
    const found = new Set(groups.map(({ values }) => values[k] ?? null));
    return [name, listed([...found].filter((value) => value !== null).map(String))];
  });
  const spots = [groups[0], groups.at(-1)].map((group) =>
    names
      .flatMap((name, k) => {
        const value = group?.values[k] ?? null;
        return value === null ? [] : [settingText([name, value])];
      })
      .join(","),
  );
  const [a = "", b = ""] = spots.map(quoted);
  const as = groups.length < 2 ? [] : [`such as: ${command} --a ${a} --b ${b}`];
  return [`its ${count(plan.points.length, "point")}:`, ...columns(levels), ...as];
}

/** Most levels that are told. */
const MOST = 8;

const listed = (levels: readonly string[]): string =>
  levels.length <= MOST ? levels.join(", ") : `${levels.slice(0, MOST).join(", ")} ...`;

/** Numbers are the same when they would be written the same. */
const same = (a: FactorValue | null, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
    : String(a) === String(b);
