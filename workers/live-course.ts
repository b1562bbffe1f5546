/** One more run of every structure, kept as the lines that the page draws. */
import { GroupBooks } from "../src/lab/outcome.ts";
import { open, type Run, type Scenario } from "../src/sim/index.ts";
import { chartReader } from "./live-chart.ts";
import { knownByPerson } from "./live-known.ts";
import type { Course, OneMore } from "./live-types.ts";

export interface CourseOptions {
  readonly structures: readonly { readonly name: string; readonly seed: string }[];
  readonly replicate: number;
  readonly until: number;
  readonly memory: number;
  /** Called between ticks; false: give up. */
  readonly goOn: () => Promise<boolean> | boolean;
}

export async function oneMore(scenario: Scenario, options: CourseOptions): Promise<OneMore | null> {
  const { structures, replicate, memory, until, goOn } = options;
  const courses: Course[] = [];
  for (const { name: structure, seed } of structures) {
    const run = open(scenario, { structure, seed, replicate, memory });
    const course = await courseOf(run, { until, goOn, chartNow: chartReader(scenario, run) });
    if (course === null) return null;
    courses.push(course);
  }
  return { replicate, courses };
}

async function courseOf(
  run: Run,
  {
    until,
    goOn,
    chartNow,
  }: Pick<CourseOptions, "until" | "goOn"> & { readonly chartNow: () => number },
): Promise<Course | null> {
  const known = new Float64Array(until + 1);
  const person = new Float64Array(until + 1);
  const chart = new Float64Array(until + 1);
  const books = new GroupBooks(run);
  for (let tick = 0; tick <= until; tick++) {
    if (tick > 0) run.step();
    books.look();
    known[tick] = run.world.knowledge.holders.known();
    person[tick] = knownByPerson(run.world);
    chart[tick] = chartNow();
    const answer = goOn();
    if (!(answer === true || (answer !== false && (await answer)))) return null;
  }
  const { items, holders } = run.world.knowledge;
  const end = { ...books.lastThird(), complete: items > 0 && holders.known() === items };
  return { known, person, chart, end, metrics: run.read(), stopped: run.stopped, hash: run.hash };
}
