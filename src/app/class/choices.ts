/**
 * What a student can choose: a structure as it stands in the scenario, or a structure with one of its sliders moved. All
 * that can be chosen is numbered, so that the number fits into a code.
 */
import type { Offer } from "../../../workers/offers.ts";

/** A slider, and where it stands. */
export interface Moved {
  readonly path: string;
  readonly value: number;
}

export interface Choice {
  readonly structure: string;
  /** Null: as it stands in the scenario. */
  readonly moved: Moved | null;
}

/** What is chosen from: the same on a student's page and on the teacher's. */
export interface Menu {
  readonly structures: readonly string[];
  readonly sliders: readonly Pick<Offer, "path" | "steps">[];
}

/** With more to change nobody knows what it was. */
const MOST_SLIDERS = 3;

export function menuOf(checked: Named, offers: readonly Offer[]): Menu {
  return {
    structures: checked.structures.map(({ name }) => name),
    sliders: offers.slice(0, MOST_SLIDERS),
  };
}

/** What is needed of a scenario. */
interface Named {
  readonly structures: readonly { readonly name: string }[];
}

/** Each structure unmoved, and with each step of each slider. */
const width = ({ sliders }: Menu): number =>
  sliders.reduce((sum, { steps }) => sum + steps.length, 1);

/** How many choices there are. */
export const choicesIn = (menu: Menu): number => menu.structures.length * width(menu);

/** The number of a choice; null: it is not on the menu. */
export function numberOf(menu: Menu, { structure, moved }: Choice): number | null {
  const row = menu.structures.indexOf(structure);
  if (row < 0) return null;
  if (moved === null) return row * width(menu);
  let before = 1;
  for (const { path, steps } of menu.sliders) {
    const step = path === moved.path ? steps.indexOf(moved.value) : -1;
    if (step >= 0) return row * width(menu) + before + step;
    before += steps.length;
  }
  return null;
}

/** The choice of a number; null: there is none. */
export function choiceAt(menu: Menu, number: number): Choice | null {
  const wide = width(menu);
  const structure = menu.structures[Math.floor(number / wide)];
  if (structure === undefined || number < 0) return null;
  let step = (number % wide) - 1;
  if (step < 0) return { structure, moved: null };
  for (const { path, steps } of menu.sliders) {
    const value = steps[step];
    if (value !== undefined && step >= 0) return { structure, moved: { path, value } };
    step -= steps.length;
  }
  return null;
}
