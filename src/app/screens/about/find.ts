/** Finding parts in the dictionary: every word that is asked for must stand in it, as a whole or in part. */
import type { DictionaryPart } from "../../../../workers/cards/dictionary.ts";

const plain = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

const textOf = ({ name, doc, room, source, params }: DictionaryPart): string =>
  plain(
    [
      name,
      name.replaceAll("-", " "),
      room,
      doc,
      source ?? "",
      ...params.flatMap((param) => [param.name, param.doc, param.symbol ?? ""]),
    ].join(" "),
  );

/** Those that are called so first. */
export function findParts(
  parts: readonly DictionaryPart[],
  { query, room }: { readonly query: string; readonly room: string },
): readonly DictionaryPart[] {
  const asked = plain(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  const found = parts
    .filter((part) => room === "" || part.room === room)
    .filter((part) => {
      const text = textOf(part);
      return asked.every((word) => text.includes(word));
    });
  const isNamed = (part: DictionaryPart): boolean =>
    asked.length > 0 && asked.every((word) => part.name.includes(word));
  return [...found.filter(isNamed), ...found.filter((part) => !isNamed(part))];
}
