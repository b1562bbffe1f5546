/** What there is to use in a scenario: every part with its parameters, as plain data and as text. */
import type { Catalogue } from "../catalogue.ts";
import { RatchetError } from "../core/errors.ts";
import type { Param } from "../core/params.ts";
import type { Part } from "../core/part.ts";
import { defaultOf, mayBeLeftOut } from "./forms/params.ts";
import { NOUNS, ROOMS as ALL, type Room } from "./forms/parts.ts";
import { nearest } from "./nearest.ts";
import { fieldOf } from "./paths/fields.ts";
import { expectedOf, quoted, thereAre } from "./words.ts";

/** What the parts of each room are called. */
export const ROOMS = NOUNS;

export interface PartCard {
  readonly room: Room;
  readonly name: string;
  readonly doc: string;
  readonly source?: string;
  /** Of metrics. */
  readonly unit?: string;
  readonly ahead?: "more" | "less" | "neither";
  /** Kinds of knowledge that it works on; left out: all. */
  readonly needs?: readonly string[];
  readonly params: readonly ParamCard[];
}

interface ParamCard {
  readonly name: string;
  readonly kind: Param["kind"];
  readonly doc: string;
  /** What may stand there, in words. */
  readonly expected: string;
  readonly unit?: string | undefined;
  readonly symbol?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly options?: readonly string[] | undefined;
  readonly default?: unknown;
  /** True: it must be given. */
  readonly required: boolean;
}

/** All parts, room by room. */
export const listParts = (catalogue: Catalogue): readonly PartCard[] =>
  ALL.flatMap((room) => catalogue[room].map((part: Part) => cardOf(room, part)));

/** The parts of this name: there may be one in several rooms. */
export function describePart(catalogue: Catalogue, name: string): readonly PartCard[] {
  const cards = listParts(catalogue);
  const found = cards.filter((card) => card.name === name);
  if (found.length > 0) return found;
  const names = [...new Set(cards.map((card) => card.name))];
  const meant = nearest(name, names);
  const hint = meant === undefined ? thereAre(names) : `did you mean ${quoted(meant)}?`;
  throw new RatchetError("E_NAME", "", `unknown part ${quoted(name)}; ${hint}`);
}

interface Extras {
  readonly unit?: string;
  readonly ahead?: "more" | "less" | "neither";
  readonly needs?: readonly string[];
}

function cardOf(room: Room, part: Part & Extras): PartCard {
  const { name, doc, source, unit, ahead, needs } = part;
  return {
    room,
    name,
    doc,
    ...(source === undefined ? {} : { source }),
    ...(unit === undefined || unit === "" ? {} : { unit }),
    ...(ahead === undefined ? {} : { ahead }),
    ...(needs === undefined || needs.length === 0 ? {} : { needs }),
    params: Object.entries(part.params).map(([key, param]) => paramCard(key, param)),
  };
}

function paramCard(name: string, param: Param): ParamCard {
  const { doc, unit, symbol, min, max, options } = fieldOf(param);
  const fallback = defaultOf(param);
  const required = fallback === undefined && !mayBeLeftOut(param);
  const shown = { unit, symbol, min, max, options, default: fallback };
  const given = Object.entries(shown).filter(([, value]) => value !== undefined);
  const { kind } = param;
  return { name, kind, doc, expected: expectedOf(param), ...Object.fromEntries(given), required };
}

/** A card as a person reads it in a terminal. */
export function partText(card: PartCard): string {
  const { room, name, doc, source, unit, ahead, needs, params } = card;
  const facts: [string, string | undefined][] = [
    ["unit", unit],
    ["ahead", ahead],
    ["needs", needs === undefined ? undefined : `knowledge ${needs.join(" or ")}`],
    ["source", source],
  ];
  const lines = facts.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`));
  return [`${name} (${NOUNS[room]})`, doc, ...lines, ...params.map(paramText), ""].join("\n");
}

function paramText(card: ParamCard): string {
  const symbol = card.symbol === undefined ? "" : `, ${card.symbol} in the literature`;
  const usual = card.required
    ? "must be given"
    : card.default === undefined
      ? "may be left out"
      : `default ${JSON.stringify(card.default)}`;
  return `\n  ${card.name}: ${card.expected}; ${usual}${symbol}\n    ${card.doc}`;
}
