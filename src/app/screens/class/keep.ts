/** What the teacher's page keeps of a class until its window is closed, and nowhere but in it. */
import type { Kept } from "../../class/room.ts";

const KEY = "ratchet-class";
const NOTHING: Kept = { votes: [], codes: [] };

/** A browser that lets no page keep anything: the class lasts as long as the page. */
export function keep(name: string, kept: Kept): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ name, ...kept }));
  } catch {
    // Nothing is kept.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** What was kept of this class; whatever else stands there is not believed. */
export function remembered(name: string): Kept {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Readonly<
      Record<string, unknown>
    >;
    if (kept["name"] !== name) return NOTHING;
    return { votes: listOf(kept["votes"], isPlace), codes: listOf(kept["codes"], isCode) };
  } catch {
    return NOTHING;
  }
}

const listOf = <Item>(value: unknown, is: (item: unknown) => item is Item): readonly Item[] =>
  Array.isArray(value) ? value.filter(is) : [];

const isPlace = (item: unknown): item is number => typeof item === "number";

const isCode = (item: unknown): item is readonly [number, string] =>
  Array.isArray(item) && typeof item[0] === "number" && typeof item[1] === "string";
