/** Whether the ratchet holds: the sums of the run, more runs, and the verdict on them. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Description, Ensemble, StructureFrame } from "../../../../workers/live-types.ts";
import { askOpen } from "../../run/ask.ts";
import { Working } from "../../panels/working.tsx";
import type { Store } from "../../store.ts";
import { LEAST_TO_SAY } from "../../words/plain.ts";
import { say } from "./say.ts";
import { placeLooked } from "./views.ts";
import { badgeWords, verdictWord, whyWords, type Verdict } from "./words.ts";

interface RatchetProps {
  readonly store: Store;
  readonly description: Description;
  readonly frame: StructureFrame;
}

export function Ratchet({ store, description, frame }: RatchetProps): JSX.Element {
  const ensemble = store.ensemble.value;
  const progress = store.progress.value;
  const verdict = useVerdict(store, ensemble, {
    done: progress === null,
    structure: placeLooked(description),
  });
  return (
    <section class="panel ratchet" aria-labelledby="ratchet-title">
      <h2 id="ratchet-title">{say("explore-ratchet")}</h2>
      <p class="badge">
        {verdict !== null && <b>{verdictWord(verdict)} </b>}
        {badgeWords(description, frame)}
      </p>
      <p class="note" aria-live="polite">
        {progress === null ? whyWords(description, verdict, ensemble?.runs ?? 0) : ""}
      </p>
      {progress !== null && (
        <Working
          progress={progress}
          store={store}
          label={say("explore-more-done", { done: progress.done, of: progress.of })}
          stop={say("explore-more-stop")}
        />
      )}
    </section>
  );
}

/** The verdict on what there is, once that is enough, and no more runs are under way. */
function useVerdict(
  store: Store,
  ensemble: Ensemble | null,
  { done, structure }: { readonly done: boolean; readonly structure: number },
): Verdict | null {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const ends = ensemble?.ends[structure] ?? [];
  useEffect(() => {
    setVerdict(null);
    if (!done || ends.length < LEAST_TO_SAY) return undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      const told = await askOpen(store, "verdict", { structure, ends }).catch(() => null);
      if (!left) setVerdict(told);
    };
    void ask();
    return () => {
      left = true;
    };
  }, [ensemble, done]);
  return verdict;
}
