/** A checked lesson put together for the player: every number in its place, every name found. */
import type { Lesson, Prose, Show, Step } from "../../src/app/lessons/lesson.ts";
import { slugsOf } from "../../src/app/link/names.ts";
import { leadOf } from "../../workers/lead.ts";
import type { Scenario } from "../../src/sim/index.ts";
import { LessonError } from "./fault.ts";
import { proseOf, wordsIn } from "./markdown.ts";
import { askOf } from "./asking.ts";
import type { Numbers } from "./measure.ts";
import type { LessonFile, Place, StepFile } from "./read.ts";

/** Words of the longest text of a step. */
const MOST_WORDS = 60;
const WHO = { known: "group", person: "person", chart: "chart" } as const;

export interface Source extends LessonFile {
  readonly language: string;
  readonly scenario: Scenario;
  readonly numbers: Numbers;
}

export function lessonOf(source: Source): Lesson {
  const { head, steps, language, numbers, scenario } = source;
  const used = new Set<string>();
  let shown: Show | null = null;
  const made: Step[] = [];
  for (const step of steps) {
    const next: Show =
      step.head.show === undefined && shown !== null ? shown : showOf(step, source);
    shown = next;
    made.push(stepOf(step, { source, used, shown, before: made }));
  }
  expectWhole(source, made, used);
  return {
    id: head.id,
    title: head.title,
    question: head.question,
    minutes: head.minutes,
    language,
    steps: made,
    chart: {
      title: head.chart,
      unit: scenario.clock.unit,
      ticks: numbers.ticks,
      lines: Object.entries(head.lines).map(([name, words]) => ({
        name: words,
        values: numbers.lines[name] ?? [],
      })),
    },
    proof: {
      scenario: numbers.scenario,
      hash: numbers.hash,
      seed: numbers.seed,
      replicates: numbers.replicates,
      contract: numbers.contract,
      claims: head.measure.claims.map(({ id, says }) => ({
        id,
        says,
        low: numbers.claims[id]?.low ?? Number.NaN,
        high: numbers.claims[id]?.high ?? Number.NaN,
      })),
    },
  };
}

interface Making {
  readonly source: Source;
  readonly used: Set<string>;
  readonly shown: Show;
  readonly before: readonly Step[];
}

function stepOf(step: StepFile, { source, used, shown, before }: Making): Step {
  const { head, title, at, block } = step;
  const figure = (name: string): string => {
    used.add(name);
    return figureOf(name, source);
  };
  const prose = (text: string, place: Place): Prose => proseOf(text, place, figure);
  const say = prose(step.say, step.text);
  const words = wordsIn(say);
  if (words > MOST_WORDS)
    throw new LessonError(at.file, step.text.line, `${words} words; ${MOST_WORDS} are the most`);
  if (words === 0) throw new LessonError(at.file, step.text.line, "the step says nothing");
  if (title === "") throw new LessonError(at.file, at.line, "the step has no title");
  for (const path of head.controls) expectControl(path, source, block);
  for (const id of head.claims)
    if (!isClaim(id, source)) throw new LessonError(at.file, block.line, `there is no claim ${id}`);
  if (head.beside !== undefined && !before.some(({ ask }) => ask?.id === head.beside))
    throw new LessonError(at.file, block.line, `no earlier step asks ${head.beside}`);
  return {
    kind: head.kind,
    title,
    say,
    show: shown,
    controls: head.controls.map(dotted),
    ask:
      head.ask === undefined
        ? null
        : askOf(head.ask, { numbers: source.numbers, figure, at: block }),
    beside: head.beside ?? null,
    reveal: prose(head.reveal, block),
    teacher: prose(head.teacher, block),
    claims: head.claims,
  };
}

/** One of the lesson's, or "scenario:ID": one of the scenario's own, which is judged with the scenario. */
function isClaim(id: string, { head, scenario }: Source): boolean {
  const [, own] = /^scenario:(.+)$/u.exec(id) ?? [];
  return (own === undefined ? head.measure.claims : scenario.claims).some(
    (claim) => claim.id === (own ?? id),
  );
}

/** The number as a reader sees it. */
function figureOf(name: string, { head, language, numbers }: Source): string {
  if (name === "runs") return String(numbers.replicates);
  const spec = Object.hasOwn(head.measure.numbers, name) ? head.measure.numbers[name] : undefined;
  const value = numbers.numbers[name];
  if (spec === undefined || value === undefined) throw new Error(`there is no number ${name}`);
  const written = spec.percent
    ? `${(100 * value).toFixed(spec.digits)} %`
    : value.toFixed(spec.digits);
  return written.replace(".", decimalMark(language));
}

/** "." or ",". */
const decimalMark = (language: string): string =>
  new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === "decimal")
    ?.value ?? ".";

/** "population.changes[0].size" as links and sliders have it: "population.changes.0.size". */
const dotted = (path: string): string => path.replaceAll(/\[(\d+)\]/gu, ".$1");

function expectControl(path: string, { scenario }: Source, at: Place): void {
  if (!scenario.controls.some((control) => dotted(control) === dotted(path)))
    throw new LessonError(
      at.file,
      at.line,
      `${path} is no control of ${scenario.id}: ${scenario.controls.join(", ")}`,
    );
}

/** The run as a link says it. */
function showOf({ head, block }: StepFile, source: Source): Show {
  const { scenario } = source;
  const offered = scenario.structures.map(({ name }) => name);
  const { structures, set, tick, who, seed, runs } = head.show ?? {
    structures: offered.slice(0, 3),
    set: {},
    tick: 0,
    runs: false,
  };
  const slugs = slugsOf(offered);
  const places = structures.map((name) => {
    const place = offered.indexOf(name);
    if (place >= 0) return place;
    throw new LessonError(block.file, block.line, `${scenario.id} has no structure ${name}`);
  });
  for (const path of Object.keys(set)) expectControl(path, source, block);
  if (tick > scenario.view.until)
    throw new LessonError(block.file, block.line, `it is played to ${scenario.view.until} only`);
  return {
    scenario: scenario.id,
    runs,
    fields: {
      with: places.map((place) => slugs[place]).join(","),
      ...Object.fromEntries(
        Object.entries(set).map(([path, value]) => [dotted(path), String(value)]),
      ),
      ...(seed !== undefined && { seed }),
      g: String(tick),
      ...((who ?? WHO[leadOf(scenario)]) !== WHO[leadOf(scenario)] && { who }),
    } as Record<string, string>,
  };
}

const KINDS = ["predict", "observe", "explain", "change", "transfer"] as const;

/** All five kinds of steps in their order, all numbers and claims used, all lines there. */
function expectWhole(source: Source, steps: readonly Step[], used: ReadonlySet<string>): void {
  const { head, at } = source;
  const wrong = (what: string): never => {
    throw new LessonError(at.file, at.line, what);
  };
  let from = 0;
  for (const kind of KINDS) {
    const place = steps.findIndex((step, k) => k >= from && step.kind === kind);
    if (place < 0) wrong(`after step ${from} there is none of kind ${kind}`);
    from = place + 1;
  }
  if (steps[0]?.ask === null || steps[0]?.kind !== "predict")
    wrong("a lesson begins with a prediction");
  const unused = Object.keys(head.measure.numbers).filter((name) => !used.has(name));
  if (unused.length > 0) wrong(`no text uses ${unused.join(", ")}`);
  const said = new Set(steps.flatMap(({ claims }) => claims));
  const silent = head.measure.claims.filter(({ id }) => !said.has(id)).map(({ id }) => id);
  if (silent.length > 0) wrong(`no step rests on the claim ${silent.join(", ")}`);
  expectLines(source, wrong);
}

function expectLines({ head: { measure, lines } }: Source, wrong: (what: string) => never): void {
  const unread = measure.chart.filter((name) => !Object.hasOwn(measure.readings, name));
  if (unread.length > 0) wrong(`chart: there is no reading ${unread.join(", ")}`);
  const missing = Object.keys(lines).filter((name) => !measure.chart.includes(name));
  if (missing.length > 0) wrong(`lines: ${missing.join(", ")} is not drawn`);
}
