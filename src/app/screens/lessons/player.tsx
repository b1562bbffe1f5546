/** A lesson: its text beside the run that it is about, step by step. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Ask, Lesson, Step } from "../../lessons/lesson.ts";
import type { Page } from "../../page.ts";
import { ChartPanel } from "../../panels/chart-panel.tsx";
import { LuckPanel } from "../../panels/luck-panel.tsx";
import { SayRow } from "../../panels/say-row.tsx";
import { Slider } from "../../panels/sliders.tsx";
import { Stage } from "../../panels/stage.tsx";
import { Transport } from "../../panels/transport.tsx";
import { hrefOf } from "./address.ts";
import { Asking } from "./asking.tsx";
import { Beside } from "./beside.tsx";
import { End } from "./end.tsx";
import type { Memory } from "./memory.ts";
import { Prose } from "./prose.tsx";
import { say } from "./say.ts";
import { Sheet } from "./sheet.tsx";

interface PlayerProps {
  readonly page: Page;
  readonly lesson: Lesson;
  /** The step, from 1. */
  readonly at: number;
  readonly memory: Memory;
}

export function Player({ page, lesson, at, memory }: PlayerProps): JSX.Element | null {
  const step = lesson.steps[at - 1];
  usePresented(page, step);
  useEffect(() => memory.reach(lesson.id, at), [lesson.id, at]);
  if (step === undefined) return null;
  return (
    <>
      <div class="lesson">
        <section class="lesson-text" aria-label={say("lessons-text")}>
          <Text key={`${lesson.id}/${at}`} {...{ page, lesson, at, memory, step }} />
        </section>
        <section class="lesson-run column" aria-label={say("lessons-run")}>
          <Run page={page} step={step} />
        </section>
      </div>
      <ForTeachers key={at} step={step} lang={lesson.language} />
      <Sheet lesson={lesson} />
    </>
  );
}

/** What the step shows is opened; where it shows what the step before did, the run goes on as it stands. */
function usePresented(page: Page, step: Step | undefined): void {
  const shown = useRef("");
  useEffect(() => {
    if (step === undefined) return;
    const { scenario, fields } = step.show;
    const wanted = JSON.stringify([scenario, fields]);
    if (shown.current === wanted) return;
    shown.current = wanted;
    void page.present(scenario, new Map(Object.entries(fields)));
  }, [step]);
}

function Text({
  page,
  lesson,
  at,
  memory,
  step,
}: PlayerProps & { readonly step: Step }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // Who goes on reads on there; who has just opened the page begins where pages begin.
  useLayoutEffect(() => {
    if (memory.arrived) heading.current?.focus();
    memory.arrived = true;
  }, []);
  const { id, language: lang, steps, proof } = lesson;
  const { ask } = step;
  const beside = step.beside === null ? null : askedIn(steps, step.beside);
  const unit = lesson.chart.unit;
  return (
    <>
      <p class="where">
        <a href={hrefOf(page.profile.value)}>{say("lessons-all")}</a>
        <span class="lesson-title" lang={lang}>
          {lesson.title}
        </span>
      </p>
      <p class="kind">{say("lessons-step", { step: at, of: steps.length, kind: step.kind })}</p>
      <h1 ref={heading} tabIndex={-1} lang={lang}>
        {at === 1 ? lesson.question : step.title}
      </h1>
      <div class="say" lang={lang}>
        <Prose text={step.say} />
      </div>
      {ask !== null && (
        <Asking
          ask={ask}
          lang={lang}
          unit={unit}
          given={memory.answer(id, ask.id)}
          give={(given) => memory.give(id, ask.id, given)}
        />
      )}
      {beside !== null && (
        <Beside
          ask={beside}
          given={memory.answer(id, beside.id)}
          runs={proof.replicates}
          lang={lang}
          reveal={step.reveal}
        />
      )}
      <Ways page={page} lesson={lesson} at={at} />
      {at === steps.length && <End page={page} lesson={lesson} memory={memory} />}
    </>
  );
}

/** Below the run: between a question and its run it would be one stop more for everybody. */
function ForTeachers({ step, lang }: { readonly step: Step; readonly lang: string }): JSX.Element {
  return (
    <details class="teacher">
      <summary>{say("lessons-teacher")}</summary>
      <div lang={lang}>
        <Prose text={step.teacher} />
      </div>
      <button type="button" class="action" onClick={() => print()}>
        {say("lessons-print")}
      </button>
    </details>
  );
}

const askedIn = (steps: readonly Step[], id: string): Ask | null =>
  steps.find(({ ask }) => ask?.id === id)?.ask ?? null;

/** Back and next. */
function Ways({ page, lesson, at }: Omit<PlayerProps, "memory">): JSX.Element {
  const looks = page.profile.value;
  return (
    <nav class="step-ways" aria-label={lesson.title}>
      {at > 1 && (
        <a class="action" href={hrefOf(looks, lesson.id, at - 1)}>
          {say("lessons-back")}
        </a>
      )}
      {at < lesson.steps.length && (
        <a class="action main" href={hrefOf(looks, lesson.id, at + 1)}>
          {say("lessons-next")}
        </a>
      )}
    </nav>
  );
}

/** The run of the step, and what of it may be changed. */
function Run({ page, step }: { readonly page: Page; readonly step: Step }): JSX.Element {
  const { store } = page;
  const many = store.ensemble.value !== null || store.progress.value !== null;
  const offers = page.offers.value.filter(({ path }) => step.controls.includes(path));
  return (
    <>
      <Stage page={page} />
      <SayRow page={page} />
      <Transport page={page} />
      {offers.length > 0 && (
        <section class="panel sliders" aria-labelledby="sliders-title">
          <h2 id="sliders-title">{say("lessons-sliders")}</h2>
          {offers.map((offer) => (
            <Slider key={offer.path} page={page} offer={offer} />
          ))}
        </section>
      )}
      <ChartPanel page={page} />
      {step.show.runs && many && <LuckPanel page={page} />}
    </>
  );
}
