/**
 * Institutions: holders of knowledge that do not die: an organisation's code, a repository of best practice, a team room, a
 * directory. They hold the same kinds as people, in columns and books of their own, and are nobody's neighbours: what is
 * written into them and read from them is said by parts that name them.
 */
import type { Groups } from "./groups.ts";
import type { Knowledge } from "./knowledge.ts";

/** Whose an institution is: everybody's; one for each group; one for each two people (0 and 1, 2 and 3 ...). */
export const SCOPES = ["all", "group", "pair"] as const;
export type Scope = (typeof SCOPES)[number];

/** empty: they hold nothing at the start. newcomer: what a newcomer holds. */
export const BEGINNINGS = ["empty", "newcomer"] as const;

export interface InstitutionSpec {
  readonly name: string;
  readonly scope: Scope;
  readonly start: (typeof BEGINNINGS)[number];
}

/** What stands before the columns of an institution's kinds, in place of the kind's own name. */
export const heldBy = (institution: string, kind: string, main: string): string =>
  kind === main ? `@${institution}` : `@${institution}/${kind}`;

/** Number of holders of an institution among so many people, in so many groups. */
export function holdersOf(scope: Scope, capacity: number, groups: number): number {
  if (scope === "all") return 1;
  return scope === "group" ? groups : Math.ceil(capacity / 2);
}

/** One institution, or one of each group or pair: holders 0 .. count - 1. */
export class Institution {
  readonly name: string;
  readonly scope: Scope;
  readonly count: number;
  /** What they hold: by the names of the people's kinds. Row h is holder h. */
  readonly kinds: ReadonlyMap<string, Knowledge>;
  private readonly groups: Groups;

  constructor(
    { name, scope }: InstitutionSpec,
    count: number,
    kinds: ReadonlyMap<string, Knowledge>,
    groups: Groups,
  ) {
    this.name = name;
    this.scope = scope;
    this.count = count;
    this.kinds = kinds;
    this.groups = groups;
  }

  /** The holder to which the person of this row belongs. */
  holderOf(row: number): number {
    if (this.scope === "all") return 0;
    return this.scope === "group" ? this.groups.of[row] : row >> 1;
  }

  /** Number of people who belong to a holder, of n. */
  size(holder: number, n: number): number {
    if (this.scope === "all") return n;
    if (this.scope === "group") return this.groups.sizes[holder];
    return Math.max(0, Math.min(2, n - 2 * holder));
  }

  /** The k-th person of a holder: 0 .. size - 1, ascending. */
  member(holder: number, k: number): number {
    if (this.scope === "all") return k;
    if (this.scope === "group") return this.groups.members[this.groups.offsets[holder] + k];
    return 2 * holder + k;
  }

  /** The place of a holder in an environment in which each group has a place; 0 where there is one for all. */
  placeOf(holder: number, places: number): number {
    return places > 1 && this.scope === "group" ? holder : 0;
  }
}
