/** What is not needed at first, and comes when it is. */
import { signal } from "@preact/signals";

/** Loaded when it is asked for first; null until it is there, and when it could not be had. */
export function bringing<Thing>(load: () => Promise<Thing>): () => Thing | null {
  const here = signal<{ readonly thing: Thing } | null>(null);
  let asked = false;
  return () => {
    if (!asked) {
      asked = true;
      void load().then(
        (thing) => (here.value = { thing }),
        () => (asked = false), // whoever asks again may be luckier
      );
    }
    return here.value?.thing ?? null;
  };
}
