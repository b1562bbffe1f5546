/** "Was that luck?": more runs, and what pairs of runs with the same luck say. */
import type { JSX } from "preact";
import type { Ensemble } from "../../workers/live-types.ts";
import { differenceView } from "../viz/difference-view.ts";
import { BLOCK } from "./many.ts";
import { differenceData } from "./model.ts";
import type { Play, Progress, Store } from "./store.ts";
import { ViewHost } from "./view-host.tsx";
import { luckWords, outcomeTitle, pairWords } from "./words.ts";

export function LuckPanel({ store }: { readonly store: Store }): JSX.Element {
  const play = store.play.value;
  const progress = store.progress.value;
  const ensemble = store.ensemble.value;
  return (
    <section class="panel luck-panel" aria-labelledby="luck-title">
      <h2 id="luck-title">Was that luck?</h2>
      {ensemble === null && (
        <p>
          All roll the same dice; only the ties differ. One run is one roll: make {BLOCK} more and
          see what stays.
        </p>
      )}
      {progress === null ? (
        <button
          type="button"
          class="action main"
          onClick={() => void store.moreRuns()}
          disabled={play === null}
        >
          {BLOCK} more runs
        </button>
      ) : (
        <Working progress={progress} store={store} />
      )}
      {play !== null && ensemble !== null && (
        <Results play={play} ensemble={ensemble} store={store} />
      )}
    </section>
  );
}

function Working({
  progress,
  store,
}: {
  readonly progress: Progress;
  readonly store: Store;
}): JSX.Element {
  const { done, of } = progress;
  return (
    <div class="working">
      <label for="progress">
        {done} of {of} runs done
      </label>
      <progress id="progress" value={done} max={of} />
      <button type="button" class="plain" onClick={() => store.stopMore()}>
        Stop here and keep these
      </button>
    </div>
  );
}

interface ResultsProps {
  readonly play: Play;
  readonly ensemble: Ensemble;
  readonly store: Store;
}

function Results({ play, ensemble, store }: ResultsProps): JSX.Element {
  const { description } = play;
  const pairs = pairsShown(ensemble);
  const luck = new Set(pairs.map(luckWords));
  const alike = luck.size === 1;
  return (
    <div class="results">
      <h3>{outcomeTitle(description, store.whose.value, ensemble)}</h3>
      {pairs.map((pair) => (
        <div key={`${pair.a}-${pair.b}`} class="pair">
          <p class="pair-words">{pairWords(description, pair)}</p>
          <ViewHost
            class="difference-host"
            make={differenceView}
            data={differenceData(description, pair, pairs)}
          />
          <p class="pair-sides" aria-hidden="true">
            <span>{description.structures[pair.a]?.name} ahead by</span>
            <span>{description.structures[pair.b]?.name} ahead by</span>
          </p>
          {!alike && <p class="note">{luckWords(pair)}</p>}
        </div>
      ))}
      {alike && <p class="note">{[...luck].join("")}</p>}
      <p class="note">
        One dot a pair of runs, the bar below them where the average difference lies (95 %).
        Coloured bands in the chart: eight of ten runs; the thin line: the middle run.
      </p>
    </div>
  );
}

/** With many structures each is held against the first: more pairs than that nobody reads. */
function pairsShown({ pairs, outcomes }: Ensemble): Ensemble["pairs"] {
  return outcomes.length <= 3 ? pairs : pairs.filter(({ a }) => a === 0);
}
