/** One change to be made: in which structure, of what, to which value. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Description } from "../../../workers/live-types.ts";
import type { Offer } from "../../../workers/offers.ts";
import type { Page } from "../page.ts";
import { called } from "../../viz/numbers.ts";
import { sayValue } from "../words/links.ts";
import { moment } from "../words/plain.ts";
import { changeWords, isLively, MOST_CHANGES, say } from "./changes.ts";
import type { Log } from "./log.ts";

export interface PartProps {
  readonly page: Page;
  readonly log: Log;
  readonly description: Description;
}

interface FormProps extends PartProps {
  readonly tick: number;
}

/** What a structure has now: what was last changed, else what the slider says, else its own. */
function valueNow({ page, log, tick }: FormProps, offer: Offer, place: number): number {
  const { set = {} } = page.wish.value ?? {};
  const later = log.changes.findLast(({ at, path }) => path === offer.path && at <= tick);
  const said = Object.hasOwn(set, offer.path) ? set[offer.path] : undefined;
  return later?.value ?? said ?? offer.values[place] ?? 0;
}

/** What can be changed in a structure. */
function offersOf({ page }: FormProps, structure: string): readonly [readonly Offer[], number] {
  const offered = page.wish.value?.shipped?.checked.structures.map(({ name }) => name) ?? [];
  const place = offered.indexOf(structure);
  const offers = page.offers.value.filter((offer) => isLively(offer) && has(offer, place));
  return [offers, place];
}

const has = ({ values }: Offer, place: number): boolean => typeof values[place] === "number";

export function Form(props: FormProps): JSX.Element {
  const [wanted, setStructure] = useState("");
  const [path, setPath] = useState("");
  const { structures = [] } = props.page.wish.value ?? {};
  const structure = structures.find((name) => name === wanted) ?? structures[0] ?? "";
  const [offers, place] = offersOf(props, structure);
  const offer = offers.find((each) => each.path === path) ?? offers[0];
  if (offer === undefined) return <p class="note">{say("branch-nothing")}</p>;
  const now = valueNow(props, offer, place);
  return (
    <To key={offer.path} {...props} offer={offer} now={now} structure={structure}>
      {structures.length > 1 && (
        <Select label={say("branch-structure")} value={structure} choose={setStructure}>
          {structures.map((name) => [name, name])}
        </Select>
      )}
      <Select label={say("branch-what")} value={offer.path} choose={setPath}>
        {offers.map((each) => [each.path, called(each.label)])}
      </Select>
    </To>
  );
}

interface ToProps extends FormProps {
  readonly offer: Offer;
  readonly now: number;
  readonly structure: string;
  readonly children: JSX.Element | readonly (JSX.Element | false)[];
}

/** To which value, and the button. */
function To({ log, description, tick, offer, now, structure, children }: ToProps) {
  const others = offer.steps.filter((step) => step !== now);
  const [wanted, setValue] = useState<number | undefined>(undefined);
  const value = others.find((step) => step === wanted) ?? others[others.length >> 1];
  const at = tick + 1;
  const { unit, until } = description;
  const full = log.changes.length >= MOST_CHANGES;
  const why = at > until ? "branch-at-end" : full ? "branch-full" : null;
  const apply = (event: Event): void => {
    event.preventDefault();
    if (why !== null || value === undefined) return;
    const change = { at, path: offer.path, value };
    const said = changeWords(change, { offers: [offer], unit });
    log.tell(say("branch-done", { change: said }));
    void log.add(change, structure);
  };
  return (
    <form onSubmit={apply}>
      {children}
      <Select
        label={say("branch-value", { now: sayValue(offer, now) })}
        value={String(value)}
        choose={(step) => setValue(Number(step))}
      >
        {others.map((step) => [String(step), sayValue(offer, step)])}
      </Select>
      <button type="submit" class="action" aria-disabled={why !== null || value === undefined}>
        {say("branch-apply", { when: moment(description, Math.min(at, until)) })}
      </button>
      {why !== null && <p class="note">{say(why, { count: MOST_CHANGES })}</p>}
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly children: readonly (readonly [value: string, words: string])[];
}

function Select({ label, value, choose, children }: SelectProps): JSX.Element {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {children.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
