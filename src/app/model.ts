/** From what the store knows to what the views are given. */
import type { Description, Ensemble, LiveFrame, PairSummary } from "../../workers/live-types.ts";
import type { ChartData, ChartLine } from "../viz/chart-plan.ts";
import type { DifferenceData } from "../viz/difference-view.ts";
import type { NetworkData } from "../viz/network-view.ts";
import type { History } from "./history.ts";
import type { Play, Shown } from "./store.ts";
import { LEAST_FOR_BANDS } from "./many.ts";
import { chartWords, drawingWords, pairWords, stripWords } from "./words.ts";
import type { Whose } from "../../workers/live-types.ts";

const NOTHING = new Int32Array(0);

/** The place of a structure among all that the scenario offers: its colour stays when others are left out. */
export const placeOf = ({ offered, structures }: Description, k: number): number =>
  Math.max(0, offered.indexOf(structures[k]?.name ?? ""));

/** With more things than this to be known, the darkest colour follows what is known. */
const MOST_ON_SCALE = 64;

/** What is drawn palest and darkest: from what people know at the start to all that can be known, where that is near. */
function scaleOf({ description, history }: Play, frame: LiveFrame): NetworkData["scale"] {
  const { most } = description.level;
  const least = Math.floor(Math.min(...history.tracks.map(({ person }) => person[0] ?? 0)));
  if (most !== null && most <= MOST_ON_SCALE) return { least: Math.min(most - 1, least), most };
  let [low, high] = [most === null ? Number.POSITIVE_INFINITY : least, least + 1];
  for (const { detail } of frame.structures) {
    for (const level of detail?.levels ?? []) {
      low = Math.min(low, level);
      high = Math.max(high, level);
    }
  }
  // In steps, so that a colour keeps its meaning for a while.
  let step = 1;
  while (low + step < high) step *= 2;
  return { least: low, most: low + step };
}

export function networkData(
  play: Play,
  shown: Shown,
  k: number,
  travel: number,
): NetworkData | null {
  const { description, history } = play;
  const frame = shown.frame.structures[k];
  const drawing = frame === undefined ? null : history.layout(k, frame.stage);
  if (frame === undefined || drawing === null || frame.detail === null) return null;
  const { levels, told, found } = frame.detail;
  return {
    drawing,
    levels,
    scale: scaleOf(play, shown.frame),
    told: frame.tick === 0 ? NOTHING : told,
    found: frame.tick === 0 ? NOTHING : found,
    travel,
    summary: drawingWords(description, description.structures[k]?.name ?? "", frame),
  };
}

export function linesOf(
  play: Play,
  until: number,
  { whose, ensemble }: { whose: Whose; ensemble: Ensemble | null },
): ChartLine[] {
  const { description, history } = play;
  const banded = ensemble !== null && ensemble.runs >= LEAST_FOR_BANDS ? ensemble.bands : [];
  return history.tracks.map((track, k) => ({
    name: description.structures[k]?.name ?? "",
    place: placeOf(description, k),
    values: track[whose].slice(0, until + 1),
    gained: track.gained.slice(0, until + 1),
    lost: track.lost.slice(0, until + 1),
    band: banded[k] ?? null,
  }));
}

export function chartData(
  play: Play,
  { frame }: Shown,
  now: { readonly furthest: number; readonly whose: Whose; readonly ensemble: Ensemble | null },
): ChartData {
  const { description } = play;
  const { whose, ensemble, furthest } = now;
  return {
    summary: chartWords(description, frame, whose, ensemble?.runs ?? 0),
    title: `${description.itemWord}s known`,
    caption: stripWords(description),
    lossless: description.nothingIsLost,
    unit: description.unit,
    until: description.until,
    tick: frame.tick,
    most: description.items,
    lines: linesOf(play, furthest, now),
  };
}

/** Since when the group has found nothing; null: it has just found something. */
export function quietSince({ tracks }: History, k: number, tick: number): number | null {
  const track = tracks[k];
  if (track === undefined) return null;
  for (let at = tick; at > 0; at--) {
    if ((track.gained[at] ?? 0) === 0) continue;
    return at === tick ? null : at;
  }
  return tick === 0 ? null : 0;
}

export function differenceData(
  description: Description,
  pair: PairSummary,
  pairs: readonly PairSummary[],
): DifferenceData {
  const largest = Math.max(
    1,
    ...pairs.flatMap(({ differences }) => [...differences].map(Math.abs)),
  );
  const side = (k: number): DifferenceData["a"] => ({
    name: description.structures[k]?.name ?? "",
    place: placeOf(description, k),
  });
  return {
    a: side(pair.a),
    b: side(pair.b),
    differences: pair.differences,
    mean: pair.mean,
    low: pair.low,
    high: pair.high,
    reach: Math.ceil(largest),
    summary: `One dot a pair of runs. ${pairWords(description, pair)}`,
  };
}
