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

export function visitOf(query: string): Visit {
  const fields = new URLSearchParams(query);
  return {
    code: readClass(fields.get("code") ?? "").code,
    scenario: fields.get("s"),
    seat: seatOf(fields.get("seat") ?? ""),
    seats: seatOf(fields.get("seats") ?? ""),
  };
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
