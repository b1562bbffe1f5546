/** The lesson on paper: a page to guess on, a page for what the runs show, and the teacher's key. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Ask, Lesson, Step } from "../../lessons/lesson.ts";
import { language } from "../../../viz/numbers.ts";
import { Prose } from "./prose.tsx";
import { say } from "./say.ts";
import { SheetChart } from "./sheet-chart.tsx";

export function Sheet({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { steps } = lesson;
  return (
    <div class="paper" lang={lesson.language}>
      <GuessPage lesson={lesson} />
      <SeenPage lesson={lesson} />
      <section class="paper-page paper-key">
        <h1>{say("lessons-sheet-key", { title: lesson.title })}</h1>
        {steps.map((step) => (
          <div key={step.title}>
            <h2>{step.title}</h2>
            <Prose text={step.teacher} />
            <Prose text={step.reveal} />
          </div>
        ))}
      </section>
    </div>
  );
}

function GuessPage({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const [first] = lesson.steps;
  return (
    <section class="paper-page">
      <p class="paper-top">
        <span>Ratchet</span>
        <Blank label={say("lessons-sheet-name")} />
        <Blank label={say("lessons-sheet-date")} />
      </p>
      <p>{lesson.title}</p>
      <h1>{lesson.question}</h1>
      {first !== undefined && <Prose text={first.say} />}
      <h2>{say("lessons-sheet-guess")}</h2>
      {first?.ask !== null && first !== undefined && <ToFillIn lesson={lesson} ask={first.ask} />}
      <Lines label={say("lessons-sheet-because")} count={4} />
      <Link id={lesson.id} />
    </section>
  );
}

interface Codes {
  readonly Qr: (props: { readonly link: string }) => JSX.Element;
}

/** Where the lesson is, to be read and for cameras; a file of one's own is nowhere else. */
function Link({ id }: { readonly id: string }): JSX.Element | null {
  const { protocol, origin, pathname } = location;
  const served = /^https?:$/u.test(protocol);
  const [codes, take] = useState<Codes | null>(null);
  useEffect(() => {
    // Without it the link can still be typed.
    if (served) import("../../share/qr.tsx").then(take, () => undefined);
  }, []);
  if (!served) return null;
  const tongue = language() === "en" ? "" : `?lang=${language()}`;
  const link = `${origin}${pathname}${tongue}#/lessons/${id}`;
  return (
    <div class="paper-link">
      {codes !== null && <codes.Qr link={link} />}
      <p>{say("lessons-sheet-link", { link })}</p>
    </div>
  );
}

function SeenPage({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { chart, proof, steps } = lesson;
  const change = steps.find(({ kind }) => kind === "change");
  const transfer = steps.findLast(({ kind }) => kind === "transfer");
  return (
    <section class="paper-page">
      <h1>{say("lessons-sheet-seen")}</h1>
      <figure>
        <SheetChart lesson={lesson} />
        <figcaption>
          {say("lessons-sheet-caption", { runs: proof.replicates, chart: chart.title })}
        </figcaption>
      </figure>
      <Lines label={say("lessons-sheet-notes")} count={3} />
      {change !== undefined && (
        <Part title={change.title} step={change}>
          {change.ask !== null && <ToFillIn lesson={lesson} ask={change.ask} />}
        </Part>
      )}
      {transfer !== undefined && (
        <Part title={transfer.title} step={transfer}>
          <Lines label="" count={4} />
        </Part>
      )}
    </section>
  );
}

function Part({
  title,
  step,
  children,
}: {
  readonly title: string;
  readonly step: Step;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <h2>{title}</h2>
      <Prose text={step.say} />
      {children}
    </>
  );
}

const Blank = ({ label }: { readonly label: string }): JSX.Element => (
  <span class="paper-blank">{label}</span>
);

function Lines({ label, count }: { readonly label: string; readonly count: number }): JSX.Element {
  return (
    <div class="paper-lines">
      {label !== "" && <p>{label}</p>}
      {Array.from({ length: count }, (_, k) => (
        <hr key={k} />
      ))}
    </div>
  );
}

/** The question, with room for an answer. */
function ToFillIn({ lesson, ask }: { readonly lesson: Lesson; readonly ask: Ask }): JSX.Element {
  if (ask.kind === "choice" || ask.kind === "order")
    return (
      <>
        <p>
          {ask.says} {say(`lessons-sheet-${ask.kind}`)}
        </p>
        <ul class="paper-boxes">
          {ask.answers.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <p>
        {ask.says} {say(`lessons-sheet-${ask.kind}`, { unit: ask.unit })}
      </p>
      {ask.kind === "draw" ? (
        <SheetChart lesson={lesson} empty={{ min: ask.min, max: ask.max }} />
      ) : (
        <p class="paper-scale">
          <span>{ask.min}</span>
          <span>{ask.max}</span>
        </p>
      )}
    </>
  );
}
