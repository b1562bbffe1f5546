/** One thing: what it is made from, when it was found and lost, who knows it, and how one of them came by it. */
import type { JSX } from "preact";
import type { EpisodeTold, ItemsNow } from "../../../../workers/questions/knowledge-types.ts";
import { capital, count, plural, sayFine } from "../../../viz/numbers.ts";
import { indexOf } from "./arrange.ts";
import { Chain, Holders, type ItemProps } from "./holders.tsx";
import { ToItems, ToPerson } from "./links.tsx";
import { momentName, say, stateName, type Named } from "./names.ts";

export function ItemSide({ now, ...props }: ItemProps & { readonly now: ItemsNow }): JSX.Element {
  const { named, told } = props;
  const { description } = named;
  return (
    <>
      <p>{stateName(named, now, told.item)}</p>
      <Sayings {...props} now={now} />
      <MadeFrom {...props} />
      <h3>{say("knowledge-story")}</h3>
      {told.episodesInAll === 0 && (
        <p>{say("knowledge-story-none", { moment: momentName(description, told.tick) })}</p>
      )}
      {told.episodesInAll > told.episodes.length && (
        <p class="note">{say("knowledge-story-some", { all: count(told.episodesInAll) })}</p>
      )}
      <ol class="knowledge-story">
        {told.episodes.map((episode) => (
          <Episode key={episode.found} {...props} episode={episode} />
        ))}
      </ol>
      <Holders {...props} />
      <Chain {...props} />
    </>
  );
}

/** What can be said of this thing beside, and what its kind cannot say. */
function Sayings({ named, told, now }: ItemProps & { readonly now: ItemsNow }): JSX.Element {
  const { plan, description } = named;
  const { table, use } = plan;
  const note =
    use === "recipes" || table.sort === "chain"
      ? []
      : [say(KINDS[use], { Things: capital(plural(description.itemWord)) })];
  return (
    <>
      {sayingsOf(named, now, told.item).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {note.map((words) => (
        <p key={words} class="note">
          {words}
        </p>
      ))}
    </>
  );
}

function sayingsOf({ plan }: Named, now: ItemsNow, item: number): string[] {
  const k = indexOf(plan, now, item);
  const { values, goals, table } = plan;
  const said: string[] = [];
  if (now.level !== null) {
    const [mean, best] = [now.level.mean[k] ?? Number.NaN, now.level.best[k] ?? Number.NaN];
    said.push(say("knowledge-kind-levels", { mean: sayFine(mean), best: sayFine(best) }));
  }
  if (now.right !== null)
    said.push(say(now.right[k] === 1 ? "knowledge-right" : "knowledge-wrong"));
  const written = table.sort === "potions" || table.sort === "own";
  if (values !== null && written)
    said.push(say("knowledge-worth", { value: sayFine(values[item] ?? 0) }));
  if (goals.includes(item)) said.push(say("knowledge-aim"));
  return said;
}

const KINDS = {
  skill: "knowledge-kind-skill",
  beliefs: "knowledge-kind-beliefs",
  evidence: "knowledge-kind-evidence",
  variants: "knowledge-kind-variants",
  repertoire: "knowledge-kind-repertoire",
  recipes: "",
} as const;

function MadeFrom({ named, told, choosing }: ItemProps): JSX.Element | null {
  const { made } = named.plan.table;
  const own = made[told.item];
  if (own === undefined) return null;
  const next = made.flatMap(({ from, oneOf }, item) =>
    from.includes(told.item) || oneOf.includes(told.item) ? [item] : [],
  );
  return (
    <>
      {own.from.length > 0 && (
        <>
          <h3>{say("knowledge-made-from")}</h3>
          <ToItems {...{ named, choosing }} items={own.from} />
        </>
      )}
      {own.oneOf.length > 0 && (
        <>
          <h3>{say("knowledge-made-from-either")}</h3>
          <ToItems {...{ named, choosing }} items={own.oneOf} />
        </>
      )}
      {next.length > 0 && (
        <>
          <h3>{say("knowledge-leads-to")}</h3>
          <ToItems {...{ named, choosing }} items={next.slice(0, MOST_NEXT)} />
        </>
      )}
    </>
  );
}

const MOST_NEXT = 40;

/** From one find to the loss that followed. */
function Episode({
  named,
  choosing,
  told,
  episode,
}: ItemProps & { readonly episode: EpisodeTold }): JSX.Element {
  const { finder, from } = episode;
  const first = told.episodes[0] === episode;
  return (
    <li>
      {foundWords(named, episode, first)}{" "}
      {!atStart(episode) && finder !== null && (
        <ToPerson {...{ named, choosing }} person={finder} />
      )}
      {from !== null && (
        <>
          {" "}
          {say("knowledge-story-from")} <ToPerson {...{ named, choosing }} person={from} />
        </>
      )}
      <LostAgain {...{ named, choosing, episode }} />
    </li>
  );
}

const atStart = ({ how, found }: EpisodeTold): boolean => how === "start" && found === 0;

function foundWords({ description }: Named, episode: EpisodeTold, first: boolean): string {
  if (atStart(episode)) return say("knowledge-story-start");
  const moment = momentName(description, episode.found);
  if (episode.how === "arrival") return say("knowledge-story-came", { moment });
  return say("knowledge-story-found", { again: first ? "no" : "yes", moment });
}

function LostAgain({
  named,
  choosing,
  episode: { lost, reason, last },
}: Omit<ItemProps, "told"> & { readonly episode: EpisodeTold }): JSX.Element | null {
  if (lost < 0) return null;
  const moment = momentName(named.description, lost);
  const why = say("knowledge-reason", { why: reason ?? "" });
  return (
    <>
      <br />
      {say("knowledge-story-lost", { moment, why })}{" "}
      {last !== null && <ToPerson {...{ named, choosing }} person={last} />}
    </>
  );
}
