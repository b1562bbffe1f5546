/** The few numbers that a newcomer may change, in plain words. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Offer } from "../../../workers/offers.ts";
import { capital, listed } from "../../viz/numbers.ts";
import { ownOf } from "../link/address.ts";
import type { Page } from "../page.ts";
import { sayValue, whichWords } from "../words/links.ts";

/** With more to change nobody knows what it was. */
const MOST = 3;

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
      <h2 id="sliders-title">Change one thing</h2>
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
  const input = useRef<HTMLInputElement>(null);
  const [put, putAway] = useState(false);
  const { path, label, ends } = offer;
  const id = `slider-${path}`;
  const { set = {} } = page.wish.value ?? {};
  const changed = Object.hasOwn(set, path);
  const value = changed ? (set[path] ?? 0) : ownOf(offer);
  const steps = stepsWith(offer, value);
  const words = changed ? sayValue(offer, value) : ownWords(page, offer);
  return (
    // A key puts its words away, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={put ? "slider put-away" : "slider"}
      onKeyDown={({ key }) => key === "Escape" && putAway(true)}
      onMouseLeave={() => putAway(false)}
      onFocusOut={() => putAway(false)}
    >
      <label for={id}>{label}</label>
      <output for={id} aria-live="off">
        {words}
      </output>
      <span class="end" aria-hidden="true">
        {ends[0]}
      </span>
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
        onInput={(event) => page.slide(offer, steps[event.currentTarget.valueAsNumber] ?? value)}
      />
      <span class="end" aria-hidden="true">
        {ends[1]}
      </span>
      <Which id={`${id}-which`} page={page} offer={offer} />
      <button
        type="button"
        class="plain reset"
        hidden={!changed}
        aria-label={`Reset this: ${label}`}
        onClick={() => {
          input.current?.focus();
          page.reset(offer);
        }}
      >
        Reset this
      </button>
      <Says id={`${id}-says`} offer={offer} />
    </div>
  );
}

/** What it offers, and what it is. */
const stepsWith = ({ steps }: Offer, value: number): readonly number[] =>
  steps.includes(value) ? steps : [...steps, value].toSorted((a, b) => a - b);

/** What it means, and what researchers call it. */
function Says({ id, offer }: { readonly id: string; readonly offer: Offer }): JSX.Element {
  const { ends, path, says, symbol } = offer;
  return (
    <p id={id} class="says">
      {says}
      <span class="spoken">
        From {ends[0]} to {ends[1]}.
      </span>
      <span class="technical">
        {symbol !== null && `${symbol} in papers; `}
        <code>{path}</code> in the scenario
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

function Which({ id, page, offer }: SliderProps & { readonly id: string }): JSX.Element {
  const { shipped, structures: shown = [] } = page.wish.value ?? {};
  const offered = shipped?.checked.structures.map(({ name }) => name) ?? [];
  const words = whichWords(offer, offered, shown);
  return (
    <span id={id} class="which">
      {capital(words)}
    </span>
  );
}
