/** How far people attend to the same things, and see these in the same way. */
import { apartIn, setsOf } from "../core/alike.ts";
import type { Beliefs } from "../core/knowledge.ts";
import { beliefsOf } from "../core/need.ts";
import type { Metric } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { attendedIn } from "../core/schema.ts";
import { of } from "../core/shared-params.ts";
import { ones } from "../exact/bits.ts";

const params = {
  of,
  answers: {
    kind: "kind",
    doc: "Name of the kind of beliefs that holds the answers: then what both attend to counts only where they give the same answer (left out: it counts)",
    optional: true,
    sort: "beliefs",
  },
} as const satisfies Params;

export const overlap: Metric<typeof params> = {
  name: "overlap",
  doc: "Share of the questions that either of two attends to which both attend to (and answer alike); the mean over all pairs, 0 where neither attends to anything.",
  source:
    "Jaccard 1901; with answers it is the overlap of two schemas times the share of what both attend to on which they agree: a shared mental model",
  unit: "of 1",
  ahead: "neither",
  needs: ["beliefs"],
  asks: () => ["schema"],
  params,
  read(world, { of: kind, answers: named }) {
    const schema = beliefsOf(world, kind);
    const answers = named === undefined ? null : beliefsOf(world, named);
    const { rows, sizes } = alikeIn(schema, answers, world.n);
    let sum = 0;
    for (let a = 0; a < rows.length; a++) {
      sum += ((sizes[a] * (sizes[a] - 1)) / 2) * shareOf(schema, answers, rows[a], rows[a]);
      for (let b = 0; b < a; b++)
        sum += sizes[a] * sizes[b] * shareOf(schema, answers, rows[b], rows[a]);
    }
    return sum / ((world.n * (world.n - 1)) / 2);
  },
};

/** Of those who are alike in all that counts the first one, and how many they are. */
function alikeIn(
  schema: Beliefs,
  answers: Beliefs | null,
  n: number,
): { readonly rows: readonly number[]; readonly sizes: readonly number[] } {
  const seen = setsOf(schema, n);
  const said = answers === null ? null : setsOf(answers, n);
  const places = new Map<number, number>();
  const rows: number[] = [];
  const sizes: number[] = [];
  for (let row = 0; row < n; row++) {
    const key = said === null ? seen.of[row] : seen.of[row] * said.count + said.of[row];
    const place = places.get(key) ?? rows.length;
    places.set(key, place);
    if (place === rows.length) rows.push(row);
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  return { rows, sizes };
}

/** Of what either attends to, the share to which both do and, where answers count, give the same. */
function shareOf(
  { shape, belief }: Beliefs,
  answers: Beliefs | null,
  a: number,
  b: number,
): number {
  let both = 0;
  let either = 0;
  for (let w = 0; w < shape.words; w++) {
    const one = attendedIn(shape, belief, a * shape.stride, w);
    const other = attendedIn(shape, belief, b * shape.stride, w);
    either += ones(one | other);
    both += ones(one & other & ~(answers === null ? 0 : apartOf(answers, a, b, w)));
  }
  return either === 0 ? 0 : both / either;
}

/** Of word w, the questions to which two do not give the same answer, as bits; who has none gives none. */
const apartOf = ({ shape, belief }: Beliefs, a: number, b: number, w: number): number =>
  apartIn(shape, belief, a * shape.stride, belief, b * shape.stride, w);
