/** Reading the books of a run, and holding them against what people really know. */
import {
  ACCOUNTS,
  CHANNELS,
  gained,
  held,
  lost,
  REASONS,
  started,
  type Account,
} from "./core/books.ts";
import { MAIN } from "./core/knowledge.ts";
import { institutionOf, knowledgeOf } from "./core/need.ts";
import type { World } from "./core/world.ts";

/** One account: start + gained - lost = held. Channel "own" is what was created; the others were acquired. */
export interface Statement {
  readonly account: Account;
  readonly start: number;
  readonly gained: Readonly<Record<string, number>>;
  readonly lost: Readonly<Record<string, number>>;
  readonly held: number;
}

/** The books of a kind of knowledge, one statement an account; `of` left out: of the main kind. */
export function ledger(world: World, of?: string): Statement[] {
  const { books } = knowledgeOf(world, of);
  return ACCOUNTS.map((account) => ({
    account,
    start: started(books, account),
    gained: Object.fromEntries(
      CHANNELS.map((channel) => [channel, gained(books, account, channel)]),
    ),
    lost: Object.fromEntries(REASONS.map((reason) => [reason, lost(books, account, reason)])),
    held: held(books, account),
  }));
}

/**
 * What the books say is held, less what is held, counted anew: 0 and 0, or the engine is wrong. `institution`: of what its
 * holders know, not of what people do.
 */
export function residual(
  world: World,
  of?: string,
  institution?: string,
): { person: number; group: number } {
  const holders = institution === undefined ? undefined : institutionOf(world, institution);
  const kind = holders?.kinds.get(of ?? MAIN) ?? knowledgeOf(world, of);
  const real = kind.recount(holders?.count ?? world.n);
  return {
    person: held(kind.books, "person") - real.person,
    group: held(kind.books, "group") - real.group,
  };
}
