/** The tags of a card, in groups: of each group at most one is asked for, of all groups together each must hold. */
import type { GalleryCard } from "../../../../workers/cards/card.ts";

export const GROUPS = ["topic", "kind", "effect", "size", "fidelity"] as const;
export type Group = (typeof GROUPS)[number];

/** Of each group the tag that is asked for. */
export type Tags = Partial<Readonly<Record<Group, string>>>;

const TAGS: Readonly<Record<Group, (card: GalleryCard) => readonly string[]>> = {
  topic: ({ topics }) => topics,
  kind: ({ kinds }) => kinds,
  effect: ({ effects }) => effects,
  size: ({ size }) => [size],
  fidelity: ({ fidelity }) => [fidelity],
};

export const tagsIn = (group: Group, card: GalleryCard): readonly string[] => TAGS[group](card);

export const hasTags = (card: GalleryCard, tags: Tags): boolean =>
  GROUPS.every((group) => {
    const { [group]: wanted } = tags;
    return wanted === undefined || TAGS[group](card).includes(wanted);
  });

/** The group in which a tag stands; undefined: no card has it. */
export const groupOf = (tag: string, cards: readonly GalleryCard[]): Group | undefined =>
  GROUPS.find((group) => cards.some((card) => TAGS[group](card).includes(tag)));
