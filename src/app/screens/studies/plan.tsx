/** A study before it is run: what it asks, what it comes to, what it costs, and the way to run it. */
import type { JSX } from "preact";
import type { PlannedFactor, StudyPlan } from "../../../../workers/study/types.ts";
import { fileCommand, sayNumber } from "../../words/links.ts";
import type { Bench, Studied } from "./bench.ts";
import { runHere } from "./running.ts";
import { factorWords, levelWords, say, secondsWords } from "./say.ts";
import { Progress } from "./progress.tsx";

export function Plan({
  bench,
  studied,
}: {
  readonly bench: Bench;
  readonly studied: Studied;
}): JSX.Element {
  const { plan } = studied;
  const { about } = plan;
  const { state } = bench.work.value;
  return (
    <section class="panel study-plan" aria-labelledby="study-plan">
      <h2 id="study-plan" tabIndex={-1}>
        {about.title}
      </h2>
      {about.question !== "" && <p class="question">{about.question}</p>}
      {bench.opened.value === null ? (
        <Facts studied={studied} />
      ) : (
        <details>
          <summary>{say("studies-facts")}</summary>
          <Facts studied={studied} />
        </details>
      )}
      {plan.tooLarge !== null && (
        <p class="notice">
          {say(`studies-large-${plan.tooLarge}`, { points: plan.points, runs: plan.runs })}
        </p>
      )}
      {plan.tooLarge === null && state === "ready" && (
        <div class="study-ways">
          <button
            type="button"
            class="action main study-run"
            onClick={() => {
              void runHere(bench);
            }}
          >
            {say("studies-run-here")}
          </button>
        </div>
      )}
      <Progress bench={bench} studied={studied} />
    </section>
  );
}

/** What it comes to; once it has results, only for those who want to know. */
function Facts({ studied: { plan, name } }: { readonly studied: Studied }): JSX.Element {
  return (
    <>
      <dl>
        {factsOf(plan).map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>
        {say("studies-command")} <code>{fileCommand(name, true)}</code>
      </p>
    </>
  );
}

const TIMES = " \u00d7 ";

function factsOf(plan: StudyPlan): readonly (readonly [term: string, words: string])[] {
  const { replicates, structures, seconds, factors, responses } = plan;
  const [least, most] = replicates;
  const rows = plan.rows.replaceAll(" x ", TIMES);
  const arithmetic = [rows, ...(structures > 1 ? [sayNumber(structures)] : [])];
  return [
    [say("studies-design"), say("studies-design-words", { kind: plan.design, rows, structures })],
    ...factors.map((factor) => [factorWords(factor.name), levelsWords(factor)] as const),
    [
      say("studies-replicates"),
      say(least === most ? "studies-replicates-words" : "studies-replicates-until", {
        least,
        most,
        seeds: plan.seeds,
        seed: plan.seed,
      }),
    ],
    [
      say("studies-all-runs"),
      say("studies-arithmetic", {
        product: [...arithmetic, sayNumber(most)].join(TIMES),
        runs: sayNumber(plan.runs),
        most: least === most ? "no" : "yes",
      }),
    ],
    [say("studies-reads"), responses.map(({ name, text }) => `${name} = ${text}`).join("; ")],
    ...(seconds === null
      ? []
      : [
          [
            say("studies-estimate"),
            say("studies-estimate-words", { time: secondsWords(seconds) }),
          ] as const,
        ]),
  ];
}

/** More levels than this are counted. */
const MOST_LEVELS = 12;

function levelsWords({ levels, ends }: PlannedFactor): string {
  if (ends !== null)
    return say("studies-between", { low: levelWords(ends[0]), high: levelWords(ends[1]) });
  const all = levels ?? [];
  if (all.length <= MOST_LEVELS) return all.map(levelWords).join(", ");
  return say("studies-levels", {
    count: all.length,
    first: levelWords(all[0]),
    last: levelWords(all.at(-1)),
  });
}
