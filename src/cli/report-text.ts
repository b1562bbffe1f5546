/** The report of a study in plain words. */
import type { Judgement } from "../lab/claims.ts";
import { CLAIM_PAIRS, comparedWords } from "../lab/claims.ts";
import type { Paired } from "../lab/paired.ts";
import type { Report, StructureReport } from "../lab/report.ts";
import type { Summary } from "../lab/summary.ts";
import type { Verdict } from "../lab/verdict.ts";
import type { Claim, Scenario } from "../sim/index.ts";
import { bold } from "./io.ts";
import { columns, count, number, range, signed, wrap } from "./words.ts";

export function reportText(scenario: Scenario, report: Report, again: string): string {
  const { seed, replicates } = report;
  const lines = [
    bold(scenario.title),
    ...wrap(scenario.question),
    `seed ${seed}, ${count(replicates, "run")} of each structure, scenario ${report.scenario.hash}`,
  ];
  for (const structure of report.structures) {
    const verdict = report.verdicts.find((each) => each.structure === structure.name);
    lines.push("", bold(structure.name), ...structureLines(structure, verdict));
  }
  if (replicates > 1 && report.paired.length > 0) lines.push("", ...pairedLines(report.paired));
  if (report.claims.length > 0) {
    lines.push("", bold("Claims"));
    for (const claim of scenario.claims) {
      const judged = report.claims.find(({ id }) => id === claim.id);
      if (judged !== undefined) lines.push(...claimLines(claim, judged));
    }
  }
  return [...lines, "", "The same numbers again:", `  ${again}`].join("\n");
}

function structureLines(structure: StructureReport, verdict: Verdict | undefined): string[] {
  const [only] = structure.runs;
  if (structure.runs.length === 1 && only !== undefined) {
    return columns([
      ...Object.entries(only.final).map(([metric, value]) => [metric, number(value)]),
      ["ended", `after ${count(only.ticks, "tick")} (${only.stopped}), trajectory ${only.hash}`],
    ]);
  }
  return columns([
    ...Object.entries(structure.summary).map(([metric, summary]) => [metric, inWords(summary)]),
    ["ended", endings(structure)],
    ...(verdict === undefined ? [] : [["the ratchet", verdictWords(verdict)]]),
  ]);
}

function inWords(summary: Summary): string {
  if ("reached" in summary) return eventWords(summary);
  const { n, mean, sd, median, p10, p90 } = summary;
  if (n === 0) return "could be read in no run";
  return `mean ${number(mean)}, sd ${number(sd)}, median ${number(median)}, 8 of 10 runs from ${range(p10, p90)}`;
}

function eventWords(summary: Extract<Summary, { reached: number }>): string {
  const { n, reached, median, restrictedMean, mean } = summary;
  const came = reached === n ? `in all ${n} runs` : `in ${reached} of ${count(n, "run")}`;
  if (reached === 0) return "came in no run";
  const middle = median === null ? "median not reached" : `median ${number(median)}`;
  const average =
    mean === null
      ? `mean ${number(restrictedMean)} when never counts as the horizon`
      : `mean ${number(mean)}`;
  return `came ${came}, ${middle}, ${average}`;
}

const ENDINGS = {
  event: "by its stop rule",
  horizon: "at the horizon",
  extinct: "with nobody left",
} as const;

function endings({ runs }: StructureReport): string {
  const parts = (["event", "horizon", "extinct"] as const).flatMap((stopped) => {
    const n = runs.filter((run) => run.stopped === stopped).length;
    return n === 0 ? [] : [`${count(n, "run")} ${ENDINGS[stopped]}`];
  });
  return parts.join(", ");
}

function verdictWords({ verdict, low, high }: Verdict): string {
  if (verdict === null) return "one run has books, but no verdict";
  return `${verdict} (gained minus lost in the last third: ${range(low, high, signed)})`;
}

function pairedLines(paired: readonly Paired[]): string[] {
  const lines = [bold("Pairs with the same luck (95 % intervals)")];
  let title = "";
  for (const pair of paired) {
    const next = `${pair.b} against ${pair.a}`;
    if (next !== title) lines.push(`  ${next}`);
    title = next;
    lines.push(...columns([[pair.metric.padEnd(18), pairWords(pair)]], "    "));
  }
  return lines;
}

function pairWords(pair: Paired): string {
  const { a, aWins, ties, n, gainOfPairing, censored } = pair;
  if (n === 0) return "could be read in no pair";
  const parts = [sizeWords(pair)];
  if (aWins !== null) parts.push(`${a} ahead in ${aWins - ties / 2} of ${count(n, "pair")}`);
  if (ties > 0) parts.push(`${ties} level`);
  if (censored !== undefined) parts.push(`${censored} at the horizon`);
  parts.push(luckWords(gainOfPairing));
  return parts.join(", ");
}

const times = (log: number | null): string => (log === null ? "-" : number(Math.exp(log)));

/** "+2 (+1 to +3)"; for times "2 times as long (1.5 to 2.5)". */
function sizeWords({ estimator, estimate, low, high }: Paired): string {
  if (estimator === "difference") return `${signed(estimate)} (${range(low, high, signed)})`;
  return `${times(estimate)} times as long (${range(low, high, times)})`;
}

export function luckWords(gain: number | null): string {
  if (gain === null) return "no gain of pairing can be told";
  const fold = `${Number(gain.toPrecision(2))}-fold`;
  return gain < 1.5 ? `same luck does not narrow it (${fold})` : `same luck narrows it ${fold}`;
}

const VERDICTS = { holds: "holds", fails: "fails", notJudged: "not judged" } as const;

function claimLines(claim: Claim, { verdict, estimate, low, high, n }: Judgement): string[] {
  const runs =
    claim.estimator === "interaction"
      ? count(n, "run of all four", "runs of all four")
      : count(n, "pair");
  const why =
    n < CLAIM_PAIRS
      ? `${runs}, and ${CLAIM_PAIRS} are needed`
      : `${number(estimate)}, 99 % interval ${range(low, high)}, ${runs}`;
  const asked = `${comparedWords(claim)}, ${claim.metric}, ${claim.estimator} beyond ${claim.atLeast}`;
  return [`  ${VERDICTS[verdict]}: ${claim.says}`, `    ${asked}: ${why}`];
}
