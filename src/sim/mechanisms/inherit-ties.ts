/** A newborn is introduced by its parent: it comes to know those whom the parent knows, and now and then somebody else. */
import { cutTie, linkTie } from "../core/changing.ts";
import { columnOf, intColumn, layerOf, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import type { Params } from "../core/params.ts";
import { over } from "../core/shared-params.ts";

const params = {
  neighbours: {
    kind: "number",
    doc: "Chance of a tie to a neighbour of the parent, for each of them; not used when `heritable` names a kind",
    symbol: "p_n",
    min: 0,
    max: 1,
    default: 0.5,
    plain: {
      label: "Introduced by parents",
      ends: ["to nobody", "to all they know"],
      says: "Chance that a newcomer comes to know somebody whom its parent knows.",
    },
  },
  others: {
    kind: "number",
    doc: "Chance of a tie to somebody else, for each of them; not used when `heritable` names a kind",
    symbol: "p_r",
    min: 0,
    max: 1,
    default: 0.01,
    plain: {
      label: "Ties to strangers",
      ends: ["none", "many"],
      says: "Chance that a newcomer comes to know somebody whom its parent does not know.",
    },
  },
  heritable: {
    kind: "kind",
    sort: "skill",
    doc:
      "Name of a kind of skill (under `also`) of two crafts from which both chances are taken: the first is that of the " +
      "parent's neighbours, the second that of others, of the newborn itself; below 0 is never, above 1 always",
    optional: true,
  },
  over,
} as const satisfies Params;

export const inheritTies: Mechanism<typeof params> = {
  name: "inherit-ties",
  doc: "Each person, as a newborn, loses all ties of who stood in its place, and is tied to its parent (the model), to some whom the parent knows, and to some others.",
  source:
    "After Smolla & Akcay 2019, Sci. Adv. 5:eaaw0609 (social inheritance: p_n, p_r), as told in abstracts: no code of theirs is " +
    "public. Who is its own parent has the dead person's neighbours for the parent's, and no tie to a parent",
  params,
  acts: "agents",
  reads: ["model"],
  ties: () => true,
  changes: () => "number",
  bind(world, values, draws) {
    const network = layerOf(world, values.over);
    const model = intColumn(world.scratch, "model");
    const own = values.heritable === undefined ? null : skillOf(world, values.heritable);
    const traits = own === null ? null : columnOf(world.now, own, "skill");
    const width = own?.items ?? 0;
    /** Whether each person is a neighbour of the parent; all 0 between calls. */
    const near = new Uint8Array(world.capacity);
    /** Ties the newborn i anew. One draw for each person: whom one meets does not hang on whom another meets. */
    const meet = (i: number, parent: number): void => {
      const introduced = traits === null ? values.neighbours : traits[i * width];
      const stranger = traits === null ? values.others : traits[i * width + width - 1];
      for (let d = network.degree(parent) - 1; d >= 0; d--) near[network.at(parent, d)] = 1;
      for (let d = network.degree(i) - 1; d >= 0; d--) cutTie(network, i, network.at(i, d));
      for (let j = 0; j < network.n; j++) {
        const meets = draws.unit() < (near[j] === 1 ? introduced : stranger) || j === parent;
        near[j] = 0;
        if (meets && j !== i) linkTie(network, i, j);
      }
    };
    return (ids, n) => {
      if (network.closed) return;
      for (let k = 0; k < n; k++) {
        if (model[ids[k]] < 0) continue;
        draws.open(ids[k]);
        meet(ids[k], model[ids[k]]);
      }
    };
  },
};
