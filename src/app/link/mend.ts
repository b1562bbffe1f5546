/** Settings that a scenario cannot have together: which near ones it can. */
import type { Problem } from "../../../workers/live-types.ts";
import type { Offer } from "../../../workers/offers.ts";
import { called } from "../../viz/numbers.ts";
import { ownOf } from "./address.ts";
import { LINK_WORDS, sayNumber } from "../words/links.ts";

type Settings = Readonly<Record<string, number>>;

/** The nearest values that the sliders offer; where all are such already, what the scenario says itself. Null: nothing is set. */
export function mended(
  set: Settings,
  offers: readonly Offer[],
  [problem]: readonly Problem[],
): { readonly set: Settings; readonly notes: readonly string[] } | null {
  const given = offers.filter(({ path }) => Object.hasOwn(set, path));
  if (given.length === 0) return null;
  const odd = given.filter(({ path, steps }) => !steps.includes(set[path] ?? 0));
  const wrong = odd.length === 0 ? given : odd;
  const usedFor = (offer: Offer): number =>
    odd.length === 0 ? ownOf(offer) : nearestStep(offer, set[offer.path] ?? 0);
  const kept = given.filter((offer) => !wrong.includes(offer));
  const why = problem?.message.replace(/\.$/, "") ?? null;
  return {
    set: Object.fromEntries([
      ...kept.map(({ path }) => [path, set[path] ?? 0] as const),
      ...odd.map((offer) => [offer.path, usedFor(offer)] as const),
    ]),
    notes: wrong.map((offer) => {
      const asked = sayNumber(set[offer.path] ?? 0);
      return LINK_WORDS.cannot(called(offer.label), asked, why, sayNumber(usedFor(offer)));
    }),
  };
}

function nearestStep({ steps }: Offer, value: number): number {
  const [first = value] = steps;
  return steps.reduce(
    (best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best),
    first,
  );
}
