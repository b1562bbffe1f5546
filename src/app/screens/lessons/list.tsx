/** All lessons, and what of them this reader has seen. */
import type { JSX } from "preact";
import type { LessonCard } from "../../lessons/lesson.ts";
import { hrefOf, type Looks } from "./address.ts";
import type { Memory } from "./memory.ts";
import { Remembering } from "./remembering.tsx";
import { say } from "./say.ts";

export interface Card extends LessonCard {
  /** In which it is written. */
  readonly language: string;
}

interface ListProps {
  readonly cards: readonly Card[];
  readonly memory: Memory;
  readonly looks: Looks;
  /** What was asked for and is not there. */
  readonly unknown: string | null;
}

export function List({ cards, memory, looks, unknown }: ListProps): JSX.Element {
  memory.arrived = true;
  return (
    <div class="lessons-list">
      <h1>{say("lessons-title")}</h1>
      {unknown !== null && <p class="notice">{say("lessons-unknown", { name: unknown })}</p>}
      <p>{say("lessons-intro")}</p>
      <ol class="cards">
        {cards.map(({ id, title, question, minutes, language }) => {
          const reached = memory.reached(id);
          return (
            <li key={id} class="panel">
              <h2 lang={language}>{title}</h2>
              <p lang={language}>{question}</p>
              <p class="note">{say("lessons-time", { minutes })}</p>
              <a
                class="action main"
                href={hrefOf(looks, id, Math.max(1, reached))}
                aria-label={`${title}: ${reached > 1 ? say("lessons-go-on", { step: reached }) : say("lessons-begin")}`}
              >
                {reached > 1 ? say("lessons-go-on", { step: reached }) : say("lessons-begin")}
              </a>
            </li>
          );
        })}
      </ol>
      <Remembering memory={memory} />
    </div>
  );
}
