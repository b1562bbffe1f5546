/** The one sentence of the moment: what to do, where the run stands, how it ended, and whether that was luck. */
import type { Description } from "../../workers/live-types.ts";
import { betsAreOpen } from "./bets.ts";
import { bringing } from "./bring.ts";
import { waysOf } from "./model.ts";
import type { Page } from "./page.ts";
import { isLast } from "./run/shown.ts";
import { betWords, endWords, standingWords } from "./words/run.ts";

/** What many runs say comes with the first of them. */
const manyWords = bringing(() => import("./words/luck.ts"));
const aloneWords = bringing(() => import("./words/alone.ts"));

export function sayingOf({ bets, route, store }: Page): string {
  const play = store.play.value;
  const shown = store.shown.value;
  if (play === null || shown === null) return "";
  const { description, history } = play;
  const { frame } = shown;
  const whose = store.whose.value;
  const bet = betOf(bets.on(description.id), description);
  if (route === "compare" && betsAreOpen(store)) return betWords(description, bet);
  const ways = waysOf(history, frame.tick, whose);
  if (!isLast(description, frame)) return standingWords(description, frame, { whose, ways });
  return manySaying(store, description) ?? endWords(description, frame, { whose, ways, bet });
}

/** Null: there are no further runs, or their words have not come yet. */
function manySaying({ ensemble, whose }: Page["store"], description: Description): string | null {
  const runs = ensemble.value;
  if (runs === null) return null;
  if (description.structures.length > 1)
    return manyWords()?.ensembleWords(description, runs) ?? null;
  return aloneWords()?.aloneWords(description, runs, whose.value) ?? null;
}

/** A bet on a structure that is not played is no bet. */
const betOf = (
  bet: string | null,
  { structures }: { readonly structures: readonly { readonly name: string }[] },
): string | null => (structures.some(({ name }) => name === bet) ? bet : null);
