/** The study that is open in this worker. */
import type { Desk } from "./desk.ts";

export const deskNow: { is: Desk | null } = { is: null };

export function openDesk(): Desk {
  if (deskNow.is === null) throw new Error("no study is open");
  return deskNow.is;
}
