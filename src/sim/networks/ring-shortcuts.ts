/**
 * A ring with just so many ties to anywhere: added to those of the ring, or moved from it.
 * Draws: two words for each tie, one that says whose it is (added) or which tie of the ring is moved, the other who the new
 * partner is, by rank among those with whom there is no tie yet. A move that would cut people off is not made, and another
 * is drawn.
 */
import { RatchetError } from "../core/errors.ts";
import type { Params, Values } from "../core/params.ts";
import type { NetworkPart } from "../core/part.ts";
import { eachRingTie, ringProblem } from "../core/ring.ts";
import { degreePlain } from "../core/shared-params.ts";
import { sizeProblem } from "../core/sizes.ts";
import { TieSet } from "../core/tie-set.ts";
import type { Draws } from "../random/draws.ts";

/** Words drawn, for each tie to be moved, before it gives up. */
const TRIES = 1000;

const params = {
  degree: {
    kind: "integer",
    doc: "Number of neighbours of each person on the ring, half of them on each side; even and below the number of people.",
    unit: "people",
    min: 2,
    default: 4,
    symbol: "k",
    plain: degreePlain,
  },
  shortcuts: {
    kind: "integer",
    doc: "Number of ties that lead to anybody, all strangers alike.",
    unit: "ties",
    min: 0,
    default: 10,
    symbol: "n_r",
    plain: {
      label: "Shortcuts",
      ends: ["none", "many"],
      says: "How many ties lead to anybody at all rather than to those nearby.",
    },
  },
  made: {
    kind: "choice",
    options: ["added", "moved"],
    doc: "Whether they come on top of the ties of the ring, or each is a tie of the ring of which one end is moved; at most half of them are.",
    default: "added",
  },
} as const satisfies Params;

export const ringShortcuts: NetworkPart<typeof params> = {
  name: "ring-shortcuts",
  doc: "People stand in a circle and learn from the nearest ones, and just so many ties lead to anybody: shortcuts.",
  source:
    "Lazer & Friedman 2007, ASQ 52:667 (small world: ties of the ring moved, moves that disconnect skipped; or ties added)",
  params,
  problem: (n, values) =>
    values.degree % 2 === 0
      ? sizeProblem(n, (size) => roomProblem(size, values), values.degree + 1)
      : ringProblem(n, values.degree),
  entries: (n, { degree, shortcuts, made }) => n * degree + (made === "added" ? 2 * shortcuts : 0),
  build(n, { degree, shortcuts, made }, draws) {
    const ties = new TieSet(n);
    eachRingTie(n, degree, (i, j) => ties.add(i, j));
    if (made === "added") addTo(ties, n, shortcuts, draws);
    else moveOf(ties, { n, degree, shortcuts }, draws);
    return ties.network({ kind: "ring" });
  },
};

/** What is wrong with this many people. */
function roomProblem(n: number, { degree, shortcuts, made }: Values<typeof params>): string | null {
  if (degree >= n) return `degree ${degree} needs at least ${degree + 1}`;
  const moved = made === "moved";
  if (moved && shortcuts > 0 && 2 * degree >= n)
    return `ties of degree ${degree} can be moved among ${2 * degree + 1} or more`;
  const most = moved ? Math.floor((n * degree) / 4) : (n * (n - 1 - degree)) / 2;
  return shortcuts <= most ? null : `there is room for ${most} shortcuts, not ${shortcuts}`;
}

/** Whose a tie is, is drawn by the number of its strangers, so that all pairs of strangers are alike. */
// oxlint-disable-next-line max-params -- what a network is made from
function addTo(ties: TieSet, n: number, shortcuts: number, draws: Draws): void {
  for (let t = 0; t < shortcuts; t++) {
    let all = 0;
    for (let i = 0; i < n; i++) all += ties.strangers(i);
    let rank = draws.below(all);
    let i = 0;
    while (rank >= ties.strangers(i)) rank -= ties.strangers(i++);
    ties.add(i, ties.stranger(i, rank));
  }
}

interface Moving {
  readonly n: number;
  readonly degree: number;
  readonly shortcuts: number;
}

function moveOf(ties: TieSet, { n, degree, shortcuts }: Moving, draws: Draws): void {
  const ring: (readonly [number, number])[] = [];
  eachRingTie(n, degree, (i, j) => ring.push([i, j]));
  let moved = 0;
  for (let tries = 0; moved < shortcuts; tries++) {
    if (tries > TRIES * shortcuts) throw cannot(moved, shortcuts);
    const at = draws.below(ring.length);
    const [i, j] = ring[at];
    const strangers = ties.strangers(i);
    const rank = draws.below(Math.max(1, strangers));
    if (strangers === 0) continue;
    const partner = ties.stranger(i, rank);
    ties.drop(i, j);
    ties.add(i, partner);
    if (ties.list().connects(n)) {
      ring.splice(at, 1);
      moved++;
    } else {
      ties.drop(i, partner);
      ties.add(i, j);
    }
  }
}

const cannot = (moved: number, shortcuts: number): RatchetError =>
  new RatchetError(
    "E_SIZE",
    "shortcuts",
    `only ${moved} of ${shortcuts} ties could be moved without cutting people off: lower shortcuts, or add them`,
  );
