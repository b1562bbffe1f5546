/** The words of the class, and what is said in them of a choice. */
import { figure, whoseWords } from "../../words/plain.ts";
import { sayValue } from "../../words/links.ts";
import { words } from "../../words/fluent.ts";
import text from "../../words/en/class.ftl?raw";
import type { Description, Whose } from "../../../../workers/live-types.ts";
import type { Offer } from "../../../../workers/offers.ts";
import { counted } from "../../../viz/numbers.ts";
import type { Choice } from "../../class/choices.ts";

export const say = words(text);

/** "Villages", "Villages, with People in the group at 32 people". */
export function choiceWords({ structure, moved }: Choice, offers: readonly Offer[]): string {
  const offer = offers.find(({ path }) => path === moved?.path);
  if (moved === null || offer === undefined) return structure;
  const value = sayValue(offer, moved.value);
  return say("class-chosen-moved", { structure, label: offer.label, value });
}

/** "OAK-41": as it is shown to a class. */
export const shownCode = (code: string): string => code.toUpperCase();

/** "What the group knows after 60 rounds: 12" */
export function resultWords(description: Description, whose: Whose, value: number): string {
  const { unit, until } = description;
  return say("class-result-what", {
    what: whoseWords(description, whose).title,
    time: counted(until, unit),
    value: figure(description, whose, value),
  });
}
