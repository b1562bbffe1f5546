/** "Was that luck?": more runs, and what pairs of runs with the same luck say. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Ensemble } from "../../workers/live-types.ts";
import { differenceView } from "../viz/difference-view.ts";
import { BLOCK } from "./many.ts";
import { differenceData } from "./model.ts";
import type { Play, Progress, Store } from "./store.ts";
import { ViewHost } from "./view-host.tsx";
import { diceWords, LEAST_TO_SAY, luckWords, outcomeTitle, pairWords } from "./words.ts";

export function LuckPanel({ store }: { readonly store: Store }): JSX.Element {
  const play = store.play.value;
  const progress = store.progress.value;
  const ensemble = store.ensemble.value;
  const more = useRef<HTMLButtonElement>(null);
  const idle = play === null || progress !== null;
  return (
    <section class="panel luck-panel" aria-labelledby="luck-title">
      <h2 id="luck-title">Was that luck?</h2>
      {ensemble === null && (
        <p>
          {diceWords(play?.description)} One run is one roll: make {BLOCK} more and see what stays.
        </p>
      )}
      <button
        ref={more}
        type="button"
        class="action main"
        onClick={() => {
          if (!idle) void store.moreRuns();
        }}
        aria-disabled={idle}
      >
        {BLOCK} more runs
      </button>
      {progress !== null && (
        <Working progress={progress} store={store} leave={() => more.current?.focus()} />
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
  leave,
}: {
  readonly progress: Progress;
  readonly store: Store;
  /** Takes the focus when the button that had it goes. */
  readonly leave: () => void;
}): JSX.Element {
  const stop = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = stop.current;
    return () => {
      if (document.activeElement === button) leave();
    };
  }, []);
  const { done, of } = progress;
  return (
    <div class="working">
      <label for="progress">
        {done} of {of} runs done
      </label>
      <progress id="progress" value={done} max={of} />
      <button ref={stop} type="button" class="plain" onClick={() => store.stopMore()}>
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
          {!alike && luckWords(pair) !== "" && <p class="note">{luckWords(pair)}</p>}
        </div>
      ))}
      {alike && ![...luck].includes("") && <p class="note">{[...luck].join("")}</p>}
      <p class="note">
        One dot a pair of runs
        {ensemble.runs < LEAST_TO_SAY
          ? "."
          : ", the bar below them where the average difference lies (95 %). Coloured bands in the chart: eight of ten runs; the thin line: the middle run."}
      </p>
    </div>
  );
}

/** With many structures each is held against the first: more pairs than that nobody reads. */
function pairsShown({ pairs, outcomes }: Ensemble): Ensemble["pairs"] {
  return outcomes.length <= 3 ? pairs : pairs.filter(({ a }) => a === 0);
}
