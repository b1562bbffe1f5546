/** Skill is learned from a model, imperfectly: on average something is lost, now and then something is gained. */
import { channelSlot, reasonSlot } from "../core/books.ts";
import { columnOf, skillOf } from "../core/need.ts";
import type { Mechanism } from "../core/part.ts";
import { seriesAt, type Params } from "../core/params.ts";
import { channel, of, reason } from "../core/shared-params.ts";
import { NOISES } from "../exact/noise.ts";

const params = {
  loss: {
    kind: "series",
    doc: "How far the usual copy falls short of the model; a series makes each craft harder than the one before",
    symbol: "alpha",
  },
  spread: {
    kind: "number",
    doc: "How much copies differ from each other",
    min: 0,
    default: 1,
    symbol: "beta",
    plain: {
      label: "Differences between copies",
      ends: ["few", "many"],
      says: "How much one learner's copy differs from another's: most are worse, a lucky few are better.",
    },
  },
  noise: {
    kind: "choice",
    options: ["gumbel", "logistic", "normal", "uniform", "none"],
    doc: "Shape of the differences between copies (Henrich: gumbel)",
    default: "gumbel",
  },
  grows: {
    kind: "number",
    doc: "How much the loss grows with what there is to learn: this share of the mean skill of all is added to it (left out: 0)",
    min: 0,
    max: 1,
    optional: true,
    symbol: "a",
    plain: {
      label: "Cost of learning more",
      ends: ["none", "steep"],
      says: "How much harder learning becomes as there is more to learn.",
    },
  },
  least: {
    kind: "number",
    doc: "No copy falls below it; left out: it may fall to any depth",
    optional: true,
  },
  most: {
    kind: "number",
    doc: "No copy rises above it; left out: it may rise to any height",
    optional: true,
  },
  channel: channel("parent"),
  reason: reason("copying"),
  of,
} as const satisfies Params;

export const copyWithError: Mechanism<typeof params> = {
  name: "copy-with-error",
  doc: "Each person takes over the model's skill, less what is lost in copying, plus a random difference.",
  source:
    "Henrich 2004, American Antiquity 69:197: z = z_model - alpha + beta x Gumbel(0, 1). grows: after Mesoudi 2011, PLoS ONE 6:e18239 (abstract): acquiring costs more, the more there is",
  params,
  acts: "agents",
  needs: ["skill"],
  reads: [["models", "model"]],
  looks: ["skill"],
  writes: [{ column: "skill", rows: "own" }],
  loses: () => true,
  problems({ least = -Infinity, most = Infinity }) {
    if (least <= most) return [];
    const message = `no copy falls below ${least}, so none can stay at or below ${most}`;
    return [{ key: "most", message, hint: `take a number of at least ${least}` }];
  },
  bind(world, values, draws) {
    const skill = skillOf(world, values.of);
    const crafts = skill.items;
    const level = columnOf(world.was, skill, "skill");
    const { models, model } = world.scratch;
    const stride = (models?.length ?? 0) / world.capacity;
    /** Whom the row has chosen for a craft: by itself, or for all crafts; -1: nobody. */
    const chosen = (row: number, craft: number): number => {
      const own = models === undefined ? -1 : models[row * stride + craft];
      return own >= 0 || model === undefined ? own : model[row];
    };
    const loss = Float64Array.from({ length: crafts }, (_, craft) => seriesAt(values.loss, craft));
    /** What is lost now: more, where loss grows with the mean skill. */
    const losses = loss.slice();
    const { grows = 0 } = values;
    const weigh = (): void => {
      for (let craft = 0; craft < crafts; craft++) {
        let sum = 0;
        for (let row = 0; row < world.n; row++) sum += level[row * crafts + craft];
        losses[craft] = loss[craft] + (grows * sum) / world.n;
      }
    };
    const noise = NOISES[values.noise];
    const { least = -Infinity, most = Infinity } = values;
    const taught = channelSlot(values.channel);
    const own = channelSlot("own");
    const how = { channel: taught, reason: reasonSlot(values.reason), source: -1 };
    return (ids, n) => {
      if (grows > 0) weigh();
      for (let k = 0; k < n; k++) {
        const i = ids[k];
        draws.open(i);
        for (let craft = 0; craft < crafts; craft++) {
          const teacher = chosen(i, craft);
          const error = values.spread * noise(draws);
          if (teacher < 0) continue;
          const master = level[teacher * crafts + craft];
          how.channel = master > skill.known ? taught : own;
          how.source = master > skill.known ? teacher : -1;
          const copy = master - losses[craft] + error;
          skill.set(i, craft, copy < least ? least : copy > most ? most : copy, how);
        }
      }
    };
  },
};
