/** The question of a step, in four kinds, each to be answered with the keyboard alone. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Ask } from "../../lessons/lesson.ts";
import { blankOf, movedBy, type Given } from "./answers.ts";
import { Mover } from "./mover.tsx";
import { say, sayNumber } from "./say.ts";

type Of<Kind extends Ask["kind"]> = Extract<Ask, { readonly kind: Kind }>;

interface AskingProps {
  readonly ask: Ask;
  /** In which it is asked. */
  readonly lang: string;
  readonly unit: string;
  readonly given: Given | null;
  readonly give: (given: Given) => void;
}

export function Asking({ ask, lang, unit, given, give }: AskingProps): JSX.Element {
  const [draft, setDraft] = useState<Given>(given ?? blankOf(ask));
  const kept = given !== null && String(given) === String(draft);
  return (
    <form
      class="asking"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.length > 0) give(draft);
      }}
    >
      <fieldset>
        <legend lang={lang}>{ask.says}</legend>
        <Answers ask={ask} unit={unit} draft={draft} change={setDraft} />
      </fieldset>
      <button type="submit" class={kept ? "action" : "action main"} aria-disabled={kept}>
        {say("lessons-keep-answer")}
      </button>
      <output class="said">
        {kept ? say("lessons-kept", { answer: answerWords(ask, draft) }) : ""}
      </output>
    </form>
  );
}

/** An answer in words. */
export function answerWords(ask: Ask, given: Given): string {
  switch (ask.kind) {
    case "choice":
    case "order":
      return given.map((place) => ask.answers[place]?.name ?? "").join(", ");
    case "slider":
    case "draw":
      return `${given.map(sayNumber).join(", ")} ${ask.unit}`;
  }
}

interface AnswersProps<Kind extends Ask["kind"]> {
  readonly ask: Of<Kind>;
  readonly draft: Given;
  readonly change: (draft: Given) => void;
}

function Answers({
  ask,
  unit,
  draft,
  change,
}: {
  readonly ask: Ask;
  readonly unit: string;
  readonly draft: Given;
  readonly change: (draft: Given) => void;
}): JSX.Element {
  switch (ask.kind) {
    case "choice":
      return <Choice ask={ask} draft={draft} change={change} />;
    case "order":
      return <Order ask={ask} draft={draft} change={change} />;
    case "slider":
      return <Mark ask={ask} label={ask.unit} draft={draft} place={0} change={change} />;
    case "draw":
      return (
        <>
          <Drawn ask={ask} draft={draft} change={change} />
          {ask.at.map((tick, place) => (
            <Mark
              key={tick}
              ask={ask}
              label={say("lessons-point", { unit, tick })}
              draft={draft}
              place={place}
              change={change}
            />
          ))}
        </>
      );
  }
}

function Choice({ ask, draft, change }: AnswersProps<"choice">): JSX.Element {
  return (
    <>
      {ask.answers.map(({ name }, k) => (
        <label key={name} class="answer">
          <input
            type="radio"
            name={`ask-${ask.id}`}
            checked={draft[0] === k}
            onChange={() => change([k])}
          />
          {name}
        </label>
      ))}
    </>
  );
}

/** A list whose points move up and down: each is one stop of the keyboard, and arrows move it. */
function Order({ ask, draft, change }: AnswersProps<"order">): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly answer: number; readonly by: -1 | 1 } | null>(null);
  // What moves in a page loses the focus.
  useLayoutEffect(() => {
    if (moved === null) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-answer="${moved.answer}"] [data-by="${moved.by}"]`)
      ?.focus();
  }, [moved]);
  const move = (place: number, by: -1 | 1, on: -1 | 1): void => {
    if (draft[place + by] === undefined) return;
    change(movedBy(draft, place, by));
    setMoved({ answer: draft[place] ?? 0, by: on });
  };
  const nameOf = (answer: number): string => ask.answers[answer]?.name ?? "";
  return (
    <>
      <p class="end" aria-hidden="true">
        {say("lessons-first")}
      </p>
      <ol ref={list} class="order">
        {draft.map((answer, place) => (
          <li key={answer} data-answer={answer}>
            <span class="name">{nameOf(answer)}</span>
            {([-1, 1] as const).map((by) => (
              <Mover
                key={by}
                by={by}
                name={nameOf(answer)}
                no={draft[place + by] === undefined}
                move={(way) => move(place, way, by)}
              />
            ))}
          </li>
        ))}
      </ol>
      <p class="end" aria-hidden="true">
        {say("lessons-last")}
      </p>
      <output class="spoken">
        {moved === null
          ? ""
          : say("lessons-moved", {
              name: nameOf(moved.answer),
              place: draft.indexOf(moved.answer) + 1,
            })}
      </output>
    </>
  );
}

interface MarkProps {
  readonly ask: Of<"slider" | "draw">;
  readonly label: string;
  readonly draft: Given;
  readonly place: number;
  readonly change: (draft: Given) => void;
}

/** One number on a scale. */
function Mark({ ask, label, draft, place, change }: MarkProps): JSX.Element {
  const id = `ask-${ask.id}-${place}`;
  const value = draft[place] ?? ask.min;
  const words = `${sayNumber(value)} ${ask.unit}`;
  return (
    <div class="mark">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={ask.min}
        max={ask.max}
        step={ask.step}
        value={value}
        aria-valuetext={words}
        onInput={(event) => change(draft.with(place, event.currentTarget.valueAsNumber))}
      />
      <output for={id} aria-live="off">
        {words}
      </output>
    </div>
  );
}

const WIDE = 240;
const HIGH = 80;

/** The line that the sliders below draw. */
function Drawn({ ask, draft }: AnswersProps<"draw">): JSX.Element {
  const last = ask.at.at(-1) ?? 1;
  const points = draft.map((value, k) => {
    const x = (WIDE * (ask.at[k] ?? 0)) / last;
    const y = HIGH - (HIGH * (value - ask.min)) / (ask.max - ask.min);
    return `${x},${y}`;
  });
  return (
    <svg class="drawn" viewBox={`-4 -4 ${WIDE + 8} ${HIGH + 8}`} aria-hidden="true">
      <path d={`M0,0V${HIGH}H${WIDE}`} />
      <polyline points={points.join(" ")} />
    </svg>
  );
}
