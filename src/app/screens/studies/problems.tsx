/** What is wrong with a study that was to be opened, place by place. */
import type { JSX } from "preact";
import { listed } from "../../../viz/numbers.ts";
import { shown } from "../../words/links.ts";
import type { Wrong } from "./bench.ts";
import { say } from "./say.ts";

/** More than these nobody reads at once. */
const MOST = 20;

export function Problems({ wrong }: { readonly wrong: Wrong }): JSX.Element {
  const { name, problems, wants } = wrong;
  return (
    <section class="panel" aria-labelledby="study-problems">
      <h2 id="study-problems">{say("studies-problems", { name: shown(name) })}</h2>
      {wants.length > 0 && (
        <p>{say("studies-wants", { name: shown(name), files: listed(wants.map(shown)) })}</p>
      )}
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
