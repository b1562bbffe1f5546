/** Which of the scenarios that ship is meant. */
import { cards, first, load, type Card } from "virtual:ratchet-gallery";
import { nearestName } from "./names.ts";
import { shown } from "../words/links.ts";

/** The scenario of this name, or the first one and what is to be said of the name. */
export function cardOf(wanted: string | null): {
  readonly card: Card | undefined;
  readonly load: (() => Promise<unknown>) | undefined;
  readonly notice: string;
} {
  const asked = cards.find(({ id }) => id === wanted);
  const card = asked ?? cards.find(({ id }) => id === first) ?? cards[0];
  const notice = asked === undefined && wanted !== null ? unknown(wanted) : "";
  return { card, load: card === undefined ? undefined : () => load(card.id), notice };
}

function unknown(wanted: string): string {
  const near = nearestName(
    wanted,
    cards.map(({ id }) => id),
  );
  const card = cards.find(({ id }) => id === near);
  return `There is no scenario called "${shown(wanted)}" here.${card === undefined ? "" : ` Nearest: "${card.title}".`}`;
}
