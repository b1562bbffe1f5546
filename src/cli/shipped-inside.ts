/** What ships in the command itself, when it is one file. The build of that file takes this in place of shipped.ts. */
import { scenarios, studies, version } from "virtual:ratchet-shipped";

export const packageVersion = (): string => version;

/** The ids of the scenarios that are shipped. */
export const shippedIds = (): string[] => Object.keys(scenarios);

/** The ids of the studies that are shipped; none of them is that of a scenario. */
export const shippedStudies = (): string[] => Object.keys(studies);

/** They stand in no file. */
export const shippedPlace = (_id: string): string | undefined => undefined;

/** One file has no documents beside it. */
export const documentPlace = (): string | undefined => undefined;

/** A shipped scenario or study as it is written. */
export const shippedBytes = (id: string): Uint8Array =>
  new TextEncoder().encode(scenarios[id] ?? studies[id] ?? "");
