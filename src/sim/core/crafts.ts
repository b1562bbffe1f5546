import { RatchetError } from "./errors.ts";

/** One craft, or the mean over all of them. */
export function overCrafts(
  crafts: number,
  craft: number | undefined,
  read: (index: number) => number,
): number {
  if (craft !== undefined && craft > crafts) {
    throw new RatchetError(
      "E_VALUE",
      "metrics",
      `there is no craft ${craft}: the scenario has ${crafts}`,
    );
  }
  if (craft !== undefined) return read(craft - 1);
  let sum = 0;
  for (let index = 0; index < crafts; index++) sum += read(index);
  return sum / crafts;
}
