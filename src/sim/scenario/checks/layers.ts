/** The network layers that parts and metrics name: they are there, and of the right sort. */
import { nearest } from "../nearest.ts";
import type { Path } from "../places.ts";
import { quoted, thereAre } from "../words.ts";
import type { Context } from "./context.ts";
import type { PlacedWorker } from "./kinds.ts";

/** A part or a metric that may go along ties, and the way to it. */
interface Goer extends PlacedWorker {
  readonly ties: boolean | "groups";
}

/** Ties, and names of layers. */
export function checkLayers(context: Context, { at, name, params, ties, values }: Goer): void {
  if (ties === true && !context.model.networks.some(({ nodes }) => nodes === undefined)) {
    const none = context.model.networks.length === 0;
    const what = none
      ? "ties, and there is no network"
      : "ties of people, and all layers join groups";
    const message = `${name} goes along ${what}`;
    const hint = "add network: {use: complete}, or another";
    context.report({ code: "E_NEEDS", at, message, hint });
    return;
  }
  // Names that may be left out, and are, count for nothing.
  const found = Object.entries(params).filter(
    ([key, param]) =>
      param.kind === "layer" && (param.optional !== true || values[key] !== undefined),
  );
  nameLayers(
    context,
    { at, name, ties },
    found.map(([key]) => [key, values[key]]),
  );
}

/** Ties of different weights cannot be changed, nor those that lead one way. */
export function changeable(context: Context, worker: PlacedWorker): void {
  const { layer, network } = layerOf(context, worker);
  const weighted = layer !== undefined && network?.weighted?.(layer.values) === true;
  if (!weighted && network?.oneWay !== true) return;
  const [so, hint] = weighted
    ? ["weigh more or less here", "leave the weights out, or take another network"]
    : ["lead one way", "take another network"];
  const message = `${worker.name} changes ties, and those of ${network?.name} ${so}`;
  context.report({ code: "E_NEEDS", at: worker.at, message, hint });
}

/** Where ties lead one way, who listens to somebody is not known: nobody can be told along them. */
export function tellable(context: Context, worker: PlacedWorker): void {
  const { network } = layerOf(context, worker);
  if (network?.oneWay !== true) return;
  const message = `${worker.name} tells others along ties, and those of ${network.name} lead one way: they say whom a person listens to`;
  context.report({ code: "E_NEEDS", at: worker.at, message, hint: "take another network" });
}

/** The layer of people along which a part goes, which may be left to be the only one, and what it is made of. */
function layerOf({ model, catalogue }: Context, { values }: PlacedWorker) {
  const layer =
    values["over"] === undefined
      ? model.networks.find(({ nodes }) => nodes === undefined)
      : model.networks.find((each) => each.name === values["over"]);
  return { layer, network: catalogue.networks.find((part) => part.name === layer?.use) };
}

function nameLayers(
  { model, hints, report }: Context,
  { at, name, ties }: { at: Path; name: string; ties: boolean | "groups" },
  named: readonly (readonly [key: string, layer: unknown])[],
): void {
  const sought = ties === "groups" ? "groups" : undefined;
  const fitting = model.networks.filter(({ nodes }) => nodes === sought);
  const layers = fitting.map((network) => network.name);
  for (const [key, layer] of named) {
    if (model.networks.some((each) => each.name === layer && each.nodes !== sought)) {
      const [joined, wanted] = sought === undefined ? ["groups", "people"] : ["people", "groups"];
      const message = `${name} goes along ties of ${wanted}, and the layer ${quoted(String(layer))} joins ${joined}`;
      const hint = layers.length === 0 ? `add a layer of ${wanted}` : thereAre(layers);
      report({ code: "E_NEEDS", at: [...at, key], message, hint });
    } else if (typeof layer === "string" && !layers.includes(layer)) {
      const meant = hints.of(`layer ${layer}`, () => nearest(layer, layers));
      const none = layers.length === 0 ? "there is none" : thereAre(layers);
      const hint = meant === undefined ? none : `did you mean ${quoted(meant)}?`;
      report({
        code: "E_NAME",
        at: [...at, key],
        message: `unknown network layer ${quoted(layer)}`,
        hint,
      });
    } else if (layer === undefined && ties === true) {
      const message = `${name} must say along which layer it goes`;
      report({
        code: "E_MISSING",
        at: [...at, key],
        mark: "key",
        message,
        hint: `${key}: ${layers.join(" or ")}`,
      });
    }
  }
}
