/** The class: the door, a student's seat, the teacher's room. */
import type { JSX } from "preact";
import type { Page } from "../../page.ts";
import { visitOf } from "../../class/visit.ts";
import { shown } from "../../words/links.ts";
import "./class.css";
import { Door } from "./door.tsx";
import { useLesson } from "./lesson.ts";
import { say } from "./say.ts";
import { Student } from "./student.tsx";
import { Teacher } from "./teacher.tsx";

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const { code, scenario, seat, seats } = visitOf(page.place.value.query);
  if (code === null || (seat === null && seats === null))
    return <Door key={page.place.value.query} page={page} code={code} scenario={scenario} />;
  return (
    <Inside key={code} page={page} code={code} scenario={scenario} seat={seat} seats={seats ?? 1} />
  );
}

interface InsideProps {
  readonly page: Page;
  readonly code: string;
  readonly scenario: string | null;
  /** Null: it is the teacher who comes. */
  readonly seat: number | null;
  readonly seats: number;
}

function Inside({ page, code, scenario, seat, seats }: InsideProps): JSX.Element {
  const lesson = useLesson(code, scenario);
  if (typeof lesson === "string")
    return <p class="notice">{say(lesson === "coming" ? "class-loading" : "class-missing")}</p>;
  const missing = scenario !== null && scenario !== lesson.card.id;
  const key = `${lesson.card.id}/${seat ?? `of ${seats}`}`;
  return (
    <>
      {missing && <p class="notice">{say("class-no-scenario", { name: shown(scenario) })}</p>}
      {seat === null ? (
        <Teacher key={key} page={page} code={code} lesson={lesson} seats={seats} />
      ) : (
        <Student key={key} page={page} code={code} lesson={lesson} seat={seat} />
      )}
    </>
  );
}
