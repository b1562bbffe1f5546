/** From what the store knows to what the views are given. */
import type { Description, Ensemble, LiveFrame } from "../../workers/live-types.ts";
import type { ChartData, ChartLine } from "../viz/chart-plan.ts";
import type { NetworkData } from "../viz/network-view.ts";
import type { History } from "./run/history.ts";
import type { Play, Shown } from "./run/shown.ts";
import {
  chartWords,
  drawingWords,
  LEAST_TO_SAY,
  nameOf,
  stripWords,
  sumsWords,
  tell,
  whoseWords,
  type Loss,
} from "./words/plain.ts";
import type { Way } from "./words/run.ts";
import type { Whose } from "../../workers/live-types.ts";

const NOTHING = new Int32Array(0);

/** The place of a structure among all that the scenario offers: its colour stays when others are left out. */
export const placeOf = ({ offered, structures }: Description, k: number): number =>
  Math.max(0, offered.indexOf(structures[k]?.name ?? ""));

/** With more things than this to be known, who knows so many more than at the start is darkest. */
const MOST_ON_SCALE = 64;

/** What is drawn palest and darkest: from what people know at the start to all that can be known, where that is near. */
export function scaleOf({ description, history }: Play, frame: LiveFrame): NetworkData["scale"] {
  const { most, least: palest } = description.level;
  if (most !== null && palest !== undefined) return { least: palest, most };
  const least = Math.floor(Math.min(...history.tracks.map(({ person }) => person[0] ?? 0)));
  // A colour keeps its meaning through the whole play.
  if (most !== null) {
    return { least: Math.min(most - 1, least), most: Math.min(most, least + MOST_ON_SCALE) };
  }
  // A skill has no largest: what is darkest follows the people, in steps.
  let [low, high] = [Number.POSITIVE_INFINITY, least + 1];
  for (const { detail } of frame.structures) {
    for (const level of detail?.levels ?? []) {
      low = Math.min(low, level);
      high = Math.max(high, level);
    }
  }
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
    kinds: description.level.kinds !== undefined,
    told: frame.tick === 0 ? NOTHING : told,
    found: frame.tick === 0 ? NOTHING : found,
    travel,
    summary: drawingWords(description, nameOf(description, k), frame),
  };
}

export function linesOf(
  play: Play,
  until: number,
  { whose, ensemble }: { whose: Whose; ensemble: Ensemble | null },
): ChartLine[] {
  const { description, history } = play;
  const banded = ensemble !== null && ensemble.runs >= LEAST_TO_SAY ? ensemble.bands : [];
  return history.tracks.map((track, k) => ({
    name: nameOf(description, k),
    place: placeOf(description, k),
    values: track[whose].slice(0, until + 1),
    gained: track.gained.slice(0, until + 1),
    lost: track.lost.slice(0, until + 1),
    band: banded[k] ?? null,
  }));
}

/** What the axis counts: "items known", "share of people who do A (%)". */
export function axisTitle(description: Description, whose: Whose): string {
  const { chart, itemWord } = description;
  if (whose !== "chart") return tell("run-axis", { item: itemWord });
  return `${whoseWords(description, whose).short}${chart?.percent === true ? " (%)" : ""}`;
}

/** All that there can be; of a metric that is known only where it is a share. */
const mostOf = ({ chart, items }: Description, whose: Whose): number | null => {
  if (whose !== "chart") return items;
  return chart?.percent === true ? 100 : null;
};

export function chartData(
  play: Play,
  { frame }: Shown,
  now: { readonly furthest: number; readonly whose: Whose; readonly ensemble: Ensemble | null },
): ChartData {
  const { description } = play;
  const { whose, ensemble, furthest } = now;
  return {
    summary: chartWords(description, frame, whose, ensemble?.runs ?? 0),
    title: axisTitle(description, whose),
    fine: whose === "chart",
    caption: stripWords(description),
    lossless: description.nothingIsLost,
    sums: (gained, lost) => sumsWords(description, gained, lost),
    unit: description.unit,
    until: description.until,
    tick: frame.tick,
    most: mostOf(description, whose),
    lines: linesOf(play, furthest, now),
  };
}

/** When the group lost something, if that is newer than its last find, and how much; null: it did not. */
export function lastLoss({ tracks }: History, k: number, tick: number): Loss | null {
  const track = tracks[k];
  for (let at = tick; at > 0; at--) {
    const lost = track?.lost[at] ?? 0;
    if (lost > 0) return { at, lost };
    if ((track?.gained[at] ?? 0) > 0) return null;
  }
  return null;
}

/** The tick at which the number of people last changed; null: it never did. */
export function peopleSince({ tracks }: History, k: number, tick: number): number | null {
  const people = tracks[k]?.people ?? [];
  for (let at = tick; at > 0; at--) if (people[at] !== people[at - 1]) return at;
  return null;
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

const TEN = 10;

/** What has been in each structure up to a tick. */
export const waysOf = (history: History, tick: number, whose: Whose): Way[] =>
  history.tracks.map((track, k) => {
    const values = track[whose];
    let peak = { value: values[0] ?? 0, at: 0 };
    for (let at = 1; at <= tick; at++) {
      const value = values[at] ?? 0;
      if (value >= peak.value) peak = { value, at };
    }
    return {
      quiet: quietSince(history, k, tick),
      peak,
      before: tick < TEN ? null : (values[tick - TEN] ?? null),
    };
  });
