/** Which of the scenarios that ship is meant. */
import { signal, type ReadonlySignal } from "@preact/signals";
import { cards, first, load, type Card } from "virtual:ratchet-gallery";
import { nearestName } from "./names.ts";
import { shown } from "../words/links.ts";
import { say } from "../words/shell.ts";

const all = signal<readonly Card[]>([first]);
/** The scenarios that ship; until `list` has been called only the first of them. */
export const shelf: ReadonlySignal<readonly Card[]> = all;

/** Fetches the titles. Without them there is still the first. */
export async function list(): Promise<readonly Card[]> {
  return (all.value = await cards().catch(() => all.value));
}

export interface Found {
  readonly card: Card;
  readonly load: () => Promise<unknown>;
  readonly notice: string;
  /** What is to be known of it, beside what the link asks for. */
  readonly note: readonly string[];
}

/** The same at once; null: it has to be fetched first. */
export function cardHere(wanted: string | null, packed?: string): Found | null {
  const card = wanted === null ? first : all.value.find(({ id }) => id === wanted);
  return packed !== undefined || card === undefined ? null : found(card, "");
}

/** The scenario that the link carries, or the one of this name, or the first one and what is to be said. */
export async function cardOf(wanted: string | null, packed?: string): Promise<Found> {
  if (packed !== undefined) return await (await import("./own.ts")).ownCard(packed);
  const here = cardHere(wanted);
  if (here !== null) return here;
  await list();
  return cardHere(wanted) ?? found(first, unknown(wanted ?? "", all.value));
}

export const found = (card: Card, notice: string): Found => ({
  card,
  load: () => load(card.id),
  notice,
  note: [],
});

function unknown(wanted: string, here: readonly Card[]): string {
  const near = nearestName(
    wanted,
    here.map(({ id }) => id),
  );
  const card = here.find(({ id }) => id === near);
  const asked = shown(wanted);
  if (card === undefined) return say("shell-no-scenario", { asked });
  return say("shell-no-scenario-near", { asked, title: card.title });
}
