/** From here on, yesterday is now. */
import type { Mechanism } from "../core/part.ts";

export const barrier: Mechanism<Record<never, never>> = {
  name: "barrier",
  doc: "What others are seen to know is brought up to date here, in the middle of the list.",
  params: {},
  acts: "world",
  bind(world) {
    const kept = Object.keys(world.was).filter((name) => world.was[name] !== world.now[name]);
    return () => {
      for (const name of kept) world.was[name].set(world.now[name]);
    };
  },
};
