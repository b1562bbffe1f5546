/**
 * People live at places and know those who live near: all within a reach, or each by a chance that falls with distance.
 * Places are drawn in a square with sides of 1, or around the places of the groups; a layer of groups has their places.
 * Draws: the places, person by person (two words, or four around groups); where a chance falls with distance, one word more
 * for each pair of people, in the order (0,1) (0,2) (1,2) ...
 */
import type { Grouping } from "../core/groups.ts";
import type { Params, Values } from "../core/params.ts";
import type { NetworkPart, Nodes } from "../core/part.ts";
import { distance, eachWithin, type Places } from "../core/places.ts";
import { TieList } from "../core/tie-list.ts";
import { exp } from "../exact/index.ts";
import { NOISES } from "../exact/noise.ts";
import type { Draws } from "../random/draws.ts";

/** Most people for whom a word is drawn for each pair. */
const MOST_BY_CHANCE = 5000;

const params = {
  reach: {
    kind: "number",
    doc: "How far ties go: the largest distance, or the distance over which the chance falls.",
    min: 0,
    default: 0.2,
    plain: {
      label: "How far ties reach",
      ends: ["next door", "everywhere"],
      says: "How far away somebody may live to learn from.",
    },
  },
  fall: {
    kind: "choice",
    options: ["hard", "gaussian", "exponential"],
    doc: "Everybody within reach is tied (hard), or each by chance exp(-(d / reach)^2 / 2) or exp(-d / reach) at distance d.",
    default: "hard",
  },
  around: {
    kind: "choice",
    options: ["square", "groups"],
    doc: "Where people live: anywhere in a square with sides of 1, or around the place of their group.",
    default: "square",
  },
  spread: {
    kind: "number",
    doc: "Around groups: how far from the place of the group people live, as a standard deviation in each direction.",
    min: 0,
    default: 0.1,
  },
} as const satisfies Params;
type GeographicValues = Values<typeof params>;

export const geographic: NetworkPart<typeof params> = {
  name: "geographic",
  doc: "People learn from those who live near: within a reach, or by a chance that falls with distance.",
  source:
    "Gilbert 1961, J. SIAM 9:533 (random plane networks); Waxman 1988, IEEE J. Sel. Areas Commun. 6:1617 (chance falls with distance)",
  params,
  problem(n, { fall, around }, nodes) {
    if (fall !== "hard" && n > MOST_BY_CHANCE)
      return `cannot have ${n} people where the chance falls with distance: at most ${MOST_BY_CHANCE}; take fall: hard`;
    if (around === "square" && nodes?.are !== "groups") return null;
    if (nodes?.groups.placed === true) return null;
    return "must know where the groups lie: list them in population.groups, each with at: [x, y]";
  },
  entries: (n, values, nodes) => Math.round(n * (n - 1) * Math.min(1, sharing(values, nodes))),
  build(n, values, draws, nodes) {
    const places = placesOf(n, values, draws, nodes);
    const ties = new TieList();
    const { reach, fall } = values;
    if (fall === "hard") eachWithin(places, reach, (i, j) => ties.add(i, j));
    else byChance(places, (d) => draws.unit() < chanceAt(d, reach, fall), ties);
    return ties.network(n, { kind: "scattered", places });
  },
};

function byChance(places: Places, tied: (distance: number) => boolean, ties: TieList): void {
  for (let j = 1; j < places.x.length; j++)
    for (let i = 0; i < j; i++) if (tied(distance(places, i, j))) ties.add(i, j);
}

function chanceAt(d: number, reach: number, fall: "gaussian" | "exponential"): number {
  if (reach === 0) return d === 0 ? 1 : 0;
  const far = d / reach;
  return exp(fall === "gaussian" ? (-far * far) / 2 : -far);
}

// oxlint-disable-next-line max-params -- what build is given, as it is given
function placesOf(
  n: number,
  { around, spread }: GeographicValues,
  draws: Draws,
  nodes: Nodes<Grouping & { readonly of: Int32Array }> | undefined,
): Places {
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    if (nodes?.are === "groups") {
      [x[i], y[i]] = [nodes.groups.x[i], nodes.groups.y[i]];
    } else if (around === "groups" && nodes !== undefined) {
      const g = nodes.groups.of[i];
      x[i] = nodes.groups.x[g] + spread * NOISES.normal(draws);
      y[i] = nodes.groups.y[g] + spread * NOISES.normal(draws);
    } else {
      x[i] = draws.unit();
      y[i] = draws.unit();
    }
  }
  return { x, y };
}

/** Share of all pairs that are tied, about: what memory is reckoned with. Rather too many than too few. */
function sharing(
  { reach, fall, around, spread }: GeographicValues,
  nodes: Nodes | undefined,
): number {
  const area = (fall === "hard" ? 1 : 2) * Math.PI * reach * reach;
  if (nodes?.are === "groups" || reach === 0) return reach === 0 ? 0 : 1;
  if (around === "square" || nodes === undefined) return area;
  // Two people around places d apart lie like a normal cloud of variance 2 spread^2 around d.
  const { sizes, x, y } = nodes.groups;
  const wide = (fall === "exponential" ? 4 : 1) * reach * reach;
  const cloud = wide + 2 * spread * spread;
  const factor = fall === "gaussian" ? wide / cloud : 2 * (wide / cloud);
  let [tied, all] = [0, 0];
  for (let g = 0; g < sizes.length; g++) {
    for (let h = 0; h < sizes.length; h++) {
      const d = distance({ x, y }, g, h);
      tied += sizes[g] * sizes[h] * Math.min(1, factor * exp((-d * d) / (2 * cloud)));
      all += sizes[g] * sizes[h];
    }
  }
  return tied / Math.max(1, all);
}
