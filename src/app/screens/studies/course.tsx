/** How the runs of a point came to their end: the mean of a metric over time, and where eight of ten runs lie. */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Course, Results, RunColumns, Series } from "../../../../workers/study/types.ts";
import { knowledgeChart } from "../../../viz/knowledge-chart.ts";
import { ViewHost } from "../../panels/view-host.tsx";
import type { AskCourse } from "./bench.ts";
import { besideOf, chartOf, type Group, type Line } from "./courses.ts";
import { DataTable } from "./data-table.tsx";
import { Picker } from "./pickers.tsx";
import { Picture } from "./picture.tsx";
import { numberWords, say } from "./say.ts";
import { placeWords } from "./spoken.ts";
import { sweptOf } from "./cut.ts";

interface CourseProps {
  readonly results: Results;
  readonly runs: RunColumns;
  readonly series: Series;
  readonly ask: AskCourse;
  readonly point: number;
  /** The response that is drawn: a metric of this name is shown first. */
  readonly response: string;
}

/** What came of the reading of a metric of some runs. */
interface Read {
  readonly metric: string;
  readonly groups: readonly Group[];
  readonly lines: readonly Line[];
  /** Why there are none; "": nothing is wrong. */
  readonly why: string;
}

/** Null: it is still being read. */
function useCourses(
  { series: { file }, ask }: Pick<CourseProps, "series" | "ask">,
  metric: string,
  groups: readonly Group[],
): Read | null {
  const [read, have] = useState<Read | null>(null);
  useEffect(() => {
    let gone = false;
    const tell = (lines: readonly Line[], why: string): void => {
      if (!gone) have({ metric, groups, lines, why });
    };
    ask({ file, metric, lines: groups.map((group) => group.runs) }).then(
      (courses) => tell(linesOf(groups, courses), ""),
      (error: unknown) => tell([], error instanceof Error ? error.message : String(error)),
    );
    return () => {
      gone = true;
    };
  }, [file, ask, metric, groups]);
  // What was read of something else is not it.
  return read?.metric === metric && read.groups === groups ? read : null;
}

export function OverTime(props: CourseProps): JSX.Element {
  const { results, runs, point, response } = props;
  const { metrics } = props.series;
  const [wanted, want] = useState<number | null>(null);
  const chosen = wanted ?? Math.max(0, metrics.indexOf(response));
  const metric = metrics[chosen] ?? "";
  const groups = useMemo(() => besideOf(results, runs, point), [results, runs, point]);
  const read = useCourses(props, metric, groups);
  const place = placeWords(results, point, axesOf(results));
  const unit = results.about?.unit ?? "tick";
  const data = useMemo(
    () => (read === null ? null : chartOf(read.lines, { metric, unit, place })),
    [read, unit, place],
  );
  return (
    <section class="study-course" aria-labelledby="study-course">
      <h3 id="study-course">{say("studies-course")}</h3>
      {metrics.length > 1 && (
        <div class="study-pickers">
          <Picker
            label={say("studies-course-metric")}
            value={chosen}
            options={metrics.map((words, value) => ({ value, words }))}
            choose={want}
          />
        </div>
      )}
      {data === null && <p class="note">{emptyWords(read)}</p>}
      {data !== null && (
        <>
          <ViewHost class="course-chart" make={knowledgeChart} data={data} />
          <p>{say("studies-course-says")}</p>
          <Picture
            results={results}
            sheet={COURSE_SHEET}
            data={data}
            says={say("studies-course-picture", { metric, place })}
            named={[metric, "point", String(point), "course"]}
          />
          <CourseTable lines={read?.lines ?? []} unit={unit} />
        </>
      )}
    </section>
  );
}

/** What is the same along all lines: everything but the structure, where there is anything else. */
function axesOf(results: Results): readonly number[] {
  const swept = sweptOf(results);
  const others = swept.filter((k) => results.factors[k]?.name !== "structure");
  return others.length > 0 ? others : swept;
}

const emptyWords = (read: Read | null): string =>
  read === null ? say("studies-course-reading") : read.why || say("studies-course-none");

const COURSE_SHEET = {
  class: "sheet-study-lines",
  make: (host: HTMLElement) => knowledgeChart(host),
};

const linesOf = (groups: readonly Group[], courses: readonly Course[]): readonly Line[] =>
  groups.flatMap(({ name, place }, k) => {
    const course = courses[k];
    return course === undefined || course.ticks.length === 0 ? [] : [{ name, place, course }];
  });

/** More rows than this nobody reads: they lie evenly over the time. */
const MOST_ROWS = 25;

interface CourseTableProps {
  readonly lines: readonly Line[];
  readonly unit: string;
}

const CourseTable = ({ lines, unit }: CourseTableProps): JSX.Element => (
  <DataTable
    name={say("studies-course-table")}
    caption={say("studies-course-table")}
    heads={[
      unit,
      ...["structure", "mean", "low", "high"].map((head) => say(`studies-course-${head}`)),
    ]}
    rows={() =>
      lines.flatMap(({ name, course }) =>
        rowsIn(course).map((at) => {
          const numbers = [course.mean, course.low, course.high].map((column) => column[at]);
          const said = numbers.map((value) => numberWords(value ?? Number.NaN));
          return { key: `${name} ${at}`, cells: [String(course.ticks[at] ?? 0), name, ...said] };
        }),
      )
    }
  />
);

/** Places of the first tick, of the last, and of some between them. */
function rowsIn({ ticks }: Course): readonly number[] {
  const last = ticks.length - 1;
  const rows = Math.min(MOST_ROWS, last + 1);
  return Array.from({ length: rows }, (_, k) => Math.round((k * last) / Math.max(1, rows - 1)));
}
