/** What is wrong with a study that was to be opened, place by place. */
import type { JSX } from "preact";
import { shown } from "../../words/links.ts";
import type { Wrong } from "./bench.ts";
import { say } from "./say.ts";

/** More than these nobody reads at once. */
const MOST = 20;

export function Problems({ wrong }: { readonly wrong: Wrong }): JSX.Element {
  const { name, problems } = wrong;
  return (
    <section class="panel" aria-labelledby="study-problems">
      <h2 id="study-problems">{say("studies-problems", { name: shown(name) })}</h2>
      <ul>
        {problems.slice(0, MOST).map(({ line, column, message }) => (
          <li key={`${line} ${column} ${message}`}>
            {say("studies-problem", { line, column, message })}
          </li>
        ))}
      </ul>
      {problems.length > MOST && (
        <p>{say("studies-problems-more", { count: problems.length - MOST })}</p>
      )}
    </section>
  );
}
