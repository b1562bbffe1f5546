/**
 * Whether a run that broke off is taken up again by itself: once, and once more after each frame that it has shown since.
 *
 * It is replayed from its start, and on the way every hash is held against what was shown before: that it comes to the
 * same result is checked and not hoped. Why no snapshot is kept for this: docs/decisions/0015.
 */
import { NotTheSame } from "./history.ts";
import type { Player } from "./player.ts";

export class Rescue {
  /** Frames shown since it was last taken up. */
  private shown = Number.POSITIVE_INFINITY;

  /** Another run is opened, or somebody wants it tried once more. */
  reset(): void {
    this.shown = Number.POSITIVE_INFINITY;
  }

  progress(): void {
    this.shown++;
  }

  /** Asked after each failure. A run that does not come out the same must not go on at all. */
  mayTry(error: unknown): boolean {
    const may = this.shown > 0 && !(error instanceof NotTheSame);
    this.shown = 0;
    return may;
  }
}

/** For the reader. */
export const whyOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** What was asked of a player and is not done, for the one in its place. */
export function unfinished(player: Player | null): ((next: Player) => void)[] {
  const heading = player?.heading ?? null;
  return heading === null ? [] : [(next) => next.goTo(heading)];
}
