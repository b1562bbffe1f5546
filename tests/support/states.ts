/** States of the page, as readers might bring it into: for whatever writes them down and reads them again. */
import {
  constantFrom,
  double,
  integer,
  option,
  record,
  stringMatching,
  subarray,
  tuple,
  type Arbitrary,
} from "fast-check";
import { LOOKS, type Known, type State } from "../../src/app/link/state.ts";
import type { Offer } from "../../workers/offers.ts";
import { linesOf } from "./links.ts";

const differing = ({ path, whole, min, max, values }: Offer): Arbitrary<[string, number]> =>
  (whole ? integer({ min, max }) : double({ min, max, noNaN: true }))
    .map((value) => value + 0)
    .filter((value) => values.some((own) => own !== null && own !== value))
    .map((value) => [path, value]);

const settings = (controls: readonly Offer[]): Arbitrary<Record<string, number>> =>
  tuple(...controls.map((offer) => option(differing(offer)))).map((set) =>
    Object.fromEntries(set.filter((each) => each !== null)),
  );

const chosen = ({ offered, usual }: Known): Arbitrary<readonly string[] | null> =>
  option(
    subarray([...offered], { minLength: 1, maxLength: Math.min(6, offered.length) }).filter(
      (names) => names.join("|") !== usual.join("|"),
    ),
  );

const looks = LOOKS.filter((look) => look !== "auto");

export const stateOf = (known: Known): Arbitrary<State> =>
  record(
    {
      seed: option(stringMatching(/^[\w.-]{1,40}$/).filter((seed) => seed !== known.seed)),
      structures: chosen(known),
      set: settings(known.controls),
      tick: option(integer({ min: 0, max: known.until })),
      whose: constantFrom(...[null, ...linesOf(known)].filter((line) => line !== known.lead)),
      luck: constantFrom("same", "own"),
      profile: constantFrom("usual", "projector", "embed"),
      look: constantFrom(...looks),
    },
    { requiredKeys: ["seed", "structures", "set", "tick", "whose", "luck", "profile"] },
  );
