/** The few numbers that a newcomer may change, in plain words. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Offer } from "../../../workers/offers.ts";
import { called, capital, listed, tongueOf } from "../../viz/numbers.ts";
import { ownOf } from "../link/address.ts";
import type { Page } from "../page.ts";
import { sayValue, whichWords } from "../words/links.ts";
import { mixed } from "../words/mixed.ts";
import { say } from "../words/shell.ts";

/** With more to change nobody knows what it was. */
export const MOST = 3;

interface SlidersProps {
  readonly page: Page;
  /** What stands in front of those that are put away; left out: they are not shown. */
  readonly more?: (number: number) => string;
}

export function Sliders({ page, more }: SlidersProps): JSX.Element | null {
  const offers = page.offers.value;
  if (offers.length === 0) return null;
  const slider = (offer: Offer): JSX.Element => (
    <Slider key={offer.path} page={page} offer={offer} />
  );
  const rest = offers.slice(MOST);
  return (
    <section class="panel sliders" aria-labelledby="sliders-title">
      <h2 id="sliders-title">{say("shell-sliders")}</h2>
      {offers.slice(0, MOST).map(slider)}
      {more !== undefined && rest.length > 0 && (
        <details>
          <summary>{more(rest.length)}</summary>
          {rest.map(slider)}
        </details>
      )}
    </section>
  );
}

interface SliderProps {
  readonly page: Page;
  readonly offer: Offer;
}

export function Slider({ page, offer }: SliderProps): JSX.Element {
  const { set = {} } = page.wish.value ?? {};
  const changed = Object.hasOwn(set, offer.path);
  const value = changed ? (set[offer.path] ?? 0) : ownOf(offer);
  return (
    <OneSlider
      offer={offer}
      value={value}
      words={changed ? sayValue(offer, value) : ownWords(page, offer)}
      which={whichOf(page, offer)}
      changed={changed}
      slide={(to) => page.slide(offer, to)}
      reset={() => page.reset(offer)}
    />
  );
}

interface OneSliderProps {
  readonly offer: Offer;
  readonly value: number;
  /** The value, or the values, in words. */
  readonly words: string;
  /** In which structures it can be changed; "": in all. */
  readonly which: string;
  readonly changed: boolean;
  readonly slide: (value: number) => void;
  readonly reset: () => void;
}

/** A slider over the values that are offered, whatever it changes. */
export function OneSlider(props: OneSliderProps): JSX.Element {
  const { offer, value, words, which, changed, slide, reset } = props;
  const input = useRef<HTMLInputElement>(null);
  const [put, putAway] = useState(false);
  const label = called(offer.label);
  const id = `slider-${offer.path}`;
  const steps = stepsWith(offer, value);
  return (
    // A key puts its words away, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={put ? "slider put-away" : "slider"}
      onKeyDown={({ key }) => key === "Escape" && putAway(true)}
      onMouseLeave={() => putAway(false)}
      onFocusOut={() => putAway(false)}
    >
      <label for={id} lang={tongueOf(offer.label)}>
        {label}
      </label>
      <output for={id} aria-live="off">
        {words}
      </output>
      <End words={offer.ends[0]} />
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={steps.length - 1}
        step={1}
        value={steps.indexOf(value)}
        aria-valuetext={words}
        aria-describedby={`${id}-which ${id}-says`}
        onInput={(event) => slide(steps[event.currentTarget.valueAsNumber] ?? value)}
      />
      <End words={offer.ends[1]} />
      <span id={`${id}-which`} class="which">
        {capital(which)}
      </span>
      <button
        type="button"
        class="plain reset"
        hidden={!changed}
        aria-label={say("shell-reset-name", { label })}
        onClick={() => {
          input.current?.focus();
          reset();
        }}
      >
        {say("shell-reset")}
      </button>
      <Says id={`${id}-says`} offer={offer} />
    </div>
  );
}

const End = ({ words }: { readonly words: string }): JSX.Element => (
  <span class="end" aria-hidden="true" lang={tongueOf(words)}>
    {called(words)}
  </span>
);

/** What it offers, and what it is. */
const stepsWith = ({ steps }: Offer, value: number): readonly number[] =>
  steps.includes(value) ? steps : [...steps, value].toSorted((a, b) => a - b);

/** What it means, and what researchers call it. */
function Says({ id, offer }: { readonly id: string; readonly offer: Offer }): JSX.Element {
  const { path, says, symbol } = offer;
  const [low = "", high = ""] = offer.ends.map(called);
  return (
    <p id={id} class="says">
      <span lang={tongueOf(says)}>{called(says)}</span>
      <span class="spoken">{say("shell-ends", { low, high })}</span>
      <span class="technical">
        {mixed((marks) => say("shell-symbol", { ...marks, symbol: symbol ?? "none" }), {
          path: <code>{path}</code>,
        })}
      </span>
    </p>
  );
}

/** What the structures that are shown have by themselves: "64 people", "20 % and 25 %". */
function ownWords(page: Page, offer: Offer): string {
  const wish = page.wish.value;
  const offered = wish?.shipped?.checked.structures.map(({ name }) => name) ?? [];
  const own = (shown: boolean): readonly number[] =>
    offer.values.flatMap((value, k) =>
      value !== null && (!shown || wish?.structures.includes(offered[k] ?? "") === true)
        ? [value]
        : [],
    );
  const values = own(true).length > 0 ? own(true) : own(false);
  return listed([...new Set(values)].map((value) => sayValue(offer, value)));
}

function whichOf(page: Page, offer: Offer): string {
  const { shipped, structures: shown = [] } = page.wish.value ?? {};
  const offered = shipped?.checked.structures.map(({ name }) => name) ?? [];
  return whichWords(offer, offered.map(called), shown.map(called));
}
