/** What was changed, in words: "People in the group (population.size)", "96 people". */
import type { Offer } from "../../../workers/offers.ts";
import type { Wish } from "../link/wish.ts";
import { sayValue } from "../words/links.ts";
import type { Facts } from "./text.ts";
import { inEnglish } from "../words/fluent.ts";

/** What sliders say, and what was changed while the run went on. */
export const changedIn = (
  wish: Pick<Wish, "set" | "changes" | "both">,
  unit: string,
  offers: readonly Offer[],
): Facts => inEnglish(() => changedFacts(wish, unit, offers));

function changedFacts(
  { set, changes = [], both }: Pick<Wish, "set" | "changes" | "both">,
  unit: string,
  offers: readonly Offer[],
): Facts {
  const atStart = offers.flatMap((offer): [string, string][] => {
    const value = Object.hasOwn(set, offer.path) ? set[offer.path] : undefined;
    return value === undefined ? [] : [[nameOf(offer), sayValue(offer, value)]];
  });
  const later = changes.flatMap(({ at, path, value }): [string, string][] => {
    const offer = offers.find((each) => each.path === path);
    return offer === undefined
      ? []
      : [[`from ${unit} ${at} on, ${nameOf(offer)}`, sayValue(offer, value)]];
  });
  const beside: Facts = both === undefined ? [] : [["both futures", "side by side"]];
  return [...atStart, ...later, ...beside];
}

const nameOf = ({ label, path }: Offer): string => `${label} (${path})`;
