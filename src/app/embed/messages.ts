/**
 * What another page may tell this one while it stands in a frame of it, and how that is taken: as a link is, that is
 * not believed. The messages are described in docs/embedding.md; their number changes when they do.
 */

export const VERSION = 1;

export type Command =
  | { readonly type: "load"; readonly link: string }
  | { readonly type: "play" | "pause" | "step" }
  | { readonly type: "goTo"; readonly tick: number }
  | { readonly type: "set"; readonly path: string; readonly value: number };

/** Why a message is not obeyed, by the name of its words. */
export type Refusal =
  | { readonly why: "version" | "type" | "link" | "nothing" }
  | { readonly why: "field"; readonly field: string }
  | { readonly why: "path"; readonly path: string };

export type Message =
  | { readonly ok: true; readonly command: Command }
  | ({ readonly ok: false } & Refusal);

const OURS = "ratchet:";
/** Characters of the longest link, as in an address bar. */
const LONGEST_LINK = 8192;
const LONGEST_PATH = 200;

const refused = (refusal: Refusal): Message => ({ ok: false, ...refusal });
const taken = (command: Command): Message => ({ ok: true, command });

/** Null: it is not meant for us. */
export function readMessage(data: unknown): Message | null {
  const type = fieldOf(data, "type");
  if (typeof type !== "string" || !type.startsWith(OURS)) return null;
  if (fieldOf(data, "version") !== VERSION) return refused({ why: "version" });
  const name = type.slice(OURS.length);
  switch (name) {
    case "play":
    case "pause":
    case "step":
      return taken({ type: name });
    case "load":
      return loadOf(fieldOf(data, "link"));
    case "goTo":
      return goToOf(fieldOf(data, "tick"));
    case "set":
      return setOf(fieldOf(data, "path"), fieldOf(data, "value"));
    default:
      return refused({ why: "type" });
  }
}

/** A field of its own, not one that it has from elsewhere. */
const fieldOf = (data: unknown, name: string): unknown =>
  typeof data === "object" && data !== null && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;

function loadOf(link: unknown): Message {
  if (typeof link !== "string" || link.length > LONGEST_LINK)
    return refused({ why: "field", field: "link" });
  const at = link.indexOf("#");
  return at < 0 ? refused({ why: "link" }) : taken({ type: "load", link: link.slice(at) });
}

const goToOf = (tick: unknown): Message =>
  typeof tick === "number" && Number.isSafeInteger(tick) && tick >= 0
    ? taken({ type: "goTo", tick })
    : refused({ why: "field", field: "tick" });

function setOf(path: unknown, value: unknown): Message {
  if (typeof path !== "string" || path.length > LONGEST_PATH)
    return refused({ why: "field", field: "path" });
  if (typeof value !== "number" || !Number.isFinite(value))
    return refused({ why: "field", field: "value" });
  return taken({ type: "set", path: path.replaceAll(/\[(\d+)\]/gu, ".$1"), value });
}
