/** ratchet study sensitivity STUDY: which factors matter for each response. */
import type { Command } from "commander";
import { RESAMPLES } from "../../lab/bootstrap.ts";
import {
  MEASURES,
  MUCH_NOISE,
  sensitivityOf,
  type Sensitivity,
} from "../../lab/study/sensitivity.ts";
import type { Index } from "../../lab/sensitivity/measure.ts";
import { UsageError } from "../exit.ts";
import { bold, print, printJson } from "../io.ts";
import { addName } from "../options.ts";
import { columns, count, number, range } from "../words.ts";
import { answersOf, responsesAsked } from "./answers.ts";
import { grouped } from "./figures.ts";
import { openStudy, studyCommand, type Opened, type StudyFlags } from "./given.ts";

interface Flags extends StudyFlags {
  readonly response?: readonly string[];
}

const SAYS = [
  "Sobol or Morris indices",
  "Prints how much each factor has to do with each response: elementary effects of a morris design, variance-based " +
    "indices of a sobol design, with bootstrap intervals and the share of the variance that is only luck.",
] as const;

export function addSensitivity(group: Command): void {
  studyCommand(group, "sensitivity", SAYS)
    .option("--response <name>", "only this response (repeatable)", addName)
    .action(async (file: string, flags: Flags) => {
      const opened = await openStudy(file, flags);
      const found = await indicesOf(opened, flags);
      const { study, plan } = opened;
      if (flags.json === true) printJson({ study: study.id, id: plan.id, sensitivity: found });
      else print(found.map((each) => text(each, opened)).join("\n\n"));
    });
}

async function indicesOf(opened: Opened, flags: Flags): Promise<Sensitivity[]> {
  const { plan, study } = opened;
  const { kind } = study.design;
  if (kind !== "morris" && kind !== "sobol")
    throw new UsageError(
      `sensitivity needs a design of kind morris or sobol; this study has ${kind} (see: ratchet study summary --by FACTOR)`,
    );
  const asked = responsesAsked(opened, flags.response);
  const { samples } = await answersOf(opened, flags);
  const { design, seed, replicates } = study;
  const common = replicates.seeds === "common";
  return asked.flatMap(({ at, response: { name } }) => {
    const answers = { response: name, samples: samples[at] ?? [] };
    return sensitivityOf({ design, seed, points: plan.points, common }, answers) ?? [];
  });
}

function text(found: Sensitivity, { study }: Opened): string {
  const { kind, response, structure, used, left, factors } = found;
  const what = kind === "sobol" ? "Sobol indices" : "Elementary effects (Morris)";
  const where = structure === null ? "" : ` in ${structure}`;
  const size = kind === "sobol" ? `N = ${grouped(used)}` : countOf(kind, used);
  const repeats = "count" in study.replicates ? `${study.replicates.count}` : "sequential";
  const rows = factors.map(({ path, measures }) =>
    [path].concat(MEASURES[kind].flatMap((name) => cells(measures[name], kind))),
  );
  const head = ["factor", ...MEASURES[kind].flatMap((name) => [name, "95 % interval"])];
  const of = `${size}, ${repeats} replicates, ${grouped(RESAMPLES)} bootstrap samples`;
  return [
    `${bold(`${what} of ${response}${where}`)}, ${of}`,
    ...columns([head, ...rows], ""),
    ...(left > 0 ? [`${countOf(kind, left)} ${LEFT[kind]}`] : []),
    closing(found, study.replicates.seeds === "common"),
  ].join("\n");
}

/** What becomes of those of which not all is known. */
const LEFT = {
  sobol: "left out: a point of each is not known",
  morris: "more with points that are not known: of these the steps are used that are known",
} as const;

const countOf = (kind: Sensitivity["kind"], n: number): string =>
  kind === "sobol" ? count(n, "sample") : count(n, "trajectory", "trajectories");

function cells(index: Index | undefined, kind: Sensitivity["kind"]): string[] {
  const { estimate = null, low = null, high = null } = index ?? {};
  const as = kind === "sobol" ? shareOf : number;
  return [as(estimate), range(low, high, as)];
}

/** A share of a variance, to a thousandth. */
const shareOf = (share: number | null): string => (share === null ? "-" : share.toFixed(3));

function closing({ factors, noise }: Sensitivity, common: boolean): string {
  const firsts = factors.flatMap(({ measures }) => measures["S1"]?.estimate ?? []);
  const sum = firsts.reduce((all, each) => all + each, 0);
  const total = firsts.length === factors.length ? `sum of S1 ${shareOf(sum)}; ` : "";
  if (noise === null)
    return `${total}replicate noise unknown: it takes two replicates of a point, and points that differ`;
  const verdict = noise > MUCH_NOISE ? "much: take more replicates" : "ok";
  const shared = common ? "; points share their luck, so less of it reaches the figures" : "";
  const percent = number(Math.round(noise * 1e3) / 10);
  return `${total}replicate noise ${percent} % of variance (${verdict})${shared}`;
}
