/** The dictionary of the page: every part with its parameters, by the parts' own declarations. */
import { catalogue, listParts, ROOMS } from "../../src/sim/index.ts";

export interface DictionaryParam {
  readonly name: string;
  readonly doc: string;
  /** What may stand there, in words. */
  readonly expected: string;
  readonly unit: string | null;
  /** Its symbol in the literature. */
  readonly symbol: string | null;
  /** What is taken when nothing is said; null: nothing is. */
  readonly usual: string | null;
  readonly required: boolean;
}

export interface DictionaryPart {
  /** What the parts of its room are called: "mechanism". */
  readonly room: string;
  readonly name: string;
  readonly doc: string;
  readonly source: string | null;
  readonly unit: string | null;
  /** Kinds of knowledge that it works on; none: all. */
  readonly needs: readonly string[];
  readonly params: readonly DictionaryParam[];
}

export const dictionary = (): readonly DictionaryPart[] =>
  listParts(catalogue).map(({ name, room, doc, source, unit, needs, params }) => ({
    room: ROOMS[room],
    name,
    doc,
    source: source ?? null,
    unit: unit ?? null,
    needs: needs ?? [],
    params: params.map((param) => ({
      name: param.name,
      doc: param.doc,
      expected: param.expected,
      unit: param.unit ?? null,
      symbol: param.symbol ?? null,
      usual: usualOf(param.default),
      required: param.required,
    })),
  }));

const usualOf = (value: unknown): string | null =>
  value === undefined ? null : typeof value === "string" ? value : JSON.stringify(value);
