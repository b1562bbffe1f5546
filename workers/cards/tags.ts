/** By what a scenario is found: derived from what it is made of, and from the run that its card shows. */
import type { Effect, GalleryCard, Size, Spark } from "./card.ts";
import { canLose } from "../../src/lab/loses.ts";
import { find, catalogue, peopleIn, courseOf, type Scenario } from "../../src/sim/index.ts";
import { usedBy } from "../stock.ts";

/** Up to so many people are a small group, and up to so many a middle one. */
const SMALL = 50;
const MIDDLE = 200;
/** Of the height of the drawing: nearer ends look alike; who is so far ahead leads; a line that comes down so far falls. */
const ALIKE = 0.05;
const CLEAR = 0.1;
const DEEP = 0.25;

type Tags = Pick<GalleryCard, "effects" | "kinds" | "parts" | "people" | "size">;

export function tagsOf(scenario: Scenario, spark: Spark): Tags {
  const { structures } = scenario;
  const sizes = structures.map(({ model }) => {
    const [first = new Int32Array()] = courseOf(model.population);
    return peopleIn(first);
  });
  const people = [Math.min(...sizes), Math.max(...sizes)] as const;
  const kinds = structures.flatMap(({ model: { knowledge, also = [] } }) => [
    knowledge.use,
    ...also.map(({ use }) => use),
  ]);
  return {
    kinds: [...new Set(kinds)].toSorted() as Tags["kinds"],
    parts: [...new Set(usedBy(scenario))].toSorted(),
    people,
    size: sizeOf(people[1]),
    effects: [
      ...courseEffects(spark, lessIsMore(scenario)),
      ...(structures.some(({ model }) => canLose(model)) ? [] : (["keeps-all"] as const)),
    ],
  };
}

const sizeOf = (people: number): Size =>
  people <= SMALL ? "small" : people <= MIDDLE ? "middle" : "large";

function lessIsMore({ structures, view }: Scenario): boolean {
  const use = structures[0]?.model.metrics.find(({ as }) => as === view.chart)?.use;
  return use !== undefined && find(catalogue.metrics, use).ahead === "less";
}

/** What the lines do: whether who leads is overtaken, whether one falls, whether they end together. */
export function courseEffects({ lines, ticks }: Spark, less: boolean): readonly Effect[] {
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const height = Math.max(...all, 0) - Math.min(...all, 0);
  const last = ticks.length - 1;
  const ends = lines.flatMap(({ values }) => values[last] ?? []);
  if (height === 0 || ends.length < lines.length) return [];
  const leaders = ticks.map((_, at) => leaderAt(at, { lines, less, by: CLEAR * height }));
  const final = leaders.at(-1) ?? null;
  const overtaken = leaders.some((leader) => leader !== null && leader !== final);
  const falls = lines.some(({ values }) => fallOf(values, less) > DEEP * height);
  const alike = lines.length > 1 && Math.max(...ends) - Math.min(...ends) < ALIKE * height;
  return [
    ...(final !== null && overtaken ? (["lead-changes"] as const) : []),
    ...(falls ? (["falls"] as const) : []),
    ...(alike ? (["ends-alike"] as const) : []),
  ];
}

/** How far below its best a line ends. */
function fallOf(values: readonly (number | null)[], less: boolean): number {
  const known = values.filter((value) => value !== null).map((value) => (less ? -value : value));
  return Math.max(...known) - (known.at(-1) ?? 0);
}

interface Race extends Pick<Spark, "lines"> {
  readonly less: boolean;
  /** The least by which somebody must be ahead. */
  readonly by: number;
}

/** Who is clearly ahead of all others; null: nobody is. */
function leaderAt(at: number, { lines, less, by }: Race): string | null {
  const [best, second] = lines
    .map(({ name, values }) => ({ name, value: (values[at] ?? 0) * (less ? -1 : 1) }))
    .toSorted((a, b) => b.value - a.value);
  return best !== undefined && second !== undefined && best.value - second.value >= by
    ? best.name
    : null;
}
