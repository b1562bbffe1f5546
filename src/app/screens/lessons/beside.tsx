/** What was expected, and what happened, side by side. */
import type { JSX } from "preact";
import type { Ask, Prose as Text } from "../../lessons/lesson.ts";
import { outcomeOf, standingOf, type Given } from "./answers.ts";
import { answerWords } from "./asking.tsx";
import { Prose } from "./prose.tsx";
import { say } from "./say.ts";

interface BesideProps {
  readonly ask: Ask;
  readonly given: Given | null;
  readonly runs: number;
  /** In which it is told. */
  readonly lang: string;
  readonly reveal: Text;
}

export function Beside({ ask, given, runs, lang, reveal }: BesideProps): JSX.Element {
  return (
    <section class="beside">
      <p class="standing-words">
        {given === null ? say("lessons-no-guess") : say(`lessons-${standingOf(ask, given)}`)}
      </p>
      <dl>
        {given !== null && (
          <div>
            <dt>{say("lessons-your-guess")}</dt>
            <dd>{answerWords(ask, given)}</dd>
          </div>
        )}
        <div>
          <dt>{say("lessons-happened", { runs })}</dt>
          <dd>{happened(ask)}</dd>
        </div>
      </dl>
      <div class="reveal" lang={lang}>
        <Prose text={reveal} />
      </div>
    </section>
  );
}

/** With the numbers, where the answers have some. */
function happened(ask: Ask): string {
  const outcome = outcomeOf(ask);
  if (ask.kind === "slider" || ask.kind === "draw") return answerWords(ask, outcome);
  return outcome
    .map((place) => {
      const { name = "", text = "" } = ask.answers[place] ?? {};
      return text === "" ? name : `${name} ${text}`;
    })
    .join(", ");
}
