/**
 * What a study comes to: its points, and the blocks of runs that they are made in. Pure: the same study is the same plan,
 * whoever makes it. A block's name says nothing of the plan, so a study that has grown finds its earlier work.
 */
import {
  canonical,
  structureAt,
  type FormulaParser,
  type Model,
  type Replicates,
  type Structure,
  type Study,
} from "../../sim/index.ts";
import { pointsOf } from "../designs/index.ts";
import { blockKey, hashOfText, pointKey } from "./key.ts";
import { resolvedText } from "./resolved.ts";
import { blockSize, checkBytes, seriesBytes } from "./size.ts";
import type { Block, Point } from "./types.ts";

/** A point with what its blocks are named by. */
export interface Planned extends Point {
  /** SHA-256 of all that its runs depend on. */
  readonly key: string;
  /** The root seed of its runs. */
  readonly seed: string;
  /** Replicates in a block, the last one aside. */
  readonly size: number;
}

export interface Plan {
  /** SHA-256 of the resolved study. */
  readonly id: string;
  readonly study: Study;
  /** Columns of all metrics that are read at the end of runs, and names of the responses. */
  readonly metrics: readonly string[];
  readonly responses: readonly string[];
  readonly points: readonly Planned[];
  /** Those of the first round, point by point; there are more only where replicates are sequential. */
  readonly blocks: readonly Block[];
  /** What is run at a point. */
  readonly structureOf: (point: number) => Structure;
}

/** Replicates that every point is given, and the most that it may be given. */
export const leastOf = (replicates: Replicates): number =>
  "count" in replicates ? replicates.count : replicates.min;
export const mostOf = (replicates: Replicates): number =>
  "count" in replicates ? replicates.count : replicates.max;

/** Makes the plan; every point is looked at, so that none turns out to be wrong after an hour. `formulas`: what reads them. */
export function planOf(study: Study, formulas?: FormulaParser): Plan {
  const look = lastSeen((point: Point) => structureAt(study, point, formulas));
  let bytes = 0;
  const points = pointsOf(study).map((point) => {
    const { model } = look(point);
    const run = seriesBytes(model, study.series);
    bytes += run * mostOf(study.replicates);
    checkBytes(run, 0, study.limits);
    return planned(study, point, model);
  });
  checkBytes(0, bytes, study.limits);
  const blocks = points.flatMap((point) => blocksOf(point, 0, leastOf(study.replicates)));
  return {
    id: hashOfText(resolvedText(study)),
    study,
    metrics: metricsOf(study.scenario.structures.map(({ model }) => model)),
    responses: study.responses.map(({ name }) => name),
    points,
    blocks,
    structureOf: (at) => look(pointAt(points, at)),
  };
}

function planned(study: Study, point: Point, model: Model): Planned {
  const seed = seedAt(study, point);
  const size = blockSize(model, study.series);
  return { ...point, seed, size, key: pointKey(model, seed, study) };
}

export function pointAt<Which extends Point>(points: readonly Which[], at: number): Which {
  const point = points[at];
  if (point === undefined) throw new Error(`there is no point ${at}`);
  return point;
}

/** The blocks of a point from a replicate, which begins a block, up to another. */
export function blocksOf({ at, key, size }: Planned, from: number, to: number): Block[] {
  return Array.from({ length: Math.ceil((to - from) / size) }, (_, k): Block => {
    const first = from + k * size;
    const count = Math.min(size, to - first);
    return { key: blockKey(key, first, count), point: at, from: first, count };
  });
}

/** With common luck all points are run from the seed of the study; else each has one that its own values name. */
function seedAt({ seed, replicates }: Study, { structure, values }: Point): string {
  if (replicates.seeds === "common") return seed;
  return `${seed}/${hashOfText(canonical({ structure, values })).slice(0, 16)}`;
}

/** All columns, each once, in the order of the structures. */
const metricsOf = (models: readonly Model[]): string[] => [
  ...new Set(models.flatMap(({ metrics }) => metrics.map(({ as }) => as))),
];

/** Remembers the last few answers: points are looked at one after the other. */
function lastSeen<Value>(make: (point: Point) => Value): (point: Point) => Value {
  const kept = new Map<number, Value>();
  return (point) => {
    const known = kept.get(point.at);
    if (known !== undefined) return known;
    const made = make(point);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? -1);
    kept.set(point.at, made);
    return made;
  };
}
const KEPT = 16;
