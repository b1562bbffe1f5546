/** What ships in the command itself, when it is one file. The build of that file takes this in place of shipped.ts. */
import { scenarios, version } from "virtual:ratchet-shipped";

export const packageVersion = (): string => version;

/** The ids of the scenarios that are shipped. */
export const shippedIds = (): string[] => Object.keys(scenarios);

/** They stand in no file. */
export const shippedPlace = (_id: string): string | undefined => undefined;

/** One file has no documents beside it. */
export const documentPlace = (): string | undefined => undefined;

/** A shipped scenario as it is written. */
export const shippedBytes = (id: string): Uint8Array =>
  new TextEncoder().encode(scenarios[id] ?? "");
