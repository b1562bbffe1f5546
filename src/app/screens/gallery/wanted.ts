/** What somebody looks for in the gallery, as the address says it: "?q=forget&tag=turnover,small&sort=people". */
import type { GalleryCard } from "../../../../workers/cards/card.ts";
import { entryOf, nearest, search, type Entry } from "./search.ts";
import { GROUPS, groupOf, hasTags, tagsIn, type Group, type Tags } from "./tags.ts";

export const SORTS = ["title", "people", "founded"] as const;
type Sort = (typeof SORTS)[number];

export interface Wanted {
  readonly query: string;
  readonly tags: Tags;
  /** Null: what fits best, and A to Z where nothing was asked for. */
  readonly sort: Sort | null;
}

/** More is no search. */
const LONGEST = 100;
const MOST_NEAR = 3;

export interface Read {
  readonly wanted: Wanted;
  /** Tags that the address names and that no card has. */
  readonly unknown: readonly string[];
}

export function readWanted(address: string, cards: readonly GalleryCard[]): Read {
  const fields = new URLSearchParams(address);
  const named = (fields.get("tag") ?? "").split(",").filter((tag) => tag !== "");
  const known = named.map((tag) => [groupOf(tag, cards), tag] as const);
  return {
    wanted: {
      query: (fields.get("q") ?? "").slice(0, LONGEST),
      tags: Object.fromEntries(known.filter(([group]) => group !== undefined)) as Tags,
      sort: SORTS.find((sort) => sort === fields.get("sort")) ?? null,
    },
    unknown: known.filter(([group]) => group === undefined).map(([, tag]) => tag.slice(0, LONGEST)),
  };
}

/** What stands behind the question mark of the address; "" where nothing is asked for. */
export function writeWanted({ query, tags, sort }: Wanted): string {
  const named = GROUPS.flatMap((group) => tags[group] ?? []).join(",");
  const fields = [
    // Half of a character cannot stand in an address.
    ["q", query.trim().replaceAll(/\p{Cs}/gu, "\uFFFD")],
    ["tag", named],
    ["sort", sort ?? ""],
  ].filter(([, value]) => value !== "");
  return fields
    .map(([key, value = ""]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}

export const withTag = (wanted: Wanted, group: Group, tag: string | null): Wanted => {
  const { [group]: _, ...others } = wanted.tags;
  return { ...wanted, tags: tag === null ? others : { ...others, [group]: tag } };
};

export interface Found {
  readonly cards: readonly GalleryCard[];
  /** Where nothing was found: what comes near, and how many there are without one of the tags. */
  readonly near: readonly GalleryCard[];
  readonly without: readonly {
    readonly group: Group;
    readonly tag: string;
    readonly count: number;
  }[];
}

/** All that can be looked for. */
export class Shelf {
  private readonly entries: readonly Entry[];
  /** What was found by words the last time: filters ask for it again and again. */
  private last: { readonly query: string; readonly cards: readonly GalleryCard[] };

  /** `tagWords`: what the page calls the tags of a card. */
  constructor(cards: readonly GalleryCard[], tagWords: (card: GalleryCard) => readonly string[]) {
    this.entries = cards
      .toSorted((a, b) => a.title.localeCompare(b.title, "en"))
      .map((card) => entryOf(card, tagWords(card)));
    this.last = { query: "", cards: this.entries.map(({ card }) => card) };
  }

  find(wanted: Wanted): Found {
    const cards = sorted(this.fitting(wanted), wanted.sort);
    if (cards.length > 0) return { cards, near: [], without: [] };
    const without = GROUPS.flatMap((group) => {
      const tag = wanted.tags[group];
      if (tag === undefined) return [];
      const count = this.fitting(withTag(wanted, group, null)).length;
      return count > 0 ? [{ group, tag, count }] : [];
    });
    const near = wanted.query.trim() === "" ? [] : nearest(this.entries, wanted.query, MOST_NEAR);
    return { cards, near, without };
  }

  /** How many there would be with each tag of a group, all else as it is asked for. */
  counts(wanted: Wanted, group: Group): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const card of this.fitting(withTag(wanted, group, null)))
      for (const tag of tagsIn(group, card)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return counts;
  }

  private fitting({ query, tags }: Wanted): readonly GalleryCard[] {
    const asked = query.trim();
    if (this.last.query !== asked) {
      const all = this.entries.map(({ card }) => card);
      this.last = { query: asked, cards: asked === "" ? all : search(this.entries, asked) };
    }
    return this.last.cards.filter((card) => hasTags(card, tags));
  }
}

const FOUNDED = ["replication", "inspired", "own"];

/** Numbers that agree with others'. */
const agreed = ({ experiments }: GalleryCard): number =>
  experiments.reduce((all, { passed }) => all + passed, 0);

/** Those that are alike stay in their order. */
function sorted(cards: readonly GalleryCard[], sort: Sort | null): readonly GalleryCard[] {
  if (sort === null) return cards;
  const by: Readonly<Record<Sort, (a: GalleryCard, b: GalleryCard) => number>> = {
    title: (a, b) => a.title.localeCompare(b.title, "en"),
    people: (a, b) => a.people[1] - b.people[1],
    founded: (a, b) =>
      FOUNDED.indexOf(a.fidelity) - FOUNDED.indexOf(b.fidelity) || agreed(b) - agreed(a),
  };
  return cards.toSorted(by[sort]);
}
