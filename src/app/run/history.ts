/** What has been received of the runs: for each structure its lines, its books and its hashes, tick by tick. */
import type { Batch, LiveFrame, StructureFrame } from "../../../workers/live-types.ts";
import type { Layout } from "../../../workers/live-layout.ts";

export interface Track {
  /** By tick; a run that is over keeps its last values. */
  readonly known: number[];
  readonly person: number[];
  readonly chart: number[];
  readonly people: number[];
  /** In that tick alone. */
  readonly gained: number[];
  readonly lost: number[];
  /** What became known to the group in that tick, and what nobody knows any more: the first of each. */
  readonly found: (readonly number[])[];
  readonly forgotten: (readonly number[])[];
  /** How often people or ties have changed. */
  readonly stages: number[];
  readonly hashes: string[];
  /** The tick with which it was over before its horizon, and whether because nobody was left; null: it has not been so far. */
  over: { readonly at: number; readonly extinct: boolean } | null;
  /** Since the start, up to the last tick that is here. */
  readonly totals: { gained: number; lost: number };
}

/** A run that was taken back and did not come out the same: the engine is wrong, and nothing more may be shown. */
export class NotTheSame extends Error {
  override readonly name = "NotTheSame";
}

export class History {
  readonly tracks: readonly Track[];
  private readonly layouts = new Map<string, Layout>();

  constructor(structures: number) {
    this.tracks = Array.from({ length: structures }, () => ({
      known: [],
      person: [],
      chart: [],
      people: [],
      gained: [],
      lost: [],
      found: [],
      forgotten: [],
      stages: [],
      hashes: [],
      over: null,
      totals: { gained: 0, lost: 0 },
    }));
  }

  take({ frames, layouts }: Batch): void {
    for (const { structure, stage, layout } of layouts)
      this.layouts.set(`${structure}/${stage}`, layout);
    for (const frame of frames) this.takeFrame(frame);
  }

  layout(structure: number, stage: number): Layout | null {
    return this.layouts.get(`${structure}/${stage}`) ?? null;
  }

  private takeFrame({ tick, structures }: LiveFrame): void {
    structures.forEach((frame, k) => {
      const track = this.tracks[k];
      if (track === undefined) return;
      const before = track.hashes[tick];
      if (before === undefined) this.note(track, tick, frame);
      else if (before !== frame.hash)
        throw new NotTheSame(`tick ${tick} of structure ${k}: ${before}, then ${frame.hash}`);
    });
  }

  private note(track: Track, tick: number, frame: StructureFrame): void {
    const { gained, lost } = frame;
    track.known[tick] = frame.known;
    track.person[tick] = frame.person;
    track.chart[tick] = frame.chart;
    track.people[tick] = frame.people;
    track.gained[tick] = gained - track.totals.gained;
    track.lost[tick] = lost - track.totals.lost;
    track.found[tick] = frame.found;
    track.forgotten[tick] = frame.forgotten;
    track.stages[tick] = frame.stage;
    track.hashes[tick] = frame.hash;
    Object.assign(track.totals, { gained, lost });
    const { stopped } = frame;
    if (stopped !== null && stopped !== "horizon")
      track.over ??= { at: frame.tick, extinct: stopped === "extinct" };
  }
}
