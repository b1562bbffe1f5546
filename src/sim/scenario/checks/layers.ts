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

/** Ties of different weights cannot be changed. */
export function changeable(
  { model, catalogue, report }: Context,
  { at, name, values }: PlacedWorker,
): void {
  const layer = model.networks.find((each) => each.name === values["over"]);
  const network = catalogue.networks.find((part) => part.name === layer?.use);
  if (layer === undefined || network?.weighted?.(layer.values) !== true) return;
  report({
    code: "E_NEEDS",
    at,
    message: `${name} changes ties, and those of ${network.name} weigh more or less here`,
    hint: "leave the weights out, or take another network",
  });
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
