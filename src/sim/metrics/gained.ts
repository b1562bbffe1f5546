/** The books, left side: what has been gained since the start. */
import { CHANNELS, gained as gainedSince } from "../core/books.ts";
import { knowledgeOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { account, booksOf } from "../core/shared-params.ts";

const ALL = "all";
const params = {
  of: account,
  kind: booksOf,
  channel: {
    kind: "choice",
    options: [ALL, ...CHANNELS],
    doc: "Only what was gained through this channel",
    default: ALL,
  },
} as const satisfies Params;

export const gained: Metric<typeof params> = {
  name: "gained",
  doc: "Things that the group has come to know since the start, counted each time.",
  unit: "items",
  ahead: "more",
  total: true,
  params,
  read: (world, { of, kind, channel }) =>
    gainedSince(knowledgeOf(world, kind).books, of, channel === ALL ? undefined : channel),
};
