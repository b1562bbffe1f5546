/** People move from one group to another; the sizes of the groups stay what they are. */
import { exchanger } from "../core/exchange.ts";
import type { Groups } from "../core/groups.ts";
import { layerOf } from "../core/need.ts";
import type { Network } from "../core/network.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { overGroups } from "../core/shared-params.ts";
import { exp } from "../exact/index.ts";
import type { Draws } from "../random/draws.ts";

const params = {
  how: {
    kind: "choice",
    options: ["swap", "pool", "near"],
    doc:
      "swap: changes places with anybody of another group, each group as likely as another; near: of a group that lies near, " +
      "by the distance of their places; pool: all who move are shuffled among their places",
    default: "pool",
  },
  over: overGroups,
  reach: {
    kind: "number",
    doc: "With near: the distance at which another group is as good as out of sight, in the unit of the groups' places",
    min: 0,
    default: 1,
    plain: {
      label: "How far people move",
      ends: ["next door", "far away"],
      says: "How far away a group may lie for people to move there.",
    },
  },
  fall: {
    kind: "choice",
    options: ["gaussian", "exponential"],
    doc: "With near: how the chance falls with distance d: exp(-(d / reach)^2 / 2), or exp(-d / reach)",
    default: "gaussian",
  },
} as const satisfies Params;

export const migrate: Mechanism<typeof params> = {
  name: "migrate",
  doc: "Each person moves to another group, and somebody of that group comes in its place.",
  source:
    "swap: Kempe, Lycett & Mesoudi 2014, J. Theor. Biol. 359:29 (code: with probability m / 2 each). pool: Mesoudi, tutorial of " +
    "agent-based models of cultural evolution, model 7 (with probability m each; who enters the pool may come back to its own " +
    "place). What was decided in this turn stays with the place.",
  params,
  gate: {
    label: "People moving",
    ends: ["never", "always"],
    says: "Chance that a person moves to another group, each time.",
  },
  acts: "agents",
  ties: ({ over }) => (over === undefined ? false : "groups"),
  asks: ({ how }) =>
    how === "pool" ? ["groups", "crowd"] : how === "near" ? ["groups", "places"] : ["groups"],
  words: ({ how }) => (how === "pool" ? 0 : 2),
  bind(world, values, draws) {
    const { how, over } = values;
    const { groups } = world;
    const exchange = exchanger(world);
    if (how === "pool") {
      return (ids, n) => {
        draws.open(0);
        for (let k = n - 1; k > 0; k--) exchange(ids[k], ids[draws.below(k + 1)]);
      };
    }
    const network = over === undefined ? null : layerOf(world, over);
    const partner =
      how === "near"
        ? nearby(groups, kernelOf(groups, values), network)
        : anyOther(groups, network);
    const { of, offsets, members, sizes } = groups;
    return (ids, n) => {
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        const h = partner(of[i], draws, i);
        if (h < 0 || sizes[h] === 0) continue; // nobody is there to change places with
        exchange(i, members[offsets[h] + draws.laneBelow(i, 2, sizes[h])]);
      }
    };
  },
};

/** Picks a group for somebody in row i of group g; -1: there is none. */
type Partner = (g: number, draws: Draws, i: number) => number;

/** Each other group that has people, or each that is tied to g, by the weight of the tie. */
function anyOther(groups: Groups, network: Network | null): Partner {
  const { peopled, rank } = groups;
  if (network !== null) {
    return (g, draws, i) =>
      network.degree(g) === 0 ? -1 : network.towards(g, draws.laneUnit(i, 1));
  }
  return (g, draws, i) => {
    const others = groups.peopledCount - 1;
    if (others === 0) return -1;
    const r = draws.laneBelow(i, 1, others);
    return peopled[r < rank[g] ? r : r + 1];
  };
}

/** Chance, up to a factor, that somebody of group g moves to group h: row g of the table. */
function kernelOf(
  { count, x, y }: Groups,
  { reach, fall }: { reach: number; fall: "gaussian" | "exponential" },
): Float64Array {
  const kernel = new Float64Array(count * count);
  for (let g = 0; g < count; g++) {
    for (let h = 0; h < count; h++) {
      const [right, up] = [x[g] - x[h], y[g] - y[h]];
      const far = reach === 0 ? Infinity : Math.sqrt(right * right + up * up) / reach;
      kernel[g * count + h] = exp(fall === "gaussian" ? (-far * far) / 2 : -far);
    }
  }
  return kernel;
}

/** Groups by the kernel: all others that have people, or those of them that are tied to g. */
function nearby(groups: Groups, kernel: Float64Array, network: Network | null): Partner {
  const { count, sizes } = groups;
  const sums = new Float64Array(count);
  const others = new Int32Array(count);
  return (g, draws, i) => {
    const candidates = network === null ? count : network.degree(g);
    let found = 0;
    let sum = 0;
    for (let c = 0; c < candidates; c++) {
      const h = network === null ? c : network.at(g, c);
      if (h === g || sizes[h] === 0) continue;
      sum += kernel[g * count + h];
      others[found] = h;
      sums[found++] = sum;
    }
    if (sum === 0) return -1;
    const sought = draws.laneUnit(i, 1) * sum;
    let c = 0;
    while (c < found - 1 && sums[c] <= sought) c++;
    return others[c];
  };
}
