/** The class: the door, a student's seat, the teacher's room. */
import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Page } from "../../page.ts";
import { MOST_SEATS, visitOf, type Fault } from "../../class/visit.ts";
import { LINK_WORDS, shown } from "../../words/links.ts";
import "./class.css";
import { codeFault, Door } from "./door.tsx";
import { useLesson } from "./lesson.ts";
import { say } from "./say.ts";
import { Student } from "./student.tsx";
import { Teacher } from "./teacher.tsx";

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const { query } = page.place.value;
  const { visit, faults } = visitOf(query);
  const { code, scenario, seat, seats } = visit;
  useLayoutEffect(() => page.note(faults.map(faultWords)), [query]);
  if (code === null || (seat === null && seats === null))
    return <Door key={query} page={page} code={code} scenario={scenario} />;
  return (
    <Inside key={code} page={page} code={code} scenario={scenario} seat={seat} seats={seats ?? 1} />
  );
}

/** What of the address cannot be followed. */
function faultWords(fault: Fault): string {
  switch (fault.what) {
    case "code":
      return codeFault(fault.typed, fault.near);
    case "seat":
      return say("class-link-seat", { typed: shown(fault.typed), most: MOST_SEATS });
    case "seats": {
      const { typed, used } = fault;
      const words = used === null ? "class-link-no-seats" : "class-link-seats";
      return say(words, { typed: shown(typed), most: MOST_SEATS, used: used ?? 0 });
    }
    case "own":
      return say("class-link-own");
    case "other":
      return LINK_WORDS.unknown(fault.typed);
  }
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
