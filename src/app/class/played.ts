/** What a student's page has played: the choice, how it ended, and the code that is read out. */
import type { Description } from "../../../workers/live-types.ts";
import type { Play } from "../run/shown.ts";
import { numberOf, type Choice, type Menu } from "./choices.ts";
import { resultCode } from "./seats.ts";

/** Whether this run has the luck of a seat, and nothing was changed on its way. */
export const isOfSeat = (
  { id, seed, luck, interventions = [] }: Description,
  scenario: string,
  own: string,
): boolean => id === scenario && seed === own && luck === "same" && interventions.length === 0;

/** What was chosen to get this run; null: it is on no menu. */
function choiceOf({ structures, set }: Description, menu: Menu): Choice | null {
  const [first, ...more] = structures;
  const [setting, ...others] = Object.entries(set);
  if (first === undefined || more.length > 0 || others.length > 0) return null;
  const moved = setting === undefined ? null : { path: setting[0], value: Number(setting[1]) };
  const choice = { structure: first.name, moved };
  return numberOf(menu, choice) === null ? null : choice;
}

export interface Result {
  readonly choice: Choice;
  readonly code: string;
  /** On the line that the author of the scenario looks at first. */
  readonly value: number;
}

/** Asked when the end of the run has been seen; null: it has no code. */
export function resultOf({ description, history }: Play, menu: Menu): Result | null {
  const choice = choiceOf(description, menu);
  const [track] = history.tracks;
  const hash = track?.hashes.at(-1);
  if (choice === null || track === undefined || hash === undefined) return null;
  const { id: scenario, seed, lead } = description;
  const code = resultCode(menu, choice, { scenario, seed, hash });
  return code === null ? null : { choice, code, value: track[lead].at(-1) ?? Number.NaN };
}
