/** Results: what is drawn, the figure, the runs of a point, what matters, and all of it as a table. */
import type { JSX } from "preact";
import type { Results } from "../../../../workers/study/types.ts";
import type { Page } from "../../page.ts";
import type { Bench, Opened } from "./bench.ts";
import { Figure } from "./figure.tsx";
import { Matters } from "./matters.tsx";
import { Pickers } from "./pickers.tsx";
import { Runs } from "./runs.tsx";
import { say } from "./say.ts";
import { PointTable } from "./table.tsx";

interface FoundProps {
  readonly bench: Bench;
  readonly page: Page;
  readonly opened: Opened;
}

export function Found(props: FoundProps): JSX.Element {
  const { bench, opened } = props;
  const { points, responses, factors } = opened.results;
  const drawn = responses.length > 0 && factors.length > 0 && points > 0;
  return (
    <>
      {bench.studied.value === null && <AboutFiles results={opened.results} />}
      {drawn && (
        <div class="study-results">
          <section class="study-figure" aria-labelledby="study-figure">
            <h2 id="study-figure">{say("studies-figure")}</h2>
            <Pickers bench={bench} results={opened.results} />
            <Figure bench={bench} results={opened.results} />
            <PointTable bench={bench} results={opened.results} />
          </section>
          <Runs {...props} />
        </div>
      )}
      {!drawn && responses.length > 0 && <p class="notice">{say("studies-no-design")}</p>}
      <Matters results={opened.results} />
    </>
  );
}

function AboutFiles({ results }: { readonly results: Results }): JSX.Element {
  const { about, runs, points } = results;
  return (
    <section class="panel study-about" aria-labelledby="study-about">
      <h2 id="study-about">{about?.title ?? say("studies-untitled")}</h2>
      {about !== null && about.question !== "" && <p class="question">{about.question}</p>}
      <p class="size">
        {runs === null
          ? say("studies-size-summary", { points })
          : say("studies-size", { points, runs: runs.point.length, failed: runs.failed.size })}
      </p>
    </section>
  );
}
