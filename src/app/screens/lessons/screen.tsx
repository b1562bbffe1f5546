/** The lessons: their list, or the one that the address names, at its step. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { cards, load } from "virtual:ratchet-lessons";
import type { Lesson } from "../../lessons/lesson.ts";
import type { Page } from "../../page.ts";
import { List } from "./list.tsx";
import { Memory } from "./memory.ts";
import { Player } from "./player.tsx";
import { say } from "./say.ts";
import "./lessons.css";

/** One for the whole visit: who goes to another screen and comes back finds the answers again. */
const memory = new Memory();
/** In which lessons are written first. */
const LANGUAGE = "en";

export function Screen({ page }: { readonly page: Page }): JSX.Element {
  const [id, step = "1"] = page.place.value.rest;
  const language = Object.hasOwn(cards, document.documentElement.lang)
    ? document.documentElement.lang
    : LANGUAGE;
  const all = cards[language] ?? [];
  const looks = page.profile.value;
  const found = all.find((card) => card.id === id);
  const lesson = useLesson(language, found?.id);
  if (id === undefined || found === undefined)
    return <List cards={all} memory={memory} looks={looks} unknown={id ?? null} />;
  if (lesson === null || lesson === "missing" || lesson.id !== id)
    return <p class="notice">{say(lesson === "missing" ? "lessons-missing" : "lessons-coming")}</p>;
  return <Player page={page} lesson={lesson} at={stepOf(lesson, step)} memory={memory} />;
}

/** The step that the address names, or the nearest that there is. */
const stepOf = ({ steps }: Lesson, text: string): number =>
  /^\d{1,3}$/u.test(text) ? Math.min(steps.length, Math.max(1, Number(text))) : 1;

/** The lesson of this name, as soon as it is there. */
function useLesson(language: string, id: string | undefined): Lesson | "missing" | null {
  const [lesson, take] = useState<Lesson | "missing" | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    let left = false;
    load(language, id).then(
      (found) => left || take(found),
      () => left || take("missing"),
    );
    return () => {
      left = true;
    };
  }, [language, id]);
  return lesson;
}
