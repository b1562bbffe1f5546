/** Makes the run of a piece of evidence once more, from its link, and says what that run bears out. */
import { startLive, type LiveWorker } from "../../../workers/browser/start.ts";
import type { Ensemble, LiveFrame, LiveRequest, Whose } from "../../../workers/live-types.ts";
import { readLink, settle } from "../link/address.ts";
import { changesOf } from "../branch/changes.ts";
import { cardOf } from "../link/shelf.ts";
import { knownOf, requestOf, type Shipped, type Wish } from "../link/wish.ts";
import { showsOne, showsRun } from "../routes.ts";
import { memoryBudget } from "../run/caution.ts";
import { Many } from "../run/many.ts";
import { openingTick } from "../run/shown.ts";
import { changedIn } from "./changes.ts";
import { differencesOf, evidenceOf, type Difference } from "./facts.ts";
import type { Evidence } from "./text.ts";

/** More further runs than this nobody makes on a page. */
const MOST_RUNS = 2000;

export type Checked =
  | { readonly ok: true; readonly differences: readonly Difference[]; readonly runs: number }
  /** What the link asks for cannot be had, or cannot be had as it stands there. */
  | { readonly ok: false; readonly why: readonly string[] };

export interface Checking {
  readonly progress: (done: number, of: number) => void;
  /** Ends it: what has been asked for is not waited for. */
  readonly signal: AbortSignal;
}

/** Throws when it is ended, or when a worker dies. */
export async function checkAgain(stated: Evidence, checking: Checking): Promise<Checked> {
  const meant = await meantBy(stated.link);
  if ("why" in meant) return { ok: false, why: meant.why };
  const { wish, shipped, tick, whose } = meant;
  const request = { memory: memoryBudget(), ...requestOf(wish, shipped) };
  const worker = startLive();
  checking.signal.addEventListener("abort", () => worker.end());
  try {
    const opened = await worker.call((session) => session.open(request));
    if (!opened.ok) return { ok: false, why: opened.problems.map(({ message }) => message) };
    const { description, first } = opened;
    const batch = await worker.call((session) => session.seek(tick));
    const frame = lastOf(batch.frames) ?? lastOf(first.frames);
    if (frame === undefined) throw new Error("there is no frame");
    const runs = runsOf(stated);
    const ensemble = await ensembleOf(worker, { request, whose, runs, checking });
    const changed = changedIn(wish, description.unit, shipped.offers);
    const { bet, link, own } = stated;
    const shown = { description, frame, whose, ensemble, changed, bet, link, own };
    return { ok: true, differences: differencesOf(stated, evidenceOf(shown)), runs };
  } finally {
    worker.end();
  }
}

/** What states more than can be made, or no number at all, is answered by none. */
function runsOf({ runs }: Evidence): number {
  const wanted = /^\d{1,6}$/.test(runs) ? Number(runs) : 0;
  return wanted > MOST_RUNS ? 0 : wanted;
}

const lastOf = (frames: readonly LiveFrame[]): LiveFrame | undefined => frames.at(-1);

interface Meant {
  readonly wish: Wish;
  readonly shipped: Shipped;
  readonly tick: number;
  readonly whose: Whose;
}

/** What a link means: as the page follows it, but what it does not take as it stands is not mended. */
async function meantBy(link: string): Promise<Meant | { readonly why: readonly string[] }> {
  const { asked, notes, place } = readLink(link.slice(Math.max(0, link.indexOf("#"))));
  if (!link.includes("#") || !showsRun(place.route)) return { why: [] };
  const { card, load, notice } = await cardOf(asked.get("s") || null, asked.get("x"));
  if (notice !== "") return { why: [notice] };
  const shipped = (await load()) as Shipped;
  const known = knownOf(shipped, place.route);
  const { state, notes: more } = settle(asked, known);
  const { notes: most, ...later } = changesOf(asked, known, state);
  const wrong = [...notes, ...more, ...most];
  if (wrong.length > 0) return { why: wrong };
  const { seed, replicate, set, luck } = state;
  const all = state.structures ?? known.usual;
  const one = showsOne(place.route) || "both" in later;
  const structures = all.slice(0, one ? 1 : undefined);
  return {
    wish: { card, shipped, seed, replicate, set, luck, structures, ...later },
    shipped,
    tick: state.tick ?? openingTick(known.until),
    whose: state.whose ?? known.lead,
  };
}

interface Wanted {
  readonly request: LiveRequest;
  readonly whose: Whose;
  readonly runs: number;
  readonly checking: Checking;
}

/** What further runs say together; null: there are none. */
async function ensembleOf(
  worker: LiveWorker,
  { request, whose, runs, checking }: Wanted,
): Promise<Ensemble | null> {
  if (runs === 0) return null;
  let ensemble: Ensemble | null = null;
  const many = new Many({
    request,
    worker: () => worker,
    whose: () => whose,
    progress: checking.progress,
    summary: (summed) => (ensemble = summed),
    failed: (error) => {
      throw error;
    },
  });
  checking.signal.addEventListener("abort", () => many.stop());
  await many.more(runs);
  checking.signal.throwIfAborted();
  return ensemble;
}
