/** "This run": what it takes to repeat it anywhere, and the hashes by which one knows that it is the same. */
import type { JSX } from "preact";
import type { Description } from "../../../workers/live-types.ts";
import type { Page } from "../page.ts";
import { moment } from "../words/plain.ts";
import { capital, noun } from "../../viz/numbers.ts";
import { isBoth } from "../link/wish.ts";
import { commandWords, seedName } from "../words/links.ts";
import { mixed } from "../words/mixed.ts";
import { say } from "../words/shell.ts";

export function Identity({ page }: { readonly page: Page }): JSX.Element | null {
  const { store } = page;
  const play = store.play.value;
  const shown = store.shown.value;
  if (play === null || shown === null) return null;
  const { description } = play;
  const { commandHash, scenarioHash, set } = description;
  const { tick, structures } = shown.frame;
  const own = page.wish.value?.shipped?.packed !== undefined;
  const id = own ? `${description.id}.yaml` : description.id;
  return (
    <details class="panel identity">
      <summary>{say("shell-run")}</summary>
      <dl>
        <dt>{say("shell-scenario")}</dt>
        <dd>
          {mixed(
            (marks) =>
              say("shell-run-scenario", {
                ...marks,
                id: description.id,
                set: yes(Object.keys(set).length > 0),
              }),
            { hash: <code data-hash="scenario">{scenarioHash}</code> },
          )}
        </dd>
        <dt>{say("shell-seed")}</dt>
        <dd>
          {mixed((marks) => say("shell-run-seed", { ...marks, luck: description.luck }), {
            seed: <code>{seedName(description)}</code>,
          })}
        </dd>
        {structures.map(({ hash }, k) => (
          <>
            <dt>{description.structures[k]?.name}</dt>
            <dd>
              {moment(description, tick)}:{" "}
              <code data-hash={description.structures[k]?.name}>{hash}</code>
            </dd>
          </>
        ))}
      </dl>
      <p>
        {mixed(
          (marks) =>
            say("shell-run-command", {
              ...marks,
              own: yes(own),
              other: yes(commandHash !== scenarioHash),
            }),
          { hash: <code class="own-hash">{commandHash}</code> },
        )}
      </p>
      <pre class="command">{commandWords({ ...playedOf(page, description), id }).join("\n")}</pre>
      <p class="note">
        {capital(noun(description.source.fidelity))}: {description.source.citation}
      </p>
    </details>
  );
}

const yes = (so: boolean): string => (so ? "yes" : "no");

/** Of two futures of one structure a command makes the changed one. */
function playedOf({ wish }: Page, description: Description): Description {
  const now = wish.value;
  const changed = description.structures[1];
  if (now === null || !isBoth(now) || changed === undefined) return description;
  const [name = ""] = now.structures;
  return { ...description, structures: [{ ...changed, name }] };
}
