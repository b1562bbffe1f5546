/** The lessons: their list, or the one that the address names, at its step. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { cards, load } from "virtual:ratchet-lessons";
import type { Lesson } from "../../lessons/lesson.ts";
import type { Page } from "../../page.ts";
import { language } from "../../../viz/numbers.ts";
import { shown } from "../../words/links.ts";
import { List, type Card } from "./list.tsx";
import { Memory } from "./memory.ts";
import { Player } from "./player.tsx";
import { say } from "./say.ts";
import "./lessons.css";

/** One for the whole visit: who goes to another screen and comes back finds the answers again. */
const memory = new Memory();
/** In which lessons are written first. */
const FIRST = "en";

const cardsIn = (tongue: string): Card[] =>
  (cards[tongue] ?? []).map((card) => Object.assign({}, card, { language: tongue }));

/** Each in the language of the page, where it is written in it. */
function cardsHere(): readonly Card[] {
  const own = cardsIn(language());
  return cardsIn(FIRST).map((card) => own.find(({ id }) => id === card.id) ?? card);
}

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const [id, ...rest] = page.place.value.rest;
  const all = cardsHere();
  const looks = page.profile.value;
  const found = all.find((card) => card.id === id);
  const lesson = useLesson(found?.language ?? FIRST, found?.id);
  if (id === undefined || found === undefined)
    return <List cards={all} memory={memory} looks={looks} unknown={id ?? null} />;
  if (lesson === null || lesson === "missing" || lesson.id !== id)
    return <p class="notice">{say(lesson === "missing" ? "lessons-missing" : "lessons-coming")}</p>;
  return <AtStep page={page} lesson={lesson} asked={rest} />;
}

interface AtStepProps {
  readonly page: Page;
  readonly lesson: Lesson;
  /** What the address says after the name of the lesson. */
  readonly asked: readonly string[];
}

/** The step that is asked for; where there is none, that is said, and the nearest is shown. */
function AtStep({ page, lesson, asked }: AtStepProps): JSX.Element {
  const [step = "1", ...more] = asked;
  const at = stepOf(lesson, step);
  const there = more.length === 0 && Number(step) === at;
  useLayoutEffect(() => {
    const typed = shown(asked.join("/"));
    if (!there) page.note([say("lessons-no-step", { typed, of: lesson.steps.length, at })]);
  }, [lesson, page.place.value]);
  return <Player page={page} lesson={lesson} at={at} memory={memory} />;
}

/** The step that the address names, or the nearest that there is. */
const stepOf = ({ steps }: Lesson, text: string): number =>
  /^\d{1,3}$/u.test(text) ? Math.min(steps.length, Math.max(1, Number(text))) : 1;

/** The lesson of this name, as soon as it is there. */
function useLesson(tongue: string, id: string | undefined): Lesson | "missing" | null {
  const [lesson, take] = useState<Lesson | "missing" | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    let left = false;
    load(tongue, id).then(
      (found) => left || take(found),
      () => left || take("missing"),
    );
    return () => {
      left = true;
    };
  }, [tongue, id]);
  return lesson;
}
