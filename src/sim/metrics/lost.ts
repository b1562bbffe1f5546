/** The books, right side: what has been lost since the start. */
import { REASONS, lost as lostSince } from "../core/books.ts";
import { knowledgeOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { account, booksOf } from "../core/shared-params.ts";

const ALL = "all";
const params = {
  of: account,
  kind: booksOf,
  reason: {
    kind: "choice",
    options: [ALL, ...REASONS],
    doc: "Only what was lost for this reason",
    default: ALL,
  },
} as const satisfies Params;

export const lost: Metric<typeof params> = {
  name: "lost",
  doc: "Things that the group has lost since the start, counted each time: nobody knew them any more.",
  unit: "items",
  ahead: "less",
  total: true,
  params,
  read: (world, { of, kind, reason }) =>
    lostSince(knowledgeOf(world, kind).books, of, reason === ALL ? undefined : reason),
};
