/**
 * What a page offers for each control of a scenario: words for its slider, and the values that it can have. The build
 * works them out for what ships, since each value is tried on every structure.
 */
import {
  catalogue,
  checkSizes,
  controlsOf,
  RatchetError,
  validate,
  type Control,
  type FormulaParser,
  type Scenario,
} from "../src/sim/index.ts";

export interface Offer {
  /** "population.changes.0.size": what `--set` takes. */
  readonly path: string;
  readonly label: string;
  /** What the smallest and the largest value are called. */
  readonly ends: readonly [low: string, high: string];
  /** What it means, in one sentence. */
  readonly says: string;
  readonly unit: string | null;
  /** Its symbol in the literature. */
  readonly symbol: string | null;
  /** True: only whole numbers. */
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  /** What the scenario says, by structure; null: that structure has no such number. */
  readonly values: readonly (number | null)[];
  /** What a slider offers, ascending: every structure can have each of them, with the ends of the other sliders too. */
  readonly steps: readonly number[];
}

type Settings = Readonly<Record<string, number>>;

/** More people than this are not drawn on a page. */
const MOST_PEOPLE = 100_000;
/** Of what has no largest value, a page takes up to so many times what the scenario says. */
const MUCH = 1000;
/** Of what has no natural end, from a quarter of what the scenario says to four times as much. */
const FACTORS = [0.25, 0.375, 0.5, 0.75, 1, 1.5, 2, 3, 4];
/** A whole number up to this is counted up one by one. */
const FEW = 8;
/** A chance smaller than this is changed by factors. */
const SMALL_CHANCE = 0.1;
const CHANCES = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
/** How far from a value that cannot be had another is looked for. */
const NEAR = 0.1;

/** `scenario` as it stands in its file, read to plain data; `formulas`: what reads formulas, where it may hold any. */
export function offersOf(scenario: unknown, formulas?: FormulaParser): readonly Offer[] {
  const checked = validate(scenario, { formulas });
  const offers = candidatesIn(checked);
  // First each by itself, so that an end that nobody can have takes nothing from the others; then all together.
  for (const together of [false, true]) {
    offers.forEach((offer, k) => {
      const others = together ? offers.filter((other) => other !== offer) : [];
      const corners = cornersOf(others);
      const possible = (value: number): boolean =>
        corners.every((corner) =>
          isPossible(scenario, { ...corner, [offer.path]: value }, formulas),
        );
      offers[k] = { ...offer, steps: stepsOf(offer, possible) };
    });
  }
  return named(offers);
}

/** The same at once: none of the values has been tried, and some may not be possible. */
export const roughOffersOf = (checked: Scenario): readonly Offer[] => named(candidatesIn(checked));

const candidatesIn = (checked: Scenario): Offer[] =>
  controlsOf(checked, catalogue).map((control) => offerOf(control, checked.clock));

const named = (offers: readonly Offer[]): readonly Offer[] =>
  offers.map((offer) => Object.assign({}, offer, { label: labelAmong(offer, offers) }));

/** Two entries may use the same part: then the name of the entry says which is meant. */
function labelAmong({ label, path }: Offer, offers: readonly Offer[]): string {
  if (offers.filter((other) => other.label === label).length < 2) return label;
  const entry = path.split(".").at(-2) ?? path;
  return `${label} (${entry.replaceAll("-", " ")})`;
}

function offerOf(control: Control, clock: Scenario["clock"]): Offer {
  const { path, kind, symbol = null, min = 0, max, values } = control;
  const unit = control.unit === "ticks" ? `${clock.unit}s` : (control.unit ?? null);
  const own = values.filter((value) => value !== null);
  const declared = unit === "people" ? Math.min(MOST_PEOPLE, max ?? MOST_PEOPLE) : max;
  const offer = {
    path,
    ...wordsOf(control),
    unit,
    symbol,
    whole: kind === "integer",
    min,
    max: Math.max(declared ?? MUCH * Math.max(1, ...own), ...own),
    values,
  };
  return { ...offer, steps: candidatesOf(offer) };
}

const wordsOf = ({ path, plain, doc }: Control): Pick<Offer, "label" | "ends" | "says"> => ({
  label: plain?.label ?? labelOf(path),
  ends: plain?.ends ?? ["less", "more"],
  says: plain?.says ?? (doc.endsWith(".") ? doc : `${doc}.`),
});

/** The last words of a path: "step.act.how-often" is "How often". */
function labelOf(path: string): string {
  const words = (path.split(".").at(-1) ?? path).replaceAll(/[-_]/gu, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const baseOf = ({ values }: Pick<Offer, "values">): number =>
  values.find((value) => value !== null) ?? 0;

/** What might be offered, before anything is tried. */
function candidatesOf(offer: Omit<Offer, "steps">): readonly number[] {
  const { whole, min, max } = offer;
  const base = baseOf(offer);
  const within = (value: number): boolean => value >= min && value <= max;
  const neat = (value: number): number =>
    whole ? Math.round(value) : Number(value.toPrecision(12));
  return ascending([base, ...roughly({ whole, min, max, base }).map(neat)].filter(within));
}

function roughly(of: Pick<Offer, "whole" | "min" | "max"> & { base: number }): readonly number[] {
  const { whole, min, max, base } = of;
  if (whole && base <= FEW) return Array.from({ length: Math.max(4, 4 * base) + 1 }, (_, k) => k);
  if (whole || min !== 0 || max !== 1) return FACTORS.map((factor) => factor * base);
  if (base >= SMALL_CHANCE) return Array.from({ length: 21 }, (_, k) => k / 20);
  return CHANCES.filter((chance) => chance === 0 || chance >= base / 10);
}

const ascending = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].toSorted((a, b) => a - b);

/** Those that can be had, or what is near them; what the scenario says itself always can. */
function stepsOf(offer: Offer, possible: (value: number) => boolean): readonly number[] {
  const own = offer.values.filter((value) => value !== null);
  const found = offer.steps.flatMap((value) => {
    if (own.includes(value) || possible(value)) return [value];
    return offer.whole ? nearby(value, offer, possible) : [];
  });
  return ascending([...own, ...found]);
}

function nearby(
  value: number,
  { min, max }: Offer,
  possible: (value: number) => boolean,
): readonly number[] {
  for (let away = 1; away <= NEAR * value; away++) {
    for (const near of [value - away, value + away])
      if (near >= min && near <= max && possible(near)) return [near];
  }
  return [];
}

/** Both ends of each of them, in all combinations. */
function cornersOf(offers: readonly Offer[]): readonly Settings[] {
  let corners: readonly Settings[] = [{}];
  for (const { path, steps } of offers) {
    const ends = new Set(steps.slice(0, 1).concat(steps.slice(-1)));
    corners = [...ends].flatMap((end) =>
      corners.map((corner) => Object.assign({}, corner, { [path]: end })),
    );
  }
  return corners;
}

function isPossible(
  scenario: unknown,
  set: Settings,
  formulas: FormulaParser | undefined,
): boolean {
  try {
    for (const { model } of validate(scenario, { set, formulas }).structures) checkSizes(model);
    return true;
  } catch (error) {
    if (error instanceof RatchetError) return false;
    throw error;
  }
}
