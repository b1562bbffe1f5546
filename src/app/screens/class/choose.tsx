/** What a student chooses: a group, perhaps one slider, and a bet. */
import type { JSX } from "preact";
import type { Offer } from "../../../../workers/offers.ts";
import type { Choice } from "../../class/choices.ts";
import { ownOf } from "../../link/address.ts";
import type { Page } from "../../page.ts";
import { Marker } from "../../panels/marker.tsx";
import { sayValue } from "../../words/links.ts";
import type { Lesson } from "./lesson.ts";
import { say } from "./say.ts";

interface ChooseProps {
  readonly lesson: Lesson;
  readonly choice: Choice | null;
  /** `rests`: that is what is to be played; otherwise it still moves. */
  readonly take: (choice: Choice, rests: boolean) => void;
}

export function Choose({ lesson, choice, take }: ChooseProps): JSX.Element {
  const { menu } = lesson;
  return (
    <section class="panel" aria-labelledby="class-choose">
      <h2 id="class-choose">{say("class-choose-title")}</h2>
      <fieldset class="class-options" aria-labelledby="class-choose">
        {menu.structures.map((name, place) => (
          <label key={name}>
            <input
              type="radio"
              name="class-structure"
              checked={choice?.structure === name}
              onChange={() => take({ structure: name, moved: null }, true)}
            />
            <Marker place={place} />
            {name}
          </label>
        ))}
      </fieldset>
      {choice !== null && <Move lesson={lesson} choice={choice} take={take} />}
    </section>
  );
}

/** What a structure has of a slider by itself; null: it has no such number. */
export function ownIn({ menu }: Lesson, offer: Offer, structure: string): number | null {
  const { values } = offer;
  const own = values[menu.structures.indexOf(structure)];
  return own === undefined ? ownOf(offer) : own;
}

function Move({
  lesson,
  choice,
  take,
}: ChooseProps & { readonly choice: Choice }): JSX.Element | null {
  const { menu, shipped } = lesson;
  const { structure, moved } = choice;
  const own = (offer: Offer): number | null => ownIn(lesson, offer, structure);
  const offers = shipped.offers.filter(
    (offer) => menu.sliders.some(({ path }) => path === offer.path) && own(offer) !== null,
  );
  if (offers.length === 0) return null;
  const offer = offers.find(({ path }) => path === moved?.path);
  const pick = (path: string): void => {
    const next = offers.find((each) => each.path === path);
    const value = next === undefined ? null : own(next);
    take({ structure, moved: next === undefined || value === null ? null : { path, value } }, true);
  };
  return (
    <div class="class-move">
      <label>
        <span>{say("class-choose-move")}</span>
        <select value={moved?.path ?? ""} onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{say("class-choose-none")}</option>
          {offers.map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {offer !== undefined && moved !== null && (
        <Range
          offer={offer}
          value={moved.value}
          slide={(value, rests) => take({ structure, moved: { path: offer.path, value } }, rests)}
        />
      )}
    </div>
  );
}

function Range({
  offer,
  value,
  slide,
}: {
  readonly offer: Offer;
  readonly value: number;
  readonly slide: (value: number, rests: boolean) => void;
}): JSX.Element {
  const { ends, label, says, steps } = offer;
  const words = sayValue(offer, value);
  return (
    <div class="slider class-range">
      <label for="class-range">{label}</label>
      <output for="class-range" aria-live="off">
        {words}
      </output>
      <span class="end" aria-hidden="true">
        {ends[0]}
      </span>
      <input
        id="class-range"
        type="range"
        min={0}
        max={steps.length - 1}
        step={1}
        value={steps.indexOf(value)}
        aria-valuetext={words}
        aria-describedby="class-range-says"
        onInput={(event) => slide(steps[event.currentTarget.valueAsNumber] ?? value, false)}
        onChange={(event) => slide(steps[event.currentTarget.valueAsNumber] ?? value, true)}
      />
      <span class="end" aria-hidden="true">
        {ends[1]}
      </span>
      <p id="class-range-says" class="class-says">
        {says}
      </p>
    </div>
  );
}

export function Bet({
  page,
  lesson,
}: {
  readonly page: Page;
  readonly lesson: Lesson;
}): JSX.Element {
  const { bets } = page;
  const { card, menu, shipped } = lesson;
  const placed = bets.on(card.id);
  const place = (name: string): void => {
    // The same once more takes a bet back.
    if (name !== placed && name !== "") bets.place(card.id, name);
    else if (name === "" && placed !== null) bets.place(card.id, placed);
  };
  return (
    <section class="panel" aria-labelledby="class-bet">
      <h2 id="class-bet">{say("class-bet-title", { question: shipped.checked.question })}</h2>
      <fieldset class="class-options" aria-labelledby="class-bet">
        {["", ...menu.structures].map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="class-bet"
              checked={(placed ?? "") === name}
              onChange={() => place(name)}
            />
            {name !== "" && <Marker place={menu.structures.indexOf(name)} />}
            {name === "" ? say("class-bet-none") : name}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
