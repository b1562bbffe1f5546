/** Knowledge: all that can be known, who knows it, where it came from, and why one structure knows more than another. */
import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { Page } from "../../page.ts";
import { Pickers } from "../../panels/pickers.tsx";
import { Scrub, Transport } from "../../panels/transport.tsx";
import { WhyPanel } from "../../panels/why.tsx";
import type { Play } from "../../run/shown.ts";
import { arrangementNow, fixedArrangement, type Arrangement } from "./arrange.ts";
import { useChoosing } from "./chosen.ts";
import { KnowledgeList } from "./list.tsx";
import { KnowledgeMap } from "./map.tsx";
import { say } from "./names.ts";
import { KnowledgeSide } from "./side.tsx";
import { Spoken } from "./spoken.tsx";
import { useAsked } from "../../run/use-asked.ts";
import "./knowledge.css";

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const { store } = page;
  const play = store.play.value;
  return (
    <div class="knowledge">
      {page.profile.value === "projector" && (
        <div class="knowledge-pickers">
          <Pickers page={page} />
        </div>
      )}
      {play === null ? (
        <p class="note">{say("knowledge-coming")}</p>
      ) : (
        <Known
          key={`${play.description.scenarioHash} ${play.description.structures[0]?.name}`}
          page={page}
          play={play}
        />
      )}
    </div>
  );
}

/** What stands there as long as the same things can be known. */
function Known({ page, play }: { readonly page: Page; readonly play: Play }): JSX.Element {
  const { store } = page;
  const { description } = play;
  const tick = store.shown.value?.frame.tick ?? 0;
  // Where a run is branched, the future with the change is the last.
  const structure = description.structures.length - 1;
  const plan = useAsked(store, "things", { structure });
  const now = useAsked(store, "items", { structure, tick });
  const choosing = useChoosing();
  const fixed = useMemo(() => (plan === undefined ? null : fixedArrangement(plan)), [plan]);
  const before = useRef<Arrangement | null>(null);
  const named = useMemo(
    () => (plan === undefined ? null : { plan, description }),
    [plan, description],
  );
  const arrangement = useMemo(() => {
    if (plan === undefined || now === undefined) return null;
    return (before.current = fixed ?? arrangementNow(plan, now, before.current));
  }, [plan, fixed, now]);
  if (named === null || now === undefined || arrangement === null)
    return <p class="note">{say("knowledge-coming")}</p>;
  const shared = { named, now, arrangement, choosing, structure };
  return (
    <>
      <Spoken page={page} {...shared} />
      <div class="knowledge-columns">
        <div class="column">
          {structure > 0 && <h2>{description.structures[structure]?.name}</h2>}
          <KnowledgeMap {...shared} />
          <Scrub page={page} />
          <Transport page={page} />
          <KnowledgeList {...shared} />
          <WhyPanel page={page} />
        </div>
        <aside class="column knowledge-aside" aria-label={say("knowledge-side")}>
          <KnowledgeSide store={store} {...shared} />
        </aside>
      </div>
    </>
  );
}
