/** The cards that were found: the first ones at once, the others a few in each frame, so that nobody waits for all of them. */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { GalleryCard } from "../../../../workers/cards/card.ts";
import { CardView } from "./card-view.tsx";

/** So many are made in one go. */
const FEW = 9;

interface CardListProps {
  readonly cards: readonly GalleryCard[];
  readonly view: string;
}

export function CardList({ cards, view }: CardListProps): JSX.Element {
  // A card that is there already is not made again.
  const made = useMemo(() => new Map<string, JSX.Element>(), [view]);
  const [grown, grow] = useState({ of: cards, count: FEW });
  const count = grown.of === cards ? grown.count : FEW;
  useEffect(() => {
    if (count >= cards.length) return undefined;
    const frame = requestAnimationFrame(() => grow({ of: cards, count: count + FEW }));
    return () => cancelAnimationFrame(frame);
  }, [cards, count]);
  const viewOf = (card: GalleryCard): JSX.Element => {
    const own = made.get(card.id) ?? <CardView key={card.id} card={card} view={view} />;
    made.set(card.id, own);
    return own;
  };
  return (
    // It listens to the arrows, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul class="cards" onKeyDown={walk}>
      {cards.slice(0, count).map(viewOf)}
    </ul>
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowDown", 1],
  ["ArrowRight", 1],
  ["ArrowUp", -1],
  ["ArrowLeft", -1],
]);

/** From the name of a card to the next one's: there are many, and each has several ways. */
function walk(event: KeyboardEvent): void {
  const step = STEPS.get(event.key);
  const from = event.target;
  if (step === undefined || !(from instanceof HTMLElement) || !from.matches(".card-name")) return;
  const names = [...document.querySelectorAll<HTMLElement>(".card-name")];
  const next = names[names.indexOf(from) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
