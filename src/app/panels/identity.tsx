/** "This run": what it takes to repeat it anywhere, and the hashes by which one knows that it is the same. */
import type { JSX } from "preact";
import type { Description } from "../../../workers/live-types.ts";
import type { Page } from "../page.ts";
import { moment } from "../words/plain.ts";
import { capital } from "../../viz/numbers.ts";
import { isBoth } from "../link/wish.ts";
import { commandWords } from "../words/links.ts";

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
      <summary>This run, to repeat it anywhere</summary>
      <dl>
        <dt>Scenario</dt>
        <dd>
          {description.id} <code data-hash="scenario">{scenarioHash}</code>
          {Object.keys(set).length > 0 && ", as the sliders stand"}
        </dd>
        <dt>Luck (seed)</dt>
        <dd>
          <code>{description.seed}</code>, run number 0
          {description.luck === "own" && "; each rolls dice of its own"}
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
        {own && "Save this scenario as a file (under Share). "}
        The same run on a command line, with the same hashes at the end
        {commandHash !== scenarioHash && (
          <>
            {" "}
            (since it ends there, it calls its scenario <code class="own-hash">{commandHash}</code>)
          </>
        )}
        :
      </p>
      <pre class="command">{commandWords({ ...playedOf(page, description), id }).join("\n")}</pre>
      <p class="note">
        {capital(description.source.fidelity)}: {description.source.citation}
      </p>
    </details>
  );
}

/** Of two futures of one structure a command makes the changed one. */
function playedOf({ wish }: Page, description: Description): Description {
  const now = wish.value;
  const changed = description.structures[1];
  if (now === null || !isBoth(now) || changed === undefined) return description;
  const [name = ""] = now.structures;
  return { ...description, structures: [{ ...changed, name }] };
}
