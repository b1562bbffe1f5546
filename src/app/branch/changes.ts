/** What a link says of changes while a run goes on: "at=12:step.share.chance=0.1~30:population.size=20". */
import type { Problem } from "../../../workers/live-types.ts";
import type { Offer } from "../../../workers/offers.ts";
import { called, noun } from "../../viz/numbers.ts";
import { sayValue, shown } from "../words/links.ts";
import text from "../words/en/branch.ftl?raw";
import { words } from "../words/fluent.ts";
import { numberOf } from "../link/address.ts";
import type { Change, Known, State } from "../link/state.ts";
import type { Wish } from "../link/wish.ts";

export const say = words(text);

/** More than these nobody follows. */
export const MOST_CHANGES = 20;

/** What the two futures are called. */
export const BOTH = [say("branch-as-it-was"), say("branch-with-change")] as const;

/** Whether a control can be changed while a run goes on: parts, ties and people can, what is laid out at the start cannot. */
export const isLively = ({ path }: Pick<Offer, "path">): boolean =>
  /^(?:structures\.\d+\.)?(?:before|step|after|networks?|let)\.|(?:^|\.)population\.(?:size|groups\..+\.size)$/u.test(
    path,
  );

export interface Changes {
  readonly changes?: readonly Change[];
  readonly both?: typeof BOTH;
  readonly notes: readonly string[];
}

/** What can be of what a link asks for, and what is to be said of the rest. */
export function changesOf(
  asked: ReadonlyMap<string, string>,
  known: Known,
  { structures }: Pick<State, "structures">,
): Changes {
  const notes: string[] = [];
  const parts = (asked.get("at") ?? "").split("~").filter((part) => part !== "");
  if (parts.length > MOST_CHANGES) notes.push(say("branch-too-many", { count: MOST_CHANGES }));
  const changes = parts
    .slice(0, MOST_CHANGES)
    .flatMap((part) => changeOf(part, known, (note) => notes.push(note)) ?? []);
  if (changes.length === 0) return { notes };
  const wanted = asked.get("both");
  if (wanted !== undefined && wanted !== "1")
    notes.push(say("branch-both", { text: shown(wanted) }));
  if (wanted !== "1") return { changes, notes };
  if (structures !== null && structures.length > 1) notes.push(say("branch-one-only"));
  return { changes, both: BOTH, notes };
}

function changeOf(part: string, known: Known, note: (sentence: string) => void): Change | null {
  const [, tick, path = "", value = ""] = /^([^:=]*):([^=]*)=(.*)$/su.exec(part) ?? [];
  if (tick === undefined) {
    note(say("branch-no-change", { text: shown(part) }));
    return null;
  }
  const control = known.controls.find(
    (each) => each.path === path.replaceAll(/\[(\d+)\]/gu, ".$1"),
  );
  if (control === undefined || !isLively(control)) {
    if (control === undefined) note(say("branch-unknown", { path: shown(path) }));
    else note(say("branch-fixed", { what: called(control.label) }));
    return null;
  }
  const { until, unit } = known;
  const said: string[] = [];
  const tell = (sentence: string): void => void said.push(sentence);
  const when = { what: noun(unit), text: tick, own: null, whole: true, min: 1, max: until };
  const at = numberOf(when, tell);
  const found = numberOf({ ...control, what: called(control.label), text: value, own: null }, tell);
  const sound = at !== null && found !== null;
  for (const sentence of sound ? said : [say("branch-no-change", { text: shown(part) })])
    note(sentence);
  return sound ? { at, path: control.path, value: found } : null;
}

/** The same without what was to change, since that was refused, and what is to be said of it. */
export function without(
  { changes: _changes, both: _both, ...rest }: Wish,
  [problem]: readonly Problem[],
): Wish & { readonly note: string } {
  const why = (problem?.message ?? "").replace(/\.$/, "");
  return { ...rest, note: say("branch-refused", { why }) };
}

/** A change as the log tells it. */
export function changeWords(
  { at, path, value }: Change,
  { offers, unit }: { readonly offers: readonly Offer[]; readonly unit: string },
): string {
  const offer = offers.find((each) => each.path === path);
  const what = offer === undefined ? path : called(offer.label);
  const to = offer === undefined ? String(value) : sayValue(offer, value);
  return say("branch-change", { unit, at: String(at), what, value: to });
}
