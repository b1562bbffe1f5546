/** How many replicates it takes, in words. */
import type { DifferenceNeeds, Needs, PointNeeds } from "../../lab/study/pilot.ts";
import type { Study } from "../../sim/index.ts";
import { bold } from "../io.ts";
import { settingText } from "../options.ts";
import { columns, count, number } from "../words.ts";
import { grouped } from "./figures.ts";

export interface ResponseNeeds extends Needs {
  readonly response: string;
  readonly text: string;
  /** True: a time that may never come. */
  readonly event: boolean;
}

interface Report {
  readonly pilot: number;
  readonly halfWidth: number;
  readonly relative: boolean;
  readonly responses: readonly ResponseNeeds[];
}

export function replicatesText(study: Study, report: Report): string {
  const { pilot, halfWidth, relative, responses } = report;
  const wish = relative ? `${number(halfWidth * 100)} % of the mean` : number(halfWidth);
  const sections = responses.map((response) => section(response, wish));
  const head = `pilot of ${count(pilot, "run")} a point, root seed ${study.seed}`;
  return [head, ...sections].join("\n\n");
}

function section(
  { response, text, event, points, difference }: ResponseNeeds,
  wish: string,
): string {
  return [
    `${bold(response)} = ${text}: a 95 % interval of +-${wish}`,
    ...columns([HEAD, ...points.map(rowOf)], ""),
    ...(event ? ["a time that never came counts as the horizon"] : []),
    closing(points),
    ...(difference === null ? [] : differenceLines(difference)),
  ].join("\n");
}

const HEAD = ["point", "mean", "sd", "sd / mean", "runs needed"];

const rowOf = ({ where, structure, values, mean, sd, cv, runs }: PointNeeds): string[] => [
  [`${where}: ${structure}`, ...Object.entries(values).map(settingText)].join(", "),
  number(mean),
  number(sd),
  number(cv),
  runsText(runs),
];

const runsText = (runs: number | null): string => (runs === null ? "-" : grouped(runs));

function closing(points: readonly PointNeeds[]): string {
  const known = points.flatMap(({ runs }) => runs ?? []);
  if (known.length < points.length)
    return "at some of these points no number can be told: nothing was read, the mean is 0, or it is over a million";
  return `${grouped(Math.max(...known))} runs a point are enough at all of these`;
}

function differenceLines({
  difference,
  power,
  alpha,
  sd,
  runs,
  paired,
}: DifferenceNeeds): string[] {
  const wish = `to see a difference of ${number(difference)} in ${number(power * 100)} % of cases (alpha ${alpha})`;
  return [
    `${wish}: ${runsText(runs)} runs of each point with luck of their own (sd ${number(sd)})`,
    ...paired.map((each) => {
      const where = each.low === each.high ? each.low : `${each.low} against ${each.high}`;
      return `  with the same luck, lowest against highest (${where}): ${runsText(each.pairs)} pairs (sd ${number(each.sd)})`;
    }),
  ];
}
