/** Which text the editor begins with: what the address names, what is open on the page, or the first scenario. */
import { first } from "virtual:ratchet-gallery";
import { PackError, unpack } from "../../link/packed.ts";
import { heldText } from "../../link/held.ts";
import type { Page } from "../../page.ts";
import type { Desk } from "./desk.ts";
import { draftOf, isUnsaved, nameFor, plainText, type Draft } from "./draft.ts";
import { say } from "./say.ts";
import { applied } from "../../../../workers/edit/applied.ts";

/** The files of the scenarios that ship, as they were written. */
const TEXTS = import.meta.glob<string>("../../../../scenarios/*.yaml", {
  query: "?raw",
  import: "default",
});

async function shippedText(id: string): Promise<string | null> {
  const path = `../../../../scenarios/${id}.yaml`;
  return Object.hasOwn(TEXTS, path) ? ((await TEXTS[path]?.()) ?? null) : null;
}

interface Asked {
  readonly id: string | null;
  readonly packed: string | null;
  /** Values of sliders, by their paths. */
  readonly set: readonly (readonly [path: string, value: number])[];
}

/** What an address of the editor asks for: "s=staff-room&population.size=20". */
function askedBy(query: string): Asked {
  const fields = [...new URLSearchParams(query)];
  const one = (key: string): string | null => fields.find(([name]) => name === key)?.[1] || null;
  const set = fields.flatMap(([path, text]): [string, number][] =>
    path.includes(".") && text.trim() !== "" && Number.isFinite(Number(text))
      ? [[path, Number(text)]]
      : [],
  );
  return { id: one("s"), packed: one("x"), set };
}

/** Opens what is asked for, unless it is open already. Says in a sentence what could not be had. */
export async function begin(desk: Desk, page: Page): Promise<void> {
  const { query } = page.place.peek();
  const asked = askedBy(query);
  const draft = desk.draft.peek();
  const names = asked.id !== null || asked.packed !== null;
  if (draft !== null && (names ? desk.answers === query : isUnsaved(draft))) return;
  const wanted = names ? asked : openOn(page);
  const answers = names ? query : idOf(wanted);
  if (draft !== null && desk.answers === answers) return;
  // Somebody may go elsewhere meanwhile.
  const isGone = (): boolean => page.place.peek().query !== query || page.route !== "edit";
  const { found, notice } = await draftFor(wanted);
  if (isGone()) return;
  const set = await withSettings(desk, found, wanted.set);
  if (isGone()) return;
  desk.open(set.draft, answers);
  desk.said.value = notice || set.notice;
}

const idOf = ({ id, packed }: Asked): string => `open ${id ?? packed ?? ""}`;

/** What is compared on this page, with its sliders as they are. */
function openOn(page: Page): Asked {
  const wish = page.wish.peek();
  const packed = wish?.shipped?.packed ?? null;
  const set = Object.entries(wish?.set ?? {});
  return { id: packed === null ? (wish?.card.id ?? first.id) : null, packed, set };
}

async function draftFor({ id, packed }: Asked): Promise<{ found: Draft; notice: string }> {
  if (packed !== null) {
    try {
      const text = plainText(heldText(packed) ?? (await unpack(packed)));
      return { found: draftOf(nameFor(text), text), notice: "" };
    } catch (error) {
      const fault = error instanceof PackError ? error.fault.replaceAll(" ", "-") : "damaged";
      return { found: await shippedDraft(first.id), notice: say("edit-link-bad", { fault }) };
    }
  }
  const wanted = id ?? first.id;
  try {
    const text = await shippedText(wanted);
    if (text !== null) return { found: ofShipped(wanted, text), notice: "" };
    return {
      found: await shippedDraft(first.id),
      notice: say("edit-unknown", { name: wanted.slice(0, 60) }),
    };
  } catch {
    return { found: draftOf("scenario.yaml", ""), notice: say("edit-text-missing") };
  }
}

const shippedDraft = async (id: string): Promise<Draft> =>
  ofShipped(id, (await shippedText(id)) ?? "");

const ofShipped = (id: string, text: string): Draft =>
  draftOf(`${id}.yaml`, plainText(text), { shipped: id });

/** The values of sliders are written into the text; what cannot be is said. */
async function withSettings(
  desk: Desk,
  draft: Draft,
  set: Asked["set"],
): Promise<{ readonly draft: Draft; readonly notice: string }> {
  let { text } = draft;
  let notice = "";
  for (const [path, value] of set) {
    if (!desk.here) break;
    const told = await desk.checker.patch(text, path, value).catch(() => null);
    if (told?.ok === true) text = applied(text, told.edits);
    else {
      const why = told?.problems[0]?.message ?? "";
      notice ||= say("edit-setting-left", { label: path, why });
    }
  }
  const { name, original, shipped } = draft;
  return { draft: draftOf(name, original, { shipped, text }), notice };
}
