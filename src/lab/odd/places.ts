/** Where parts stand in the structures of a scenario, and what they are told there. */
import {
  catalogue,
  describePart,
  modelFile,
  type PartCard,
  type Scenario,
} from "../../sim/index.ts";
import { isPlain, valueText, type Plain } from "./text.ts";

type Room = PartCard["room"];

/** A part at one place of the file, in the structures in which it stands there. */
export interface Place {
  readonly room: Room;
  /** The path in the file: "knowledge", "networks.trade", "step.share". */
  readonly at: string;
  readonly card: PartCard;
  /** Name of each structure, and what stands in the file there. */
  readonly said: ReadonlyMap<string, Plain>;
}

/** One structure as a file would say it, with every default and with formulas as they were written. */
export interface Told {
  readonly name: string;
  readonly file: Plain;
}

export const toldOf = ({ structures }: Scenario): readonly Told[] =>
  structures.map(({ name, model }) => ({ name, file: modelFile(model) }));

export const LISTS = ["before", "step", "after"] as const;

export const listOf = (value: unknown): readonly Plain[] =>
  Array.isArray(value) ? value.filter(isPlain) : [];

/** The entries of a list, groups opened. */
const opened = (list: readonly Plain[]): readonly Plain[] =>
  list.flatMap((entry) => ("do" in entry ? opened(listOf(entry["do"])) : [entry]));

/** The layers of a file, by the path of each. */
export function layersOf({ network, networks }: Plain): readonly (readonly [string, Plain])[] {
  if (isPlain(network)) return [["network", network]];
  if (!isPlain(networks)) return [];
  return Object.entries(networks).flatMap(([name, layer]) =>
    isPlain(layer) ? [[`networks.${name}`, layer] as const] : [],
  );
}

interface Found {
  readonly room: Room;
  readonly at: string;
  readonly said: Plain;
}

const one = (room: Room, at: string, said: unknown): Found[] =>
  isPlain(said) ? [{ room, at, said }] : [];

/** All parts of a structure, in the order in which they are described. */
function partsOf(file: Plain): readonly Found[] {
  const { knowledge, also, environment, schedule, metrics, stop } = file;
  return [
    ...one("knowledge", "knowledge", knowledge),
    ...Object.entries(isPlain(also) ? also : {}).flatMap(([name, kind]) =>
      one("knowledge", `also.${name}`, kind),
    ),
    ...one("environments", "environment", environment),
    ...layersOf(file).flatMap(([at, layer]) => one("networks", at, layer)),
    ...one("schedules", "schedule", schedule),
    ...LISTS.flatMap((list) =>
      opened(listOf(file[list])).flatMap((entry) =>
        one("mechanisms", `${list}.${String(entry["id"])}`, entry),
      ),
    ),
    ...(isPlain(stop) ? one("conditions", "stop.when", { ...stop, use: stop["when"] }) : []),
    ...listOf(metrics).flatMap((metric) =>
      one("metrics", `metrics.${String(metric["as"])}`, metric),
    ),
  ];
}

/** Every part at every place, over all structures. */
export function placesOf(told: readonly Told[]): readonly Place[] {
  const places = new Map<string, { found: Found; said: Map<string, Plain> }>();
  for (const { name, file } of told) {
    for (const found of partsOf(file)) {
      const key = JSON.stringify([found.room, found.at, found.said["use"]]);
      const place = places.get(key) ?? { found, said: new Map<string, Plain>() };
      place.said.set(name, found.said);
      places.set(key, place);
    }
  }
  return [...places.values()].flatMap(({ found: { room, at, said: first }, said }) => {
    const card = cardOf(room, String(first["use"]));
    return card === undefined ? [] : [{ room, at, card, said }];
  });
}

/** What a part declares; a stop rule may be a formula, which is no part. */
function cardOf(room: Room, use: string): PartCard | undefined {
  if (!catalogue[room].some(({ name }: { readonly name: string }) => name === use))
    return undefined;
  return describePart(catalogue, use).find((card) => card.room === room);
}

/** A value over all structures in which the part stands: once, or for each structure by its name. */
export function over(
  said: ReadonlyMap<string, Plain>,
  read: (plain: Plain) => unknown,
  whole = true,
): string {
  const texts = new Map<string, string[]>();
  for (const [name, plain] of said) {
    const text = valueText(read(plain));
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  if (texts.size === 1 && whole) return [...texts.keys()].join("");
  return [...texts].map(([text, names]) => `${text} (${names.join(", ")})`).join("; ");
}
