/** Who comes to the class, as the address of the screen says it: "#/class?code=oak-41&s=silos&seat=7". */
import { readClass } from "./seats.ts";

/** More seats than this are no class. */
export const MOST_SEATS = 60;

export interface Visit {
  /** Null: none, or none that could be one. */
  readonly code: string | null;
  /** The id of the scenario; null: what the code stands for. */
  readonly scenario: string | null;
  /** A student's seat. */
  readonly seat: number | null;
  /** How many seats a teacher's class has. */
  readonly seats: number | null;
}

/** What an address says that cannot be. */
export type Fault =
  | { readonly what: "code"; readonly typed: string; readonly near: string | null }
  /** `used`: the nearest that can be. */
  | { readonly what: "seats"; readonly typed: string; readonly used: number | null }
  | { readonly what: "seat" | "other"; readonly typed: string }
  | { readonly what: "own" };

/** What an address of the class may say; the last ones are read elsewhere. */
const FIELDS = new Set(["code", "s", "seat", "seats", "x", "view", "embed"]);

/** Who comes, and what of the address cannot be followed. A seat that is not there is nobody's: it is asked for again. */
export function visitOf(query: string): {
  readonly visit: Visit;
  readonly faults: readonly Fault[];
} {
  const fields = new URLSearchParams(query);
  const faults: Fault[] = [];
  const said = (name: string): string => fields.get(name) ?? "";
  const read = readClass(said("code"));
  if (read.code === null && said("code") !== "")
    faults.push({ what: "code", typed: said("code"), near: read.near });
  const seat = seatOf(said("seat"));
  if (seat === null && said("seat") !== "") faults.push({ what: "seat", typed: said("seat") });
  const seats = nearestSeats(said("seats"));
  if (said("seats") !== "" && String(seats) !== said("seats").trim())
    faults.push({ what: "seats", typed: said("seats"), used: seats });
  if (fields.has("x")) faults.push({ what: "own" });
  for (const typed of new Set(fields.keys()))
    if (!FIELDS.has(typed)) faults.push({ what: "other", typed });
  return { visit: { code: read.code, scenario: fields.get("s"), seat, seats }, faults };
}

/** A number of seats, or the nearest that there can be; null: it is no number. */
function nearestSeats(text: string): number | null {
  if (!/^\s*\d{1,9}\s*$/.test(text)) return null;
  return Math.min(MOST_SEATS, Math.max(1, Number(text)));
}

/** A whole number from 1 to the most that there can be; null: it is none. */
export function seatOf(text: string): number | null {
  const seat = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return seat >= 1 && seat <= MOST_SEATS ? seat : null;
}

/** The address of a visit. */
export function visitHref(visit: Visit, view: string): string {
  const { code, scenario, seat, seats } = visit;
  const fields = new URLSearchParams();
  if (code !== null) fields.set("code", code);
  if (scenario !== null) fields.set("s", scenario);
  if (seat !== null) fields.set("seat", String(seat));
  if (seats !== null) fields.set("seats", String(seats));
  if (view !== "usual") fields.set("view", view);
  const said = fields.toString();
  return `#/class${said === "" ? "" : `?${said}`}`;
}
