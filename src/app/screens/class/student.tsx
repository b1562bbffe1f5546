/** A student's seat: choose, bet, play, and read out six characters. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Choice } from "../../class/choices.ts";
import { isOfSeat, resultOf, type Result } from "../../class/played.ts";
import { seedOfSeat } from "../../class/seats.ts";
import { inHalves } from "../../class/code.ts";
import { visitHref } from "../../class/visit.ts";
import { slugsOf } from "../../link/names.ts";
import { list, shelf } from "../../link/shelf.ts";
import type { Page } from "../../page.ts";
import { ChartPanel } from "../../panels/chart-panel.tsx";
import { PeopleLists } from "../../panels/drawings.tsx";
import { Identity } from "../../panels/identity.tsx";
import { SayRow } from "../../panels/say-row.tsx";
import { Stage } from "../../panels/stage.tsx";
import { Transport } from "../../panels/transport.tsx";
import { Bet, Choose, ownIn } from "./choose.tsx";
import { goesOn, Heading } from "./heading.tsx";
import type { Lesson } from "./lesson.ts";
import { choiceWords, resultWords, say, shownCode } from "./say.ts";

interface StudentProps {
  readonly page: Page;
  readonly code: string;
  readonly lesson: Lesson;
  readonly seat: number;
}

export function Student({ page, code, lesson, seat }: StudentProps): JSX.Element {
  const { card, shipped } = lesson;
  const seed = seedOfSeat(code, seat);
  const [choice, choose] = useState<Choice | null>(null);
  const open = (next: Choice): void => {
    void page.present(card.id, fieldsOf(lesson, seed, next));
  };
  /** A slider that still moves opens nothing. */
  const take = (next: Choice, rests: boolean): void => {
    choose(next);
    if (rests) open(next);
  };
  return (
    <div class="class-seat">
      <header>
        <Heading>{say("class-seat-title", { code: shownCode(code), seat })}</Heading>
        <p class="class-question">
          <b>{card.title}</b> {shipped.checked.question}
        </p>
        <Other page={page} code={code} seat={seat} now={card.id} />
      </header>
      <Choose lesson={lesson} choice={choice} take={take} />
      <Bet page={page} lesson={lesson} />
      <section aria-labelledby="class-play" class="class-play">
        <h2 id="class-play">{say("class-play-title")}</h2>
        {choice === null ? (
          <p>{say("class-play-first")}</p>
        ) : (
          <Run page={page} lesson={lesson} seat={seat} seed={seed} back={() => open(choice)} />
        )}
      </section>
    </div>
  );
}

/** What a link would say of this choice. */
function fieldsOf(lesson: Lesson, seed: string, { structure, moved }: Choice): Map<string, string> {
  const { structures: names } = lesson.menu;
  const fields = new Map([
    ["with", slugsOf(names)[names.indexOf(structure)] ?? ""],
    ["seed", seed],
    ["g", "0"],
  ]);
  const offer = lesson.shipped.offers.find(({ path }) => path === moved?.path);
  // Where the structure has this value by itself nothing is changed.
  if (moved !== null && offer !== undefined && ownIn(lesson, offer, structure) !== moved.value)
    fields.set(moved.path, String(moved.value));
  return fields;
}

/** Who typed a wrong code sees another scenario than the class. */
function Other({
  page,
  code,
  seat,
  now,
}: {
  readonly page: Page;
  readonly code: string;
  readonly seat: number;
  readonly now: string;
}): JSX.Element {
  useEffect(() => void list(), []);
  const href = (scenario: string, own: number | null): string =>
    visitHref({ code, scenario, seat: own, seats: null }, page.profile.value);
  return (
    <details class="class-other">
      <summary>{say("class-seat-other")}</summary>
      <label>
        <span>{say("class-seat-other-label")}</span>
        <select
          value={now}
          onChange={(event) => {
            goesOn();
            void page.goTo(href(event.currentTarget.value, seat));
          }}
        >
          {shelf.value.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <a
        href={href(now, null)}
        onClick={(event) => {
          event.preventDefault();
          goesOn();
          void page.goTo(href(now, null));
        }}
      >
        {say("class-seat-elsewhere")}
      </a>
    </details>
  );
}

interface RunProps {
  readonly page: Page;
  readonly lesson: Lesson;
  readonly seat: number;
  readonly seed: string;
  readonly back: () => void;
}

function Run({ page, lesson, seat, seed, back }: RunProps): JSX.Element | null {
  const { store } = page;
  const play = store.play.value;
  if (play === null) return null;
  const own = isOfSeat(play.description, lesson.card.id, seed);
  const result = own && store.stage.value === "seen" ? resultOf(play, lesson.menu) : null;
  return (
    <>
      {!own && (
        <p class="notice">
          {say("class-other-luck")}{" "}
          <button type="button" class="plain" onClick={back}>
            {say("class-back-to-seat")}
          </button>
        </p>
      )}
      <Stage page={page} />
      <SayRow page={page} />
      <Transport page={page} />
      {result !== null && <ResultCard page={page} lesson={lesson} seat={seat} result={result} />}
      <ChartPanel page={page} />
      <PeopleLists store={store} />
      <Identity page={page} />
    </>
  );
}

interface ResultProps {
  readonly page: Page;
  readonly lesson: Lesson;
  readonly seat: number;
  readonly result: Result;
}

function ResultCard({ page, lesson, seat, result }: ResultProps): JSX.Element | null {
  const { bets, store } = page;
  const card = useRef<HTMLElement>(null);
  // It comes at the end of a run, below what is looked at.
  useEffect(() => card.current?.scrollIntoView({ block: "nearest" }), []);
  const play = store.play.value;
  if (play === null) return null;
  const { description } = play;
  const bet = bets.on(description.id);
  const { code, choice, value } = result;
  return (
    <section ref={card} class="panel class-result" aria-labelledby="class-result">
      <h2 id="class-result">{say("class-result-title")}</h2>
      <p>{choiceWords(choice, lesson.shipped.offers)}</p>
      <p class="class-result-value">{resultWords(description, description.lead, value)}</p>
      {bet !== null && <p>{say("class-result-bet", { bet })}</p>}
      <h3>{say("class-result-code")}</h3>
      <output class="class-code">
        <span aria-hidden="true">{inHalves(code)}</span>
        <span class="spoken">
          {say("class-result-spoken", { letters: code.split("").join(", ") })}
        </span>
      </output>
      <p>{say("class-result-read", { seat })}</p>
    </section>
  );
}
